using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

public class DateTests
{
    private static readonly DateTime s_wednesday = new(2026, 4, 29, 6, 0, 0);

    [Fact]
    public void The_date_is_the_start_and_the_time_since_then()
    {
        var sim = new Simulation { StartDate = s_wednesday };
        Assert.Equal(s_wednesday, sim.Date);
        sim.RunUntil(H(19));
        Assert.Equal(new DateTime(2026, 4, 30, 1, 0, 0), sim.Date);
        // A leap day, and no hour that is left out or repeated.
        sim.RunUntil(sim.TimeOf(new DateTime(2028, 2, 29, 12, 0, 0)));
        Assert.Equal(new DateTime(2028, 2, 29, 12, 0, 0), sim.Date);
        Assert.Equal(H(24 * 671 + 6), sim.Now);
    }

    [Fact]
    public void Without_a_start_date_time_0_is_a_monday_as_in_calendars()
    {
        var sim = new Simulation();
        Assert.Equal((DayOfWeek.Monday, TimeSpan.Zero), (sim.Date.DayOfWeek, sim.Date.TimeOfDay));
        sim.RunUntil(H(24 * 5 + 8));
        Assert.Equal((DayOfWeek.Saturday, H(8)), (sim.Date.DayOfWeek, sim.Date.TimeOfDay));
    }

    [Fact]
    public void A_calendar_that_starts_at_the_date_is_open_on_the_days_of_the_week_that_it_names()
    {
        WorkCalendar week = WorkCalendar.Weekly(Enumerable.Range(0, 5).Select(day => (H(24 * day + 8), H(24 * day + 16))));
        for (int start = 0; start < 24 * 7; start += 5)
        {
            var sim = new Simulation { StartDate = s_wednesday.AddHours(start) };
            WorkCalendar calendar = week.StartingAt(sim.StartDate);
            for (int hour = 0; hour < 24 * 21; hour++)
            {
                DateTime date = sim.StartDate.AddHours(hour);
                bool isOpen = date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && date.Hour is >= 8 and < 16;
                Assert.Equal(isOpen, calendar.IsOpen(sim.TimeOf(date)));
            }
        }
        Assert.Equal(week.StartingAt(H(24 * 2 + 6)).NextChange(default), week.StartingAt(s_wednesday).NextChange(default));
    }

    [Fact]
    public void Dates_before_the_start_and_after_the_year_9999_are_refused()
    {
        var sim = new Simulation { StartDate = s_wednesday };
        Assert.Equal(TimeSpan.Zero, sim.TimeOf(s_wednesday));
        Assert.StartsWith(
            "The date 2026-04-29 05:59:59 is before the start of the simulation, 2026-04-29 06:00:00.",
            Assert.Throws<ArgumentOutOfRangeException>(() => sim.TimeOf(s_wednesday.AddSeconds(-1))).Message);
        TimeSpan last = DateTime.MaxValue - s_wednesday;
        sim.RunUntil(last);
        Assert.Equal(DateTime.MaxValue, sim.Date);
        sim.RunUntil(last + TimeSpan.FromTicks(1));
        Assert.Equal(
            "The time 2912324.18:00:00 from 2026-04-29 06:00:00 is after the year 9999, the last that has dates.",
            Assert.Throws<InvalidOperationException>(() => sim.Date).Message);
    }
}
