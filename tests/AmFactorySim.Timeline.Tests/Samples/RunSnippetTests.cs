namespace AmFactorySim.Timeline.Tests.Samples;

/// <summary>The short pieces of docs/timeline.md about running, stopping and stepping, run.</summary>
public class RunSnippetTests
{
    private readonly Simulation sim = new();
    private readonly StringWriter _printed = new() { NewLine = "\n" };

    // Named as in the page: these pieces print.
    private TextWriter Console => _printed;

    [Fact]
    public void A_process_can_stop_the_run()
    {
        var scrap = new Container(sim, capacity: 100, name: "scrap");
        #region stopping
        async Process Inspector()
        {
            while (true)
            {
                await sim.Delay(1.Hours());
                if (scrap.Level >= 5)
                    sim.Stop();
            }
        }
        #endregion
        async Process Scrapping()
        {
            while (true)
            {
                await sim.Delay(50.Minutes());
                await scrap.Put(1);
            }
        }
        sim.Start(Inspector());
        sim.Start(Scrapping());
        sim.RunUntil(1.Days());
        Assert.Equal((5.Hours(), 5), (sim.Now, scrap.Level));
        sim.Run();
        Assert.Equal((6.Hours(), 7), (sim.Now, scrap.Level));
    }

    [Fact]
    public void A_run_can_be_followed_event_by_event()
    {
        async Process Clock()
        {
            for (int tick = 0; tick < 3; tick++)
                await sim.Delay(30.Minutes());
        }
        sim.Start(Clock());
        #region stepping
        while (sim.Peek() is { } next && next <= 1.Hours())
        {
            sim.Step();
            Console.WriteLine($"{sim.Now}  event {sim.EventCount}");
        }
        #endregion
        Assert.Equal("00:00:00  event 1\n00:30:00  event 2\n01:00:00  event 3\n", _printed.ToString());
    }
}
