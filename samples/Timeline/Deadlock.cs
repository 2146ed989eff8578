#:project ../../src/AmFactorySim.Timeline/AmFactorySim.Timeline.csproj
#:property PublishAot=false

// Two processes that wait for each other, and how to find out.
using AmFactorySim.Timeline;

var sim = new Simulation();
var saw = new Resource(sim, name: "saw");
var vice = new Resource(sim, name: "vice");

async Process Worker(Resource first, Resource second)
{
    using (await first.Acquire())
    {
        await sim.Delay(1.Minutes());
        using (await second.Acquire())
            await sim.Delay(10.Minutes());
    }
}

sim.Start(Worker(saw, vice), "Anna");
sim.Start(Worker(vice, saw), "Ben");
sim.Run();
foreach (WaitingProcess waiting in sim.WaitingProcesses())
    Console.WriteLine(waiting);
