// A model that uses System.Diagnostics, too: two aliases say which Process and which Activity are meant.
using System.Diagnostics;
using AmFactorySim.Timeline;
using Activity = AmFactorySim.Timeline.Activity;
using Process = AmFactorySim.Timeline.Process;

var sim = new Simulation();
var oven = new Resource(sim, name: "oven");

async Process Plate()
{
    using (await oven.Acquire())
        await Bake();
}

async Activity Bake() => await sim.Delay(3.Hours());

using System.Diagnostics.Activity span = new System.Diagnostics.Activity("simulation run").Start();
sim.Start(Plate());
sim.Start(Plate());
sim.Run();
span.SetTag("events", sim.EventCount);
Console.WriteLine($"{span.OperationName}: {span.GetTagItem("events")} events until {sim.Now}");
