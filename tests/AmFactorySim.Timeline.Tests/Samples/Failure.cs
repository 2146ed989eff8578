namespace AmFactorySim.Timeline.Tests.Samples;

/// <summary>A process that fails, and what the run says of it.</summary>
internal static class Failure
{
    internal static TimeSpan Run(TextWriter Console)
    {
        #region program
        var sim = new Simulation();

        async Process Print()
        {
            await sim.Delay(TimeSpan.FromHours(3));
            throw new InvalidOperationException("the powder is out");
        }

        sim.Start(Print(), "printer 7");
        try
        {
            sim.Run();
        }
        catch (SimulationException failure)
        {
            Console.WriteLine(failure.Message);
        }
        #endregion
        return sim.Now;
    }
}
