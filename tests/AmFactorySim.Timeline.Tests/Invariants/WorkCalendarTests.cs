using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Timeline.Tests.Invariants;

public class WorkCalendarTests
{
    private static readonly TimeSpan s_week = TimeSpan.FromDays(7);

    private sealed record Case((TimeSpan Start, TimeSpan End)[] Windows, TimeSpan Time, TimeSpan Work)
    {
        public WorkCalendar Calendar => WorkCalendar.Weekly(Windows);

        public override string ToString() => $"[{string.Join(", ", Windows)}] at {Time}, {Work} of work";
    }

    // Half hours make borders meet; single ticks around them are where mistakes hide.
    private static readonly Gen<TimeSpan> s_moment =
        from half in Gen.Choose(0, 3 * 7 * 48)
        from ticks in Gen.Elements(-1, 0, 1, 12_345_678)
        select half == 0 ? TimeSpan.Zero : TimeSpan.FromMinutes(30 * half) + new TimeSpan(ticks);

    private static readonly Gen<(TimeSpan, TimeSpan)> s_window =
        from start in Gen.Choose(0, 7 * 48 - 1)
        from length in Gen.Choose(1, 60)
        select (TimeSpan.FromMinutes(30 * start), TimeSpan.FromMinutes(30 * Math.Min(start + length, 7 * 48)));

    private static readonly Arbitrary<Case> s_cases = (
        from windows in s_window.NonEmptyListOf()
        from time in s_moment
        from work in s_moment
        select new Case([.. windows], time, work)).ToArbitrary();

    private static void Holds(Func<Case, bool> property) =>
        Prop.ForAll(s_cases, property).Holds(2_000);

    [Fact]
    public void Finish_is_the_first_time_at_which_the_work_is_done() => Holds(c =>
    {
        TimeSpan end = c.Calendar.Finish(c.Time, c.Work);
        return c.Calendar.WorkingTime(c.Time, end) == c.Work
            && (c.Work == TimeSpan.Zero || c.Calendar.WorkingTime(c.Time, end - new TimeSpan(1)) == c.Work - new TimeSpan(1));
    });

    [Fact]
    public void Work_in_two_parts_ends_with_the_whole() => Holds(c =>
    {
        TimeSpan half = c.Work / 2;
        return c.Calendar.Finish(c.Calendar.Finish(c.Time, half), c.Work - half) == c.Calendar.Finish(c.Time, c.Work);
    });

    [Fact]
    public void Working_time_adds_up_and_repeats_every_week() => Holds(c =>
    {
        WorkCalendar calendar = c.Calendar;
        TimeSpan middle = c.Time + c.Work;
        TimeSpan end = middle + TimeSpan.FromHours(30);
        return calendar.WorkingTime(c.Time, middle) + calendar.WorkingTime(middle, end) == calendar.WorkingTime(c.Time, end)
            && calendar.WorkingTime(c.Time + s_week, end + s_week) == calendar.WorkingTime(c.Time, end)
            && calendar.WorkingTime(c.Time, c.Time + s_week) == calendar.WorkingTimePerWeek;
    });

    [Fact]
    public void Nothing_changes_before_the_next_change() => Holds(c =>
    {
        WorkCalendar calendar = c.Calendar;
        TimeSpan change = calendar.NextChange(c.Time);
        if (change == TimeSpan.MaxValue)
            return calendar.WorkingTimePerWeek == s_week;
        bool open = calendar.IsOpen(c.Time);
        return change > c.Time
            && calendar.IsOpen(change) != open
            && calendar.WorkingTime(c.Time, change) == (open ? change - c.Time : TimeSpan.Zero);
    });

    [Fact]
    public void NextOpen_is_the_first_open_time() => Holds(c =>
    {
        WorkCalendar calendar = c.Calendar;
        TimeSpan next = calendar.NextOpen(c.Time);
        return calendar.IsOpen(next) && calendar.WorkingTime(c.Time, next) == TimeSpan.Zero && (next == c.Time) == calendar.IsOpen(c.Time);
    });

    [Fact]
    public void IsOpen_agrees_with_the_windows() => Holds(c =>
    {
        var inWeek = new TimeSpan(c.Time.Ticks % s_week.Ticks);
        return c.Calendar.IsOpen(c.Time) == c.Windows.Any(window => window.Start <= inWeek && inWeek < window.End);
    });

    [Fact]
    public void A_day_shift_agrees_with_hand_calculation()
    {
        // Monday to Friday, 8 to 12 and 13 to 17.
        WorkCalendar day = WorkCalendar.Weekly(Enumerable.Range(0, 5).SelectMany(d => new[]
        {
            (TimeSpan.FromDays(d) + TimeSpan.FromHours(8), TimeSpan.FromDays(d) + TimeSpan.FromHours(12)),
            (TimeSpan.FromDays(d) + TimeSpan.FromHours(13), TimeSpan.FromDays(d) + TimeSpan.FromHours(17)),
        }));
        Assert.Equal(TimeSpan.FromHours(40), day.WorkingTimePerWeek);
        // Friday 15:00 and 4 hours of work: Monday 10:00.
        Assert.Equal(TimeSpan.FromDays(7) + TimeSpan.FromHours(10),
            day.Finish(TimeSpan.FromDays(4) + TimeSpan.FromHours(15), TimeSpan.FromHours(4)));
        // Work that fits exactly ends with its window.
        Assert.Equal(TimeSpan.FromHours(12), day.Finish(TimeSpan.Zero, TimeSpan.FromHours(4)));
        Assert.Equal(TimeSpan.FromHours(8), day.NextOpen(TimeSpan.Zero));
        Assert.Equal(TimeSpan.FromHours(13), day.NextChange(TimeSpan.FromHours(12)));
    }

    [Fact]
    public void Always_is_always_open()
    {
        Assert.True(WorkCalendar.Always.IsOpen(TimeSpan.FromDays(1000)));
        Assert.Equal(TimeSpan.MaxValue, WorkCalendar.Always.NextChange(TimeSpan.Zero));
        Assert.Equal(TimeSpan.FromDays(30), WorkCalendar.Always.Finish(TimeSpan.FromDays(10), TimeSpan.FromDays(20)));
        Assert.Equal(s_week, WorkCalendar.Always.WorkingTimePerWeek);
    }

    [Fact]
    public void Windows_and_times_are_validated()
    {
        static WorkCalendar Of(double start, double end) => WorkCalendar.Weekly([(TimeSpan.FromHours(start), TimeSpan.FromHours(end))]);
        Assert.Throws<ArgumentException>(() => WorkCalendar.Weekly([]));
        Assert.Throws<ArgumentException>(() => Of(-1, 5));
        Assert.Throws<ArgumentException>(() => Of(5, 5));
        Assert.Throws<ArgumentException>(() => Of(160, 169));
        WorkCalendar calendar = Of(1, 2);
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.IsOpen(new TimeSpan(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Finish(TimeSpan.Zero, new TimeSpan(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.WorkingTime(TimeSpan.FromHours(2), TimeSpan.FromHours(1)));
    }
}
