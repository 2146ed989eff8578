#:project ../../src/AmFactorySim.Timeline/AmFactorySim.Timeline.csproj
#:property PublishAot=false

// What a model does, line by line: a trace shows who does what, when and why.
using AmFactorySim.Timeline;

var sim = new Simulation();
var oven = new PreemptiveResource(sim, capacity: 1, name: "oven");
var shelf = new Store<string>(sim, capacity: 1, name: "shelf");

async Process Plate(int number, int priority)
{
    await sim.Delay((2 * number).Hours());
    try
    {
        using (await oven.Acquire(priority))
            await sim.Delay(3.Hours());
        await shelf.Put($"plate {number}").Within(1.Hours());
    }
    catch (Interrupted)
    {
        // It is scrap.
    }
}

sim.Start(Plate(1, priority: 1), "plate 1");
sim.Start(Plate(2, priority: 1), "plate 2");
sim.Start(Plate(3, priority: 0), "rush order");
sim.Trace = entry => Console.WriteLine(entry);
sim.Run();
