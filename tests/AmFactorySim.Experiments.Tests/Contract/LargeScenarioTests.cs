using System.Text;
using AmFactorySim.Factory;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Experiments.Tests.Contract;

/// <summary>
/// Scenarios far larger than factories are: reading and simulating take time in proportion to their size, or these tests would not end.
/// </summary>
public class LargeScenarioTests
{
    private static readonly string Cube = Repository.PathOf("tests/AmFactorySim.Scenarios.Tests/Contract/Bad/cube.stl");

    [Fact]
    public void Hundreds_of_parts_and_groups_of_stations_and_thousands_of_orders()
    {
        var scenario = Scenario(parts: 300, orders: 3000, stations: 300, steps: 10);
        Assert.Equal(3000, scenario.Plan.Lots.Count);
        var recorder = new CountingRecorder();
        new FactoryModel(scenario.Plan, 1, 1, recorder).Run();
        Assert.True(recorder.Rows > 10_000);
    }

    [Fact]
    public void A_route_of_a_thousand_steps()
    {
        var scenario = Scenario(parts: 1, orders: 1, stations: 1000, steps: 1000);
        var recorder = new CountingRecorder();
        new FactoryModel(scenario.Plan, 1, 1, recorder).Run();
        Assert.True(recorder.Rows > 5_000);
    }

    private static Scenario Scenario(int parts, int orders, int stations, int steps)
    {
        var text = new StringBuilder("name: large\nhorizon: 10 d\nparts:\n");
        for (var part = 0; part < parts; part++)
        {
            var route = Enumerable.Range(0, steps).Select(step => $"s{(part + step) % stations}");
            text.AppendLine($"  p{part}: {{ mesh: {Cube}, material: AlSi10Mg, route: [{string.Join(", ", route)}] }}");
        }
        text.AppendLine("orders:");
        for (var order = 0; order < orders; order++)
            text.AppendLine($"  - {{ part: p{order % parts}, quantity: 1, release: at_start }}");
        text.AppendLine("machines: { m: { model: S-m400, count: 100, laser: { layer_height: 1 mm } } }");
        text.AppendLine("stations:");
        for (var station = 0; station < stations; station++) text.AppendLine($"  s{station}: {{ time: 1 min }}");
        return ScenarioReader.Parse(text.ToString(), "large");
    }
}
