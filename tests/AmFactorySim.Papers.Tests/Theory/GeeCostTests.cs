using AmFactorySim.Economics;
using AmFactorySim.Experiments.CostCurves;
using AmFactorySim.Experiments.Costing;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Papers.Tests.Theory;

/// <summary>
/// The costs of Gee et al. 2022, sections 3.2 and 3.3, with the values that scenarios/gee-2022.yaml is calibrated to: the supporting
/// information with the
/// paper's own values is not at hand, so that these tests say that the model can meet the paper, and not that it predicts it.
/// </summary>
public sealed class GeeCostTests
{
    private static readonly IReadOnlyList<CostCase> Cases = CostCase.Of(ScenarioReader.Read(Repository.PathOf("scenarios/gee-2022.yaml")));

    /// <summary>The five printed costs, at 10 000 units.</summary>
    [Theory]
    [InlineData("AlSi10Mg", "S-m400", 2.51)]
    [InlineData("Ti6Al4V", "S-m400", 5.04)]
    [InlineData("1.2709", "S-m400", 5.64)]
    [InlineData("AlSi10Mg", "S-m100", 6.01)]
    [InlineData("AlSi10Mg", "S-m400-4", 2.57)]
    public void The_calibrated_cost_is_within_5_percent_of_the_printed_one(string material, string machine, double printed) =>
        Assert.InRange(PerCm3(material, machine, 10_000) / printed, 0.95, 1.05);

    [Fact]
    public void Aluminium_is_the_cheapest_and_steel_the_mostExpensive()
    {
        Assert.True(PerCm3("AlSi10Mg", "S-m400", 10_000) < PerCm3("Ti6Al4V", "S-m400", 10_000));
        Assert.True(PerCm3("Ti6Al4V", "S-m400", 10_000) < PerCm3("1.2709", "S-m400", 10_000));
    }

    /// <summary>
    /// Figure 5C: small machines for small quantities. Of a plate that holds eight, eight cost nearly the same on the small and the medium
    /// machine.
    /// </summary>
    [Fact]
    public void The_small_machine_is_the_cheapest_for_one_part_and_the_mostExpensive_for_ten_thousand()
    {
        Assert.Equal(["S-m100", "S-m290", "S-m400", "S-m400-4"], ByCost(1));
        Assert.Equal("S-m100", ByCost(10_000)[^1]);
    }

    /// <summary>
    /// Section 3.2: the steps become less pronounced at high quantities. One more unit than full plates hold is one more build.
    /// </summary>
    [Fact]
    public void Cost_steps_up_wherever_a_build_begins_and_ever_less()
    {
        double Step(int builds) => PerCm3("AlSi10Mg", "S-m400", (170 * builds) + 1) - PerCm3("AlSi10Mg", "S-m400", 170 * builds);
        Assert.All(Enumerable.Range(1, 20), builds => Assert.True(Step(builds) > 0));
        Assert.All(Enumerable.Range(1, 19), builds => Assert.True(Step(builds + 1) < Step(builds)));
        Assert.True(PerCm3("AlSi10Mg", "S-m400", 169) > PerCm3("AlSi10Mg", "S-m400", 170));
    }

    /// <summary>
    /// Figure 6: with power at the same price ever greater, the cost falls towards a limit that holds the material; most of the way is done
    /// at a tenth of today's price.
    /// </summary>
    [Fact]
    public void As_power_gets_cheaper_the_cost_falls_towards_a_limit_above_the_material()
    {
        var costs = PriceOfPower.Of(Case("AlSi10Mg", "S-m400-4"), 10_000)!;
        Assert.All(costs.Points.Zip(costs.Points.Skip(1)), pair => Assert.True(pair.Second.CostPerCm3 < pair.First.CostPerCm3));
        Assert.All(costs.Points, point => Assert.True(point.CostPerCm3 > costs.MaterialCostPerCm3));
        double At(double k) => costs.Points.Single(point => point.Multiple == k).CostPerCm3;
        Assert.True(At(1) - At(10) > 0.85 * (At(1) - At(1000)));
        Assert.True(At(100) - At(1000) < 0.02 * (At(1) - At(1000)));
    }

    /// <summary>Section 2.5: the cost of electricity is negligible in relation to other costs.</summary>
    [Fact]
    public void Electricity_is_a_few_percent_of_the_cost() =>
        Assert.All(Cases, c => Assert.InRange(c.Cost.Of(10_000).Of(CostCategory.Energy).Si / c.Cost.Of(10_000).Total.Si, 0, 0.03));

    /// <summary>
    /// Erratum: the text says that the S-m400-4 shows the benefit of throughput, yet by its own figures the S-m400 is cheaper, 2.51 against
    /// 2.57. So it is here.
    /// </summary>
    [Fact]
    public void The_machine_with_four_lasers_is_no_cheaper_than_that_with_one() =>
        Assert.True(PerCm3("AlSi10Mg", "S-m400", 10_000) < PerCm3("AlSi10Mg", "S-m400-4", 10_000));

    private static CostCase Case(string material, string machine) => Cases.Single(c => c.Material == material && c.Group.Name == machine);

    private static double PerCm3(string material, string machine, long quantity) =>
        Case(material, machine).Cost.Of(quantity).PerUnit.Si / Case(material, machine).UnitVolume.CubicCentimetres;

    private static string[] ByCost(long quantity) =>
        [.. Cases.Where(c => c.Material == "AlSi10Mg").OrderBy(c => PerCm3("AlSi10Mg", c.Group.Name, quantity)).Select(c => c.Group.Name)];
}
