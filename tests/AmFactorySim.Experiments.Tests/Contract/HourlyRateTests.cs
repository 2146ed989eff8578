using AmFactorySim.Experiments.Costing;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Routes;

namespace AmFactorySim.Experiments.Tests.Contract;

/// <summary>An hour of a station and an hour of a conventional route's step are priced on one basis.</summary>
public sealed class HourlyRateTests
{
    /// <summary>
    /// The typical rate lies between that of the station as the catalogue attends it and that with a person all the time; a tenth is left
    /// for equipment that differs.
    /// </summary>
    [Theory]
    [InlineData("machining", "mill", "machining")]
    [InlineData("machining", "inspect", "inspection")]
    [InlineData("investment_casting", "machine_faces", "machining")]
    [InlineData("die_casting", "machine_faces", "machining")]
    [InlineData("metal_injection_moulding", "debind", "debind")]
    [InlineData("metal_injection_moulding", "sinter", "sinter")]
    public void A_step_of_a_conventional_route_costs_what_the_station_costs(string route, string step, string station)
    {
        var scenario = new PartsOnMachines(
            Repository.PathOf("scenarios/parts/bracket.stl"), ["316L"], ["S-jet"], [station]).Scenario();
        var operation = Assert.Single(Assert.Single(CostCase.Of(scenario)).Cost.Operations);
        var rate = RoutesReader.Read(Currencies.UsDollars).Value.Routes[route].Steps[step].Rate.Typical;
        Assert.InRange(rate.Si, 0.9 * operation.HourOfWork.Si, 1.1 * (operation with { Attended = operation.Time }).HourOfWork.Si);
    }
}
