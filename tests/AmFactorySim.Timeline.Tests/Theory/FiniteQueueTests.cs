using MathNet.Numerics;

namespace AmFactorySim.Timeline.Tests.Theory;

/// <summary>Queues that cannot grow for ever: little room, or few who come. Their states are a birth and death chain.</summary>
public class FiniteQueueTests
{
    private const int Replications = 30;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromHours(500);
    private static readonly TimeSpan s_end = TimeSpan.FromHours(30_500);

    private static List<T> Replicate<T>(Func<Simulation, T> model) =>
        [.. Enumerable.Range(1, Replications).Select(replication => model(new Simulation(seed: 1, replication)))];

    [Theory]
    [InlineData(0.8, 4)]
    [InlineData(1.0, 3)]
    [InlineData(1.5, 6)]
    public void M_M_1_K_share_of_the_blocked_and_number_present(double load, int places)
    {
        // p(n) = rho^n / (1 + rho + ... + rho^K), for any rho; who finds K present is lost.
        double[] weights = [.. Enumerable.Range(0, places + 1).Select(n => Math.Pow(load, n))];
        double all = weights.Sum();
        double meanPresent = weights.Select((weight, n) => n * weight / all).Sum();

        List<(double Blocked, double Present)> outcomes = Replicate(sim =>
        {
            // One customer is being served, the others find room in the store.
            var room = new Store<int>(sim, places - 1, "waiting room");
            var present = new Population(sim);
            int arrived = 0, blocked = 0;
            async Process Source()
            {
                RandomStream stream = sim.Stream("arrivals");
                ExponentialDistribution gap = Distribution.Exponential(1 / load);
                while (true)
                {
                    await sim.Delay(TimeSpan.FromHours(gap.Sample(stream)));
                    arrived++;
                    if (room.TryPut(arrived))
                        present.Change(+1);
                    else
                        blocked++;
                }
            }
            async Process Server()
            {
                RandomStream stream = sim.Stream("services");
                ExponentialDistribution service = Distribution.Exponential(1);
                while (true)
                {
                    await room.Take();
                    await sim.Delay(TimeSpan.FromHours(service.Sample(stream)));
                    present.Change(-1);
                }
            }
            sim.Start(Source());
            sim.Start(Server());
            sim.RunUntil(s_warmUp);
            present.Restart();
            (arrived, blocked) = (0, 0);
            sim.RunUntil(s_end);
            return ((double)blocked / arrived, present.Mean);
        });
        Intervals.AssertMean(weights[places] / all, [.. outcomes.Select(outcome => outcome.Blocked)]);
        Intervals.AssertMean(meanPresent, [.. outcomes.Select(outcome => outcome.Present)]);
    }

    [Theory]
    [InlineData(6, 2)]
    [InlineData(10, 1)]
    public void Machine_repair_number_down_and_repairers_busy(int machines, int repairmen)
    {
        // Palm's machines: p(n) / p(0) = C(N, n) a^n, times n! / (R! R^(n - R)) from n > R on; a = mean repair / mean life.
        const double Life = 10;
        const double Repair = 1.5;
        double[] weights = [.. Enumerable.Range(0, machines + 1).Select(n =>
            SpecialFunctions.Binomial(machines, n) * Math.Pow(Repair / Life, n)
            * (n <= repairmen ? 1
                : SpecialFunctions.Factorial(n) / (SpecialFunctions.Factorial(repairmen) * Math.Pow(repairmen, n - repairmen))))];
        double all = weights.Sum();
        double meanDown = weights.Select((weight, n) => n * weight / all).Sum();
        double meanBusy = weights.Select((weight, n) => Math.Min(n, repairmen) * weight / all).Sum();

        List<(double Down, double Busy)> outcomes = Replicate(sim =>
        {
            var crew = new Resource(sim, repairmen, "repairmen");
            var down = new Population(sim);
            var busy = new Population(sim);
            ExponentialDistribution life = Distribution.Exponential(Life);
            ExponentialDistribution repair = Distribution.Exponential(Repair);
            async Process Machine(int i)
            {
                RandomStream lives = sim.Stream($"machine-{i}/life");
                RandomStream repairs = sim.Stream($"machine-{i}/repair");
                while (true)
                {
                    await sim.Delay(TimeSpan.FromHours(life.Sample(lives)));
                    down.Change(+1);
                    using (await crew.Acquire())
                    {
                        busy.Change(+1);
                        await sim.Delay(TimeSpan.FromHours(repair.Sample(repairs)));
                        busy.Change(-1);
                    }
                    down.Change(-1);
                }
            }
            for (int i = 0; i < machines; i++)
                sim.Start(Machine(i));
            sim.RunUntil(s_warmUp);
            down.Restart();
            busy.Restart();
            sim.RunUntil(s_end);
            return (down.Mean, busy.Mean);
        });
        Intervals.AssertMean(meanDown, [.. outcomes.Select(outcome => outcome.Down)]);
        Intervals.AssertMean(meanBusy, [.. outcomes.Select(outcome => outcome.Busy)]);
    }
}
