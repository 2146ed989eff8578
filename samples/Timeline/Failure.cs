#:project ../../src/AmFactorySim.Timeline/AmFactorySim.Timeline.csproj
#:property PublishAot=false

// A process that fails, and the error of the run.
using AmFactorySim.Timeline;

var sim = new Simulation();

async Process Print()
{
    await sim.Delay(3.Hours());
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
