using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Timeline.Tests.Invariants;

public class TankTests
{
    private const double Capacity = 50;

    // Rates in eighths and whole seconds: all sums are exact, so that the balance is too.
    private static readonly Gen<(int Seconds, double Inflow, double Outflow, double Pour, double Draw)> s_step =
        from seconds in Gen.Choose(0, 20)
        from inflow in Gen.Choose(0, 40)
        from outflow in Gen.Choose(0, 40)
        from pour in Gen.Elements(0, 0, 0, 7, 30)
        from draw in Gen.Elements(0, 0, 0, 5, 40)
        select (seconds, inflow / 8.0, outflow / 8.0, (double)pour, (double)draw);

    [Fact]
    public void Mass_is_conserved_and_agrees_with_a_simulation_in_small_steps() => Prop.ForAll(s_step.ListOf().ToArbitrary(), steps =>
    {
        var sim = new Simulation();
        var tank = new Tank(sim, Capacity, 10);
        double level = 10, spilled = 0, missing = 0, drawn = 0;
        foreach ((int seconds, double inflow, double outflow, double pour, double draw) in steps)
        {
            (tank.Inflow, tank.Outflow) = (inflow, outflow);
            tank.Pour(pour);
            spilled += Math.Max(0, level + pour - Capacity);
            level = Math.Min(Capacity, level + pour);
            Assert.Equal(level >= draw, tank.TryDraw(draw));
            if (level >= draw)
                (level, drawn) = (level - draw, drawn + draw);
            for (int i = 0; i < 8 * seconds; i++)
            {
                double moved = level + (inflow - outflow) / 8;
                spilled += Math.Max(0, moved - Capacity);
                missing += Math.Max(0, -moved);
                level = Math.Clamp(moved, 0, Capacity);
            }
            sim.RunUntil(sim.Now + TimeSpan.FromSeconds(seconds));
            Assert.Equal((level, spilled, missing), (tank.Level, tank.Overflow, tank.Shortfall));
        }
        Assert.Equal(tank.Level, 10 + tank.Received - tank.Delivered);
        Assert.Equal(steps.Sum(step => step.Inflow * step.Seconds + step.Pour), tank.Received + tank.Overflow);
        Assert.Equal(steps.Sum(step => step.Outflow * step.Seconds) + drawn, tank.Delivered + tank.Shortfall);
    }).Holds(300);

    [Fact]
    public void The_monitor_agrees_with_an_integration_in_small_steps() => Prop.ForAll(s_step.NonEmptyListOf().ToArbitrary(), steps =>
    {
        // A power of two, so that levels at the ends of steps are exact; within a step, the level may reach a limit.
        const double Step = 1 / 64.0;
        var sim = new Simulation();
        var tank = new Tank(sim, Capacity, 10);
        double level = 10, minimum = double.PositiveInfinity, maximum = 0, area = 0, squares = 0, full = 0, empty = 0;
        int turns = 0;
        TankMonitor monitor = null!;
        foreach ((int seconds, double inflow, double outflow, double pour, double draw) in steps.Prepend((3, 1, 0, 0, 0)))
        {
            (tank.Inflow, tank.Outflow) = (inflow, outflow);
            tank.Pour(pour);
            level = Math.Min(Capacity, level + pour);
            maximum = Math.Max(maximum, level);
            if (tank.TryDraw(draw))
                level -= draw;
            // The first change is the warm-up; its end is in the middle of it.
            int warmUp = monitor is null ? 1 : 0;
            for (int i = 0; i < seconds / Step; i++)
            {
                double before = level;
                level = Math.Clamp(level + (inflow - outflow) * Step, 0, Capacity);
                if (i < warmUp / Step)
                    continue;
                area += Step * (before + level) / 2;
                squares += Step * (before * before + before * level + level * level) / 3;
                full += before == Capacity && level == Capacity ? Step : 0;
                empty += before == 0 && level == 0 ? Step : 0;
                (minimum, maximum) = (Math.Min(minimum, Math.Min(before, level)), Math.Max(maximum, Math.Max(before, level)));
            }
            minimum = Math.Min(minimum, level);
            turns++;
            sim.RunUntil(sim.Now + TimeSpan.FromSeconds(warmUp));
            monitor ??= tank.Observe();
            if (warmUp > 0)
                monitor.Reset();
            sim.RunUntil(sim.Now + TimeSpan.FromSeconds(seconds - warmUp));
            double time = monitor.Elapsed.TotalSeconds;
            Assert.Equal((minimum, maximum), (monitor.Minimum, monitor.Maximum));
            Assert.Equal(area / time, monitor.Mean, turns * Step * Step * 5 / time);
            Assert.Equal(squares / time - area / time * (area / time), Math.Pow(monitor.StandardDeviation, 2),
                turns * Step * Step * 5 * 4 * Capacity / time);
            Assert.InRange(monitor.TimeFull.TotalSeconds - full, -1e-6, turns * Step);
            Assert.InRange(monitor.TimeEmpty.TotalSeconds - empty, -1e-6, turns * Step);
            Assert.Equal(tank.Level, 11 + monitor.Received - monitor.Delivered);
        }
    }).Holds(200);

    [Fact]
    public void A_wait_ends_in_the_first_tick_at_which_the_threshold_is_reached() =>
        // No mark lies where the course turns: there a rounding decides whether it is met then or at the next pass.
        Prop.ForAll(s_step.NonEmptyListOf().ToArbitrary(),
            Gen.Choose(1, 500).Select(tenths => tenths / 10.0 * 0.99937).NonEmptyListOf().ToArbitrary(), (steps, marks) =>
        {
            var sim = new Simulation();
            var tank = new Tank(sim, Capacity, 10);
            var met = new Dictionary<(double, bool), TimeSpan>();
            async Process Watch(double mark, bool above)
            {
                Assert.True(await (above ? tank.WhenAtLeast(mark) : tank.WhenAtMost(mark)));
                met[(mark, above)] = sim.Now;
            }
            foreach (double mark in marks.Distinct())
            {
                sim.Start(Watch(mark, above: true));
                sim.Start(Watch(mark, above: false));
            }
            // The same course in plain numbers: (start, end, level at the start, slope after clipping is seen to).
            var expected = new Dictionary<(double, bool), double>();
            void Pass(double time, double level, double slope, double duration)
            {
                foreach (double mark in marks.Distinct())
                {
                    foreach (bool above in (bool[])[true, false])
                    {
                        if (expected.ContainsKey((mark, above)))
                            continue;
                        double after = above ? level >= mark ? 0 : slope > 0 ? (mark - level) / slope : double.NaN : level <= mark ? 0
                            : slope < 0 ? (mark - level) / slope : double.NaN;
                        if (after <= duration)
                            expected[(mark, above)] = time + after;
                    }
                }
            }
            double level = 10;
            async Process Operate()
            {
                foreach ((int seconds, double inflow, double outflow, double pour, _) in steps)
                {
                    (tank.Inflow, tank.Outflow) = (inflow, outflow);
                    tank.Pour(pour);
                    level = Math.Min(Capacity, level + pour);
                    Pass(sim.Now.TotalSeconds, level, inflow - outflow, seconds);
                    await sim.Delay(TimeSpan.FromSeconds(seconds));
                    level = Math.Clamp(level + (inflow - outflow) * seconds, 0, Capacity);
                }
                (tank.Inflow, tank.Outflow) = (0, 0);
            }
            Pass(0, level, 0, 0);
            sim.Start(Operate());
            sim.Run();
            Assert.Equal(expected.Keys.Order(), met.Keys.Order());
            foreach (((double, bool) mark, TimeSpan time) in met)
            {
                // Rounded up to the next tick, give or take one for the decimal marks that no double is equal to.
                Assert.InRange(time.TotalSeconds - expected[mark], -1.1e-7, 2.1e-7);
            }
        }).Holds(300);
}
