using AmFactorySim.Factory.Plan;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory.Tests.Contract;

/// <summary>A factory whose units go round without time passing is stopped, and its stations are named.</summary>
public class StandstillTests
{
    [Fact]
    public void Stations_that_send_a_unit_back_to_each_other_without_time_are_named()
    {
        var mill = Plans.Station("mill", Workpiece.Unit, 1, Plans.Minutes(0));
        var inspection = Plans.Station("inspection", Workpiece.Unit, 1, Plans.Minutes(0)) with
        {
            Rework = new(1),
            ReworkTo = "mill",
        };
        var part = Plans.Part(Plans.Powder, mill, inspection);
        var order = new LotPlan(part, 10, TimeSpan.Zero, null, false);
        var plan = Plans.Factory(TimeSpan.FromDays(30), [order], Plans.Machines(1, null, part), [mill, inspection], []);
        var factory = new FactoryModel(plan, 1, 1, new MemoryRecorder());
        Assert.Equal(10_010_000, factory.Simulation.MostEventsInInstant);
        factory.Simulation.MostEventsInInstant = 100_000;
        var failure = Assert.Throws<SimulationException>(() => factory.Run());
        Assert.Contains("no time passes", failure.Message);
        Assert.Contains(" of mill/1", failure.Message);
        Assert.Contains(" of inspection/1", failure.Message);
    }
}
