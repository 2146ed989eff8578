#:project ../../src/AmFactorySim.Timeline/AmFactorySim.Timeline.csproj
#:property PublishAot=false

// Three plates and one oven: the smallest model with a queue.
using AmFactorySim.Timeline;

var sim = new Simulation();
var oven = new Resource(sim, capacity: 1, name: "oven");

async Process Plate(int number)
{
    await sim.Delay((2 * number).Hours());
    using (await oven.Acquire())
    {
        Console.WriteLine($"{sim.Now}  plate {number} goes in");
        await sim.Delay(3.Hours());
    }
    Console.WriteLine($"{sim.Now}  plate {number} is out");
}

for (int number = 1; number <= 3; number++)
    sim.Start(Plate(number), $"plate {number}");
sim.Run();
