namespace AmFactorySim.Timeline.Tests.Samples;

/// <summary>The short pieces of docs/timeline.md about calendars and dates, run.</summary>
public class CalendarSnippetTests
{
    private readonly StringWriter _printed = new() { NewLine = "\n" };

    // Named as in the page: these pieces print.
    private TextWriter Console => _printed;

    [Fact]
    public void A_simulation_can_start_at_a_date()
    {
        #region date
        var sim = new Simulation { StartDate = new DateTime(2026, 4, 29, 6, 0, 0) };          // a Wednesday
        WorkCalendar week = WorkCalendar
            .Weekly(Enumerable.Range(0, 5).Select(day => ((24 * day + 8).Hours(), (24 * day + 16).Hours())))
            .StartingAt(sim.StartDate);
        TimeSpan labourDay = sim.TimeOf(new DateTime(2026, 5, 1));
        WorkCalendar calendar = week.Except(WorkCalendar.Once([(labourDay, labourDay + 1.Days())]));

        async Process Assembly()
        {
            await sim.Work(20.Hours(), calendar);          // eight hours on Wednesday, eight on Thursday, four on Monday
            Console.WriteLine($"done on {sim.Date:yyyy-MM-dd} at {sim.Date:HH:mm}");
        }
        #endregion
        sim.Start(Assembly());
        sim.Run();
        Assert.Equal("done on 2026-05-04 at 12:00\n", _printed.ToString());
    }
}
