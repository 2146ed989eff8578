namespace AmFactorySim.Timeline.Tests.Samples;

/// <summary>The M/M/1 queue: what theory knows, and what the simulation finds.</summary>
internal static class SingleServer
{
    internal sealed record Outcome(double Load, int Customers, double MeanWait, double WaitOf95Percent);

    internal static Outcome Run(TextWriter Console)
    {
        #region program
        const double Load = 0.8;
        const int Customers = 500_000;
        var sim = new Simulation(seed: 42);
        var server = new Resource(sim, name: "server");
        ResourceMonitor monitor = server.Observe();
        var gap = Distribution.Exponential(mean: 1 / Load);
        var service = Distribution.Exponential(mean: 1);

        async Process Customer()
        {
            using (await server.Acquire())
                await sim.Delay(TimeSpan.FromMinutes(service.Sample(sim.Stream("services"))));
        }

        async Process Arrivals()
        {
            for (int i = 0; i < Customers; i++)
            {
                await sim.Delay(TimeSpan.FromMinutes(gap.Sample(sim.Stream("arrivals"))));
                sim.Start(Customer());          // runs in parallel
            }
        }

        sim.Start(Arrivals());
        sim.Run();

        double meanWait = monitor.Waits.Mean.TotalMinutes;
        double waitOf95Percent = monitor.Waits.Quantile(0.95).TotalMinutes;
        Console.WriteLine($"                simulated   theory");
        Console.WriteLine($"mean wait       {meanWait,7:F2}     {Load / (1 - Load),6:F2}   min");
        Console.WriteLine($"19 of 20 wait   {waitOf95Percent,7:F2}     {Math.Log(Load / 0.05) / (1 - Load),6:F2}   min at most");
        Console.WriteLine($"mean queue      {monitor.Queue.Mean,7:F2}     {Load * Load / (1 - Load),6:F2}");
        Console.WriteLine($"server busy     {monitor.Utilisation,7:P1}    {Load,6:P1}");
        #endregion
        return new Outcome(Load, Customers, meanWait, waitOf95Percent);
    }
}
