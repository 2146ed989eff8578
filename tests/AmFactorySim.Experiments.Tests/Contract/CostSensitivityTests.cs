using AmFactorySim.Experiments.Costing;
using AmFactorySim.Experiments.Sensitivity;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Experiments.Tests.Contract;

/// <summary>The cost of a part on a machine, varied: numbers have short paths, and what is reckoned is what is asked about.</summary>
public sealed class CostSensitivityTests
{
    private static readonly string Bracket = Repository.PathOf("scenarios/parts/bracket.stl");

    private static CostSensitivity Of(string material = "AlSi10Mg", string machine = "S-m400", long quantity = 1000, params string[] route)
    {
        var question = new PartsOnMachines(Bracket, [material], [machine], route);
        CostCase Case(IReadOnlyList<ScenarioChange> changes) => Assert.Single(CostCase.Of(question.Scenario(changes)));
        return new(Case([]), quantity, Case);
    }

    [Fact]
    public void Numbers_are_known_by_short_paths_and_others_keep_theirs()
    {
        var numbers = Of(route: ["depowder"]).Numbers.ToDictionary(number => number.Path);
        Assert.Equal("1.4 MUSD", numbers["machine.price"].Text);
        Assert.Equal("48 USD/h", numbers["crew.wage"].Text);
        Assert.Equal("57 USD/kg", numbers["powder.price"].Text);
        Assert.Equal("70 %", numbers["costing.uptime"].Text);
        Assert.Equal("15 %", numbers["part.supports"].Text);
        Assert.Contains("stations.depowder.price", numbers.Keys);
        Assert.Contains("energy_price", numbers.Keys);
        Assert.DoesNotContain("horizon", numbers.Keys);
    }

    /// <summary>The layer height that holds where none is written, half the spot, can be varied as if it were.</summary>
    [Fact]
    public void A_layer_height_that_is_left_out_is_half_the_spot()
    {
        var model = Of();
        var height = Assert.Single(model.Numbers, number => number.Path == "machine.laser.layer_height");
        Assert.Equal("45 um", height.Text);
        Assert.Equal(model.Calculate([]), model.Calculate([new("machine.laser.layer_height", "45 um")]), 6);
    }

    /// <summary>Each kind of path leads to a number that the cost follows; "powder.price" and "powder.AlSi10Mg.price" are one.</summary>
    [Theory]
    [InlineData("machine.price", "2 MUSD")]
    [InlineData("machine.laser.power", "500 W")]
    [InlineData("powder.price", "80 USD/kg")]
    [InlineData("powder.AlSi10Mg.price", "80 USD/kg")]
    [InlineData("material.density", "4 g/cm3")]
    [InlineData("part.supports", "50 %")]
    [InlineData("crew.wage", "90 USD/h")]
    [InlineData("costing.uptime", "50 %")]
    [InlineData("energy_price", "0.3 USD/kWh")]
    public void Each_path_leads_to_the_cost(string path, string dearer)
    {
        var model = Of();
        Assert.True(model.Calculate([new(path, dearer)]) > model.Calculate([]));
    }

    /// <summary>The usual numbers are those that a machine of the kind has.</summary>
    [Theory]
    [InlineData("S-m400", "machine.laser.power")]
    [InlineData("S-beam", "machine.electron_beam.power")]
    [InlineData("S-jet", "machine.binder_jet.print_speed")]
    public void Each_process_has_usual_numbers_of_its_own(string machine, string path)
    {
        var model = Of(machine == "S-jet" ? "316L" : machine == "S-beam" ? "Ti6Al4V" : "AlSi10Mg", machine);
        var varied = SensitivityQuestion.Numbers(model, [], 0.2, all: false).Select(number => number.Number.Path).ToList();
        Assert.Contains(path, varied);
        Assert.Contains("machine.price", varied);
        var answer = new SensitivityQuestion(model, SensitivityQuestion.Numbers(model, [], 0.2, all: false), null, 1).Answer();
        Assert.All(answer.Numbers, number => Assert.True(double.IsFinite(number.Swing)));
    }

    [Fact]
    public void The_quantity_is_in_the_question() => Assert.Equal("bracket in AlSi10Mg on S-m400, 12 345 units", Of(quantity: 12_345).Name);
}
