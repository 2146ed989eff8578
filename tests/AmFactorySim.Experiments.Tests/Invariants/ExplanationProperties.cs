using System.Text.Json;
using AmFactorySim.Experiments.Costing;
using AmFactorySim.Experiments.Rates;
using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios;
using AmFactorySim.Scenarios.Resolution;
using AmFactorySim.Scenarios.Values;
using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Experiments.Tests.Invariants;

/// <summary>
/// An explanation is made by the calculation: whatever the part and the machine, its values are those of the answer, bit for bit.
/// </summary>
public sealed class ExplanationProperties
{
    private static readonly (string Material, string Machine, string[] Set)[] Machines =
    [
        ("AlSi10Mg", "S-m100", []), ("Ti6Al4V", "S-m290", ["laser.hatch=full_melting", "laser.overmelt=3"]),
            ("316L", "S-m400-4", ["laser.load_imbalance=10 %"]),
            ("IN718", "S-m400-4", ["laser.field_overlap=20 mm", "laser.sharing=whole", "laser.least_layer_time=12 s"]),
            ("CoCr", "S-m290", ["laser.up_skin.layers=2", "laser.up_skin.passes=2", "laser.down_skin.power=300 W",
                "laser.contour.speed=300 mm/s", "laser.support.hatch=300 um"]),
        ("AlSi10Mg", "S-m400-4", ["laser.mirrors.acceleration=20000 m/s2", "laser.mirrors.jump_speed=5 m/s", "laser.planning=layerwise"]),
        ("AlSi10Mg", "S-m290", ["laser.nominal_rate=20 cm3/h"]), ("Ti6Al4V", "S-beam", ["packing=stacked"]),
            ("316L", "S-jet", ["packing=stacked"]), ("316L", "S-vat", []),
    ];

    // Its largest lack of fusion may be that of a region.
    private static readonly int Regions = Array.FindIndex(Machines, machine => machine.Material == "CoCr");

    private sealed record Case(double X, double Y, double Z, int Machine, int Supports)
    {
        public PartRate Rate(bool isExplained)
        {
            var (material, machine, set) = Machines[Machine];
            var rule = Supports < 0 ? "overhang(45 deg, 20 %)" : $"{Supports} %";
            return new PartRateQuestion(
                "part", Box.Create(Length.FromMillimetres(X), Length.FromMillimetres(Y), Length.FromMillimetres(Z)),
                    ShippedCatalogue.MaterialEntry(material),
                ShippedCatalogue.MachineEntry(machine,
                    [.. set.Select(s => s.Split('=')).Select(s => new ScenarioChange(s[0], s[1], "--set"))]),
                ShippedCatalogue.PowderEntry(material),
                    PartStance.AsIs(SupportRule.TryParse(rule, out var value) ? value : throw new ArgumentException(rule)))
                .Answer(isExplained);
        }
    }

    private static readonly Arbitrary<Case> Cases = Arb.From(
        from x in Gen.Choose(50, 600)
        from y in Gen.Choose(50, 600)
        from z in Gen.Choose(50, 400)
        from machine in Gen.Choose(0, Machines.Length - 1)
        from supports in Gen.Choose(-1, 30)
        select new Case(x / 10.0, y / 10.0, z / 10.0, machine, supports));

    [Fact]
    public void A_rate_is_the_same_with_and_without_its_steps_and_they_are_its_figures() => Prop.ForAll(Cases, c =>
    {
        var (rate, plain) = (c.Rate(isExplained: true), c.Rate(isExplained: false));
        Assert.Equal(JsonSerializer.Serialize(plain), JsonSerializer.Serialize(rate with { Explanation = null }));
        double? Step(string name) => rate.Explanation!.Steps.SingleOrDefault(step => step.Name == name)?.Value;
        void IsFigure(string step, Func<double, double?> figure)
        {
            if (Step(step) is { } value) Assert.Equal(figure(value), value);
        }
        IsFigure("scan speed", value => rate.SpeedMPerS);
        IsFigure("normalised enthalpy", value => rate.NormalisedEnthalpy);
        IsFigure(Step("lack of fusion, fastest layer") is null ? "lack of fusion (above 1)" : "lack of fusion, fastest layer",
            value => c.Machine == Regions ? value : rate.LackOfFusion);
        IsFigure("meltings of a point", value => rate.MeltsMean);
        IsFigure("printed larger", value => rate.Oversize);
        IsFigure("speed-up by lasers", value => rate.Speedup);
        Assert.Equal(rate.PrintH, new Duration(Step("printing 1 unit")!.Value).Hours);
        if (rate.PlateCapacityUnits > 1 && rate.ScanH > 0)
            Assert.Equal(rate.PlatePrintH, new Duration(Step($"printing {rate.PlateCapacityUnits} units")!.Value).Hours);
        if (Step("supports") is { } supports) Assert.Equal(rate.SupportsPercent, supports * 100);
        AreTrue(rate.Explanation!);
    }).Holds();

    private static readonly Arbitrary<(string Machine, long Quantity, double Price, int Interest, int Scrap)> Costs = Arb.From(
        from machine in Gen.Elements("S-m100", "S-m400", "S-m400-4")
        from quantity in Gen.Choose(1, 50_000)
        from price in Gen.Choose(1, 3000)
        from interest in Gen.Choose(0, 15)
        from scrap in Gen.Choose(0, 20)
        select (machine, (long)quantity, price * 1000.0, interest, scrap));

    [Fact]
    public void A_cost_is_the_sum_of_the_lines_among_its_steps() => Prop.ForAll(Costs, c =>
    {
        var scenario = new PartsOnMachines(Repository.PathOf("scenarios/parts/bracket.stl"), ["AlSi10Mg"], [c.Machine],
            ["depowder", "stress_relief", "inspection"]).Scenario(
        [
            new($"machines.{c.Machine}.price", FormattableString.Invariant($"{c.Price} USD"), "--set"),
                new($"machines.{c.Machine}.ownership.interest", $"{c.Interest} %", "--set"),
            new("stations.inspection.scrap", $"{c.Scrap} %", "--set"),
            new("costing.fleet_discounts", "10 % from 3", "--set"), new("costing.powder_discounts", "5 % from 100 kg", "--set"),
        ]);
        var cost = PartCost.Of(Assert.Single(CostCase.Of(scenario)), c.Quantity, isExplained: true);
        Assert.Equal(PartCost.Of(Assert.Single(CostCase.Of(scenario)), c.Quantity).Total, cost.Total);
        var lines = cost.Explanation!.Steps.Where(step => cost.Lines.Any(line => step.Name == $"{Word(line)}: {line.Activity}")).ToList();
        Assert.Equal(cost.Lines.Count, lines.Count);
        Assert.Equal(cost.Total, lines.Sum(step => (decimal)Money.FromSi(step.Value).Micros) / 1_000_000m);
        AreTrue(cost.Explanation!);
    }).Holds();

    private static string Word(PartCostLine line) =>
        line.Category == Economics.CostCategory.ScrapRecovery ? "scrap recovery" : line.Category.ToString().ToLowerInvariant();

    // The numbers put in give the result. Printed to five digits, they do so to four; what is summed over layers that differ is not put
    // in as numbers.
    private static void AreTrue(Explanation explanation) =>
        Assert.All(explanation.Steps.Where(step => !step.Numbers.StartsWith("over ", StringComparison.Ordinal)), step =>
    {
        var (evaluated, printed) = (Formula.Value(step.Numbers), Formula.Value(step.Result));
        Assert.True(Math.Abs(evaluated - printed) <= 5e-4 * Math.Abs(printed) + 1e-12,
            $"{step.Name}: {step.Numbers} = {evaluated}, not {step.Result}");
        Assert.True(Math.Abs(step.Value - printed) <= 1e-4 * Math.Abs(printed) + 1e-12, $"{step.Name}: {step.Result} is not {step.Value}");
    });
}
