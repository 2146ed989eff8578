using FsCheck;
using FsCheck.Fluent;
using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Invariants;

/// <summary>Calendars with exceptions, against the plain definition: a moment is open if the sets of moments say so.</summary>
public class CalendarAlgebraTests
{
    private static readonly TimeSpan s_tick = new(1);

    private sealed record Case((TimeSpan Start, TimeSpan End)[] Week, (TimeSpan Start, TimeSpan End)[] Closed,
        (TimeSpan Start, TimeSpan End)[] Extra, TimeSpan Offset, TimeSpan Time, TimeSpan Work)
    {
        public WorkCalendar Calendar =>
            WorkCalendar.Weekly(Week).Except(WorkCalendar.Once(Closed)).Union(WorkCalendar.Once(Extra)).StartingAt(Offset);

        public bool IsOpen(TimeSpan time)
        {
            TimeSpan moment = time + Offset;
            var inWeek = new TimeSpan(moment.Ticks % TimeSpan.FromDays(7).Ticks);
            return Extra.Any(window => window.Start <= moment && moment < window.End)
                || (Week.Any(window => window.Start <= inWeek && inWeek < window.End)
                    && !Closed.Any(window => window.Start <= moment && moment < window.End));
        }

        public override string ToString() =>
            $"[{string.Join(", ", Week)}] except [{string.Join(", ", Closed)}] and [{string.Join(", ", Extra)}] from {Offset}, at " +
                $"{Time}, {Work} of work";
    }

    private static Gen<(TimeSpan, TimeSpan)> Window(int lastHour) =>
        from start in Gen.Choose(0, lastHour - 1)
        from length in Gen.Choose(1, 60)
        select (H(start), H(Math.Min(start + length, lastHour)));

    private static readonly Gen<TimeSpan> s_moment =
        from hour in Gen.Choose(0, 4 * 168)
        from ticks in Gen.Elements(-1, 0, 1, 12_345_678)
        select hour == 0 ? TimeSpan.Zero : H(hour) + new TimeSpan(ticks);

    private static readonly Arbitrary<Case> s_cases = (
        from week in Window(168).NonEmptyListOf()
        from closed in Window(3 * 168).ListOf()
        from extra in Window(3 * 168).ListOf()
        from offset in Gen.Choose(0, 4 * 168)
        from time in s_moment
        from work in s_moment
        select new Case([.. week], [.. closed], [.. extra], H(offset), time, work)).ToArbitrary();

    private static void Holds(Func<Case, bool> property) =>
        Prop.ForAll(s_cases, property).Holds(1_000);

    [Fact]
    public void IsOpen_agrees_with_the_windows() => Holds(c => c.Calendar.IsOpen(c.Time) == c.IsOpen(c.Time));

    [Fact]
    public void Working_time_is_the_sum_of_the_open_hours() => Holds(c =>
    {
        // All borders are whole hours.
        var hours = Enumerable.Range((int)Math.Ceiling(c.Time.TotalHours), 300).Select(hour => H(hour)).ToList();
        return c.Calendar.WorkingTime(hours[0], hours[^1] + H(1)) == H(hours.Count(c.IsOpen));
    });

    [Fact]
    public void Finish_is_the_first_time_at_which_the_work_is_done() => Holds(c =>
    {
        TimeSpan end = c.Calendar.Finish(c.Time, c.Work);
        return c.Calendar.WorkingTime(c.Time, end) == c.Work
            && (c.Work == TimeSpan.Zero || c.Calendar.WorkingTime(c.Time, end - s_tick) == c.Work - s_tick);
    });

    [Fact]
    public void More_work_or_a_later_start_never_ends_earlier() => Holds(c =>
        c.Calendar.Finish(c.Time, c.Work) < c.Calendar.Finish(c.Time, c.Work + H(1))
        && c.Calendar.Finish(c.Time, c.Work) <= c.Calendar.Finish(c.Time + H(5), c.Work));

    [Fact]
    public void Nothing_changes_before_the_next_change() => Holds(c =>
    {
        WorkCalendar calendar = c.Calendar;
        TimeSpan change = calendar.NextChange(c.Time);
        bool open = calendar.IsOpen(c.Time);
        if (change == TimeSpan.MaxValue)
            return open && calendar.WorkingTime(c.Time, c.Time + H(10_000)) == H(10_000);
        return change > c.Time && calendar.IsOpen(change) != open
            && calendar.WorkingTime(c.Time, change) == (open ? change - c.Time : TimeSpan.Zero);
    });

    [Fact]
    public void NextOpen_is_the_first_open_time() => Holds(c =>
    {
        TimeSpan next = c.Calendar.NextOpen(c.Time);
        return c.Calendar.IsOpen(next) && c.Calendar.WorkingTime(c.Time, next) == TimeSpan.Zero
            && (next == c.Time) == c.Calendar.IsOpen(c.Time);
    });

    [Fact]
    public void Intersection_and_difference_add_up_to_the_calendar() => Holds(c =>
    {
        WorkCalendar a = WorkCalendar.Weekly(c.Week);
        WorkCalendar b = c.Calendar;
        return a.Intersect(b).WorkingTime(c.Time, c.Time + c.Work)
            + a.Except(b).WorkingTime(c.Time, c.Time + c.Work) == a.WorkingTime(c.Time, c.Time + c.Work)
            && a.Union(b).WorkingTime(TimeSpan.Zero, c.Time)
                + a.Intersect(b).WorkingTime(TimeSpan.Zero, c.Time) == a.WorkingTime(TimeSpan.Zero, c.Time)
                + b.WorkingTime(TimeSpan.Zero, c.Time);
    });

    [Fact]
    public void Simulated_work_ends_as_the_calendar_calculates_and_loses_nothing_by_interruptions() =>
        Prop.ForAll(s_cases, Gen.Choose(0, 300).NonEmptyListOf().ToArbitrary(), (c, interruptions) =>
        {
            var sim = new Simulation();
            WorkCalendar calendar = c.Calendar;
            TimeSpan ended = default;
            async Process Worker()
            {
                await sim.Delay(c.Time);
                TimeSpan left = c.Work;
                for (bool byStatus = true; ; byStatus = !byStatus)
                {
                    WorkResult worked;
                    try
                    {
                        if (byStatus)
                        {
                            worked = await sim.Work(left, calendar).Hold();
                        }
                        else
                        {
                            await sim.Work(left, calendar);
                            worked = new WorkResult(true, left, TimeSpan.Zero);
                        }
                    }
                    catch (Interrupted interrupted)
                    {
                        worked = interrupted.Work!.Value;
                    }
                    Assert.Equal(left, worked.Done + worked.Left);
                    left = worked.Left;
                    if (worked.Completed)
                        break;
                }
                ended = sim.Now;
            }
            async Process Disturb(Process worker)
            {
                await sim.Delay(c.Time);
                foreach (int hours in interruptions)
                {
                    await sim.Delay(H(hours));
                    if (worker.IsAlive)
                        worker.Interrupt();
                }
            }
            sim.Start(Disturb(sim.Start(Worker())));
            sim.Run();
            // Work that was done to the last tick may still be interrupted in that instant; what is left then is nothing, and takes no
            // time.
            return ended == calendar.Finish(c.Time, c.Work);
        }).Holds(200);
}
