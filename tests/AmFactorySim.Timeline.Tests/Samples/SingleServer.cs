namespace AmFactorySim.Timeline.Tests.Samples;

/// <summary>The M/M/1 queue: what theory knows, and what the simulation finds.</summary>
internal static class SingleServer
{
    internal sealed record Outcome(double Load, int Customers, double MeanWait);

    internal static Outcome Run(TextWriter Console)
    {
        #region program
        const double Load = 0.8;
        const int Customers = 1_000_000;
        var sim = new Simulation(seed: 42);
        var server = new Resource(sim, name: "server");
        var gap = Distribution.Exponential(mean: 1 / Load);
        var service = Distribution.Exponential(mean: 1);
        TimeSpan waited = default;

        async Process Customer()
        {
            TimeSpan arrived = sim.Now;
            using (await server.Acquire())
            {
                waited += sim.Now - arrived;
                await sim.Delay(TimeSpan.FromMinutes(service.Sample(sim.Stream("services"))));
            }
        }

        async Process Arrivals()
        {
            for (int i = 0; i < Customers; i++)
            {
                await sim.Delay(TimeSpan.FromMinutes(gap.Sample(sim.Stream("arrivals"))));
                _ = sim.Start(Customer());          // goes on beside us: not awaited
            }
        }

        sim.Start(Arrivals());
        sim.Run();

        double meanWait = waited.TotalMinutes / Customers;
        Console.WriteLine($"mean wait       {meanWait:F2} min");
        Console.WriteLine($"theory          {Load / (1 - Load):F2} min");
        #endregion
        return new Outcome(Load, Customers, meanWait);
    }
}
