using AmFactorySim.Experiments.CostCurves;
using AmFactorySim.Experiments.Costing;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Experiments.Tests.Theory;

/// <summary>From which quantity on a machine is the cheapest, against a look at every single quantity.</summary>
public sealed class CheapestFromTests
{
    private const int Most = 3000;

    private static IReadOnlyList<CostCase> Cases(params ScenarioChange[] changes) =>
        [.. CostCase.Of(ScenarioReader.Read(Repository.PathOf("scenarios/gee-2022.yaml"), changes)).Where(c => c.Material == "AlSi10Mg")];

    [Fact]
    public void Every_quantity_is_as_good_as_looked_at() => AssertExact(Cases());

    [Fact]
    public void Discounts_that_begin_between_quantities_are_seen() => AssertExact(Cases(
        new("costing.powder_discounts", "[30 % from 40 kg, 60 % from 200 kg]", "--set"),
        new("costing.fleet_discounts", "[40 % from 2]", "--set"), new("costing.within", "20 d", "--set")));

    /// <summary>The machines cost the same at every quantity, so that no quantity is left out.</summary>
    [Fact]
    public void Of_equal_machines_one_is_the_cheapest()
    {
        var one = Cases()[0];
        Assert.Equal(1, Assert.Single(CheapestFrom.Of([one, one with { Group = one.Group with { Name = "twin" } }], 1, Most)).Quantity);
    }

    private static void AssertExact(IReadOnlyList<CostCase> cases)
    {
        var totals = cases.Select(c => Enumerable.Range(0, Most + 1).Select(q => q == 0 ? 0 : c.Cost.Of(q).Total.Micros).ToList())
            .ToList();
        var (left, expected) = (Enumerable.Range(0, cases.Count).ToList(), new List<(string, long)>());
        for (var until = Most; until >= 1;)
        {
            var best = left.MinBy(machine => totals[machine][until]);
            left.Remove(best);
            var from = until;
            while (from > 1 && left.All(machine => totals[best][from - 1] <= totals[machine][from - 1])) from--;
            expected.Insert(0, (cases[best].Group.Name, from));
            until = from - 1;
        }
        Assert.True(expected.Count > 2);
        Assert.Equal(expected, CheapestFrom.Of(cases, 1, Most).Select(found => (found.Machine, found.Quantity)));
    }
}
