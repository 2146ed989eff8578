#:project ../../src/AmFactorySim.Timeline/AmFactorySim.Timeline.csproj
#:property PublishAot=false

// The M/M/1 queue, compared with theory.
using AmFactorySim.Timeline;

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
        await sim.Delay(service.Sample(sim.Stream("services")).Minutes());
}

async Process Arrivals()
{
    for (int i = 0; i < Customers; i++)
    {
        await sim.Delay(gap.Sample(sim.Stream("arrivals")).Minutes());
        sim.Start(Customer());
    }
}

sim.Start(Arrivals());
sim.Run();

double meanWait = monitor.Waits.Mean.TotalMinutes;
double percentile95 = monitor.Waits.Quantile(0.95).TotalMinutes;
Console.WriteLine($"                simulated   theory");
Console.WriteLine($"mean wait       {meanWait,7:F2}     {Load / (1 - Load),6:F2}   min");
Console.WriteLine($"95th percentile {percentile95,7:F2}     {Math.Log(Load / 0.05) / (1 - Load),6:F2}   min");
Console.WriteLine($"mean queue      {monitor.Queue.Mean,7:F2}     {Load * Load / (1 - Load),6:F2}");
Console.WriteLine($"server busy     {monitor.Utilisation,7:P1}    {Load,6:P1}");
