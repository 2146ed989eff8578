using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

public class CalendarTests
{
    private readonly Lab _lab = new();

    // Every day from 8 to 16.
    private static readonly WorkCalendar s_day =
        WorkCalendar.Weekly(Enumerable.Range(0, 7).Select(day => (H(24 * day + 8), H(24 * day + 16))));

    [Fact]
    public void A_holiday_and_overtime_agree_with_hand_calculation()
    {
        WorkCalendar calendar = s_day.Except(WorkCalendar.Once([(H(24), H(48))])).Union(WorkCalendar.Once([(H(16), H(18))]));
        Assert.Equal(H(56), calendar.WorkingTimePerWeek);
        // Monday 8 to 18, Tuesday off, Wednesday from 8.
        Assert.Equal(H(48 + 8 + 2), calendar.Finish(TimeSpan.Zero, H(12)));
        Assert.Equal(H(18), calendar.NextChange(H(9)));
        Assert.Equal(H(56), calendar.NextOpen(H(18)));
        // In a simulation that starts on Monday at 10, overtime ends after eight hours.
        Assert.Equal(H(8), calendar.StartingAt(H(10)).NextChange(TimeSpan.Zero));
    }

    [Fact]
    public void A_calendar_that_closes_forever_reports_it()
    {
        WorkCalendar once = WorkCalendar.Once([(H(1), H(3))]);
        Assert.Equal(H(3), once.Finish(TimeSpan.Zero, H(2)));
        Assert.Equal(
            "Work of 03:00:00 from 02:00:00 never ends: the calendar has only 01:00:00 of working time after that.",
            Assert.Throws<InvalidOperationException>(() => once.Finish(H(2), H(3))).Message);
        Assert.Equal((TimeSpan.MaxValue, TimeSpan.MaxValue), (once.NextOpen(H(3)), once.NextChange(H(500))));
        Assert.False(s_day.Except(s_day).IsOpen(H(9)));
        Assert.Equal(TimeSpan.MaxValue, WorkCalendar.Once([]).NextOpen(TimeSpan.Zero));
    }

    [Fact]
    public void Windows_and_starts_are_validated()
    {
        Assert.Contains("first 100 years",
            Assert.Throws<ArgumentException>(() => WorkCalendar.Once([(H(0), TimeSpan.FromDays(36_501))])).Message);
        Assert.Throws<ArgumentException>(() => WorkCalendar.Once([(H(2), H(2))]));
        Assert.Throws<ArgumentOutOfRangeException>(() => s_day.StartingAt(H(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _lab.Sim.Work(H(-1), s_day));
        Assert.Throws<ArgumentNullException>(() => _lab.Sim.Work(H(1), null!));
        Assert.Throws<ArgumentException>(() => new Resource(_lab.Sim).Follow());
        Assert.Throws<ArgumentOutOfRangeException>(() => new Resource(_lab.Sim).Follow((s_day, -1)));
    }

    [Fact]
    public void Work_pauses_at_night_and_returns_the_work_done_when_interrupted()
    {
        async Process Fitter()
        {
            await _lab.Sim.Work(H(6), s_day);
            _lab.Note("done");
            try
            {
                await _lab.Sim.Work(H(6), s_day);
            }
            catch (Interrupted interrupted)
            {
                _lab.Note($"{interrupted.Work!.Value.Done.TotalHours} done, {interrupted.Work.Value.Left.TotalHours} left");
            }
            _lab.Note($"{await _lab.Sim.Work(H(4), s_day).Hold()}");
        }
        Process fitter = _lab.Sim.Start(Fitter());
        _lab.At(24 + 9, () => fitter.Interrupt());
        Assert.Equal(["done@14", "3 done, 3 left@33", "WorkResult { Completed = True, Done = 04:00:00, Left = 00:00:00 }@37"], _lab.Run());
    }

    [Fact]
    public void The_capacity_follows_the_shifts_and_excess_units_are_removed_on_release()
    {
        var crew = new Resource(_lab.Sim, 9, "crew");
        WorkCalendar late = WorkCalendar.Weekly([(H(12), H(19))]);
        crew.Follow((s_day, 2), (late, 1));
        Assert.Equal(0, crew.Capacity);
        async Process Job(int i)
        {
            using (await crew.Acquire())
            {
                _lab.Note($"{i} with {crew.Capacity}");
                await _lab.Sim.Delay(H(6));
            }
        }
        for (int i = 1; i <= 6; i++)
            _lab.Sim.Start(Job(i));
        _lab.At(17, () => _lab.Note($"{crew.InUse} of {crew.Capacity}"));
        _lab.Sim.RunUntil(H(40));
        Assert.Equal(["1 with 2@8", "2 with 2@8", "3 with 3@12", "4 with 3@14", "5 with 3@14", "3 of 1@17", "6 with 2@32"], _lab.Log);
    }

    [Fact]
    public void An_interrupted_schedule_keeps_the_capacity()
    {
        var crew = new PreemptiveResource(_lab.Sim, 9, "crew");
        Process plan = crew.Follow((s_day, 2));
        Assert.Equal("shifts of crew", plan.Name);
        _lab.At(9, () => plan.Interrupt());
        _lab.Sim.Run();
        Assert.Equal(2, crew.Capacity);
    }
}
