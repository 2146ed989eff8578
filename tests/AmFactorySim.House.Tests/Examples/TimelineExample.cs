using AmFactorySim.Timeline;

namespace AmFactorySim.House.Tests.Examples;

internal static class TimelineExample
{
    public static void Run()
    {
        // begin
        var sim = new Simulation();
        var oven = new Resource(sim, capacity: 1, name: "oven");

        async Process Plate(int number)
        {
            await sim.Delay((2 * number).Hours());
            using (await oven.Acquire())
                await sim.Delay(3.Hours());
            Console.WriteLine($"{sim.Now}  plate {number} leaves the oven");
        }

        for (var number = 1; number <= 3; number++) sim.Start(Plate(number));
        sim.Run();
        // end
    }
}
