#:project ../../src/AmFactorySim.Timeline/AmFactorySim.Timeline.csproj
#:property PublishAot=false

// Customers who leave if the counter takes too long.
using AmFactorySim.Timeline;

const int Customers = 8;
var sim = new Simulation(seed: 42);
var counter = new Resource(sim, capacity: 1, name: "counter");
var gap = Distribution.Exponential(mean: 5);                         // all times in minutes
var patience = Distribution.Uniform(minimum: 2, maximum: 10);
var service = Distribution.Exponential(mean: 8);
int served = 0, left = 0;

async Process Customer(string name)
{
    TimeSpan arrived = sim.Now;
    TimeSpan limit = patience.Sample(sim.Stream("patience")).Minutes();
    Say($"{name} arrives");
    using Lease lease = await counter.Acquire().Within(limit);
    if (!lease.IsHeld)
    {
        Say($"{name} gives up after {limit.TotalMinutes:F1} min");
        left++;
        return;
    }
    Say($"{name} waited {(sim.Now - arrived).TotalMinutes:F1} min");
    await sim.Delay(service.Sample(sim.Stream("services")).Minutes());
    Say($"{name} is done");
    served++;
}

async Process Arrivals()
{
    for (int i = 1; i <= Customers; i++)
    {
        sim.Start(Customer($"customer {i}"));
        await sim.Delay(gap.Sample(sim.Stream("arrivals")).Minutes());
    }
}

void Say(string what) => Console.WriteLine($"{sim.Now.TotalMinutes,5:F1}  {what}");

sim.Start(Arrivals());
sim.Run();
Console.WriteLine($"{served} served, {left} left");
