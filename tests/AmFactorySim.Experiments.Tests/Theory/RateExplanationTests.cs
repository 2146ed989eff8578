using AmFactorySim.Experiments.Rates;
using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios;
using AmFactorySim.Scenarios.Resolution;
using AmFactorySim.Scenarios.Values;

namespace AmFactorySim.Experiments.Tests.Theory;

/// <summary>
/// An explanation is true: each step's numbers, worked out anew from their text, give its result, and the results are the figures.
/// </summary>
public sealed class RateExplanationTests
{
    private static PartRate Explained(string material, string machine, string[] set, string supports = "15 %") => new PartRateQuestion(
        "cube", Box.Create(Length.FromMillimetres(10), Length.FromMillimetres(12), Length.FromMillimetres(10)),
        ShippedCatalogue.MaterialEntry(material),
            ShippedCatalogue.MachineEntry(machine, [.. set.Select(s => s.Split('=')).Select(s => new ScenarioChange(s[0], s[1], "--set"))]),
        ShippedCatalogue.PowderEntry(material),
            PartStance.AsIs(SupportRule.TryParse(supports, out var rule) ? rule : throw new ArgumentException(supports)))
            .Answer(isExplained: true);

    public static TheoryData<string, string, string[]> Cases => new()
    {
        { "AlSi10Mg", "S-m100", [] },
        { "Ti6Al4V", "S-m290", ["laser.hatch=full_melting", "laser.overmelt=3", "laser.contour.passes=2"] },
        { "1.2709", "S-m400", ["laser.hatch=150 um", "laser.layer_height=40 um", "laser.contour.core_overlap=50 %"] },
        { "316L", "S-m400-4", ["laser.efficiency=90 %", "laser.load_imbalance=20 %"] },
        { "IN718", "S-m400-4", ["laser.field_overlap=20 mm", "laser.sharing=whole", "laser.least_layer_time=12 s"] },
        { "CoCr", "S-m290", ["laser.up_skin.layers=2", "laser.up_skin.passes=2", "laser.down_skin.power=300 W", "laser.skin.thickness=1 mm",
            "laser.contour.speed=300 mm/s", "laser.support.hatch=300 um"] },
        { "AlSi10Mg", "S-m400-4", ["laser.field_overlap=20 mm", "laser.mirrors.acceleration=20000 m/s2", "laser.mirrors.jump_speed=5 m/s",
            "laser.planning=layerwise"] },
        { "Ti6Al4V", "S-m400", ["laser.parameters=fastest", "laser.limits.normalised_enthalpy=6", "laser.ranges.overmelt=1..3"] },
        { "AlSi10Mg", "S-m290", ["laser.nominal_rate=20 cm3/h"] },
        { "Ti6Al4V", "S-beam", [] },
        { "316L", "S-jet", [] },
        { "316L", "S-vat", [] },
        { "AlSi10Mg", "S-m290", ["packing=rectangles", "spacing=2 mm"] },
        { "Ti6Al4V", "S-beam", ["packing=stacked", "spacing=2 mm"] },
        { "316L", "S-jet", ["packing=stacked", "spacing=1 mm"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_numbers_put_in_give_the_result(string material, string machine, string[] set)
    {
        var steps = Explained(material, machine, set).Explanation!.Steps;
        Assert.True(steps.Count >= 5);
        // What is summed over layers that differ is not put in as numbers.
        foreach (var step in steps.Where(s => !s.Numbers.StartsWith("over ", StringComparison.Ordinal)))
        {
            var (worked, said) = (Formula.Value(step.Numbers), Formula.Value(step.Result));
            Assert.True(Math.Abs(worked / said - 1) < 5e-4, $"{step.Name}: {step.Numbers} = {worked}, not {step.Result}");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Everything_says_where_it_comes_from(string material, string machine, string[] set)
    {
        var explanation = Explained(material, machine, set).Explanation!;
        Assert.All(explanation.Given, given =>
            Assert.Matches(
                @"^(Gee et al\. 2022|Mills 2002|EOS|assumption|the part's mesh|--|default|searched|simple division|laid out|"
                    + "the jump speed|the highest|the longer side)",
                given.Source));
        Assert.All(explanation.Steps, step => Assert.NotEqual("", step.Source));
        foreach (var change in set.Where(s =>
            !s.Contains("parameters") && !s.Contains("limits") && !s.Contains("ranges") && !s.Contains("planning")))
            Assert.Contains(explanation.Given, given => given.Source == "--set" && given.Value == change.Split('=')[1]);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_steps_end_in_the_figures(string material, string machine, string[] set)
    {
        var rate = Explained(material, machine, set);
        double? Step(string name) => rate.Explanation!.Steps.SingleOrDefault(s => s.Name == name)?.Value;
        void Agree(double? figure, params string[] names)
        {
            if (names.Select(Step).FirstOrDefault(s => s is not null) is { } step) Assert.Equal(1, figure!.Value / step, 1e-14);
        }
        Agree(rate.SpeedMPerS, "scan speed");
        Agree(rate.WidthUm * 1e-6, "melt width");
        Agree(rate.HatchUm * 1e-6, "hatch");
        Agree(rate.NormalisedEnthalpy, "normalised enthalpy");
        Agree(rate.EnergyDensityJPerMm3 * 1e9, "energy density");
        Agree(rate.LackOfFusion, "lack of fusion, fastest layer", "lack of fusion (above 1)");
        Agree(rate.MeltsMean, "meltings of a point");
        Agree(rate.ScanH * 3600, "with supports");
        Agree(rate.LayerChangeS, "between layers", "a layer");
        Agree(rate.PrintH * 3600, "printing 1 unit");
        Agree(rate.BuildRateCm3PerH / 3600e6, "build rate");
        Agree(rate.PlatePrintH * 3600, $"printing {rate.PlateCapacityUnits} units");
    }

    /// <summary>
    /// Layer by layer it is the same time as in all, for every process that scans; planned layers are never slower than all alike.
    /// </summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void The_layers_add_up(string material, string machine, string[] set)
    {
        var rate = new PartRateQuestion(
            "wedge", Cylinder.Create(Length.FromMillimetres(6), Length.FromMillimetres(3)),
            ShippedCatalogue.MaterialEntry(material),
                ShippedCatalogue.MachineEntry(machine,
                [.. set.Select(s => s.Split('=')).Select(s => new ScenarioChange(s[0], s[1], "--set"))]),
            ShippedCatalogue.PowderEntry(material), PartStance.AsIs(default)).Answer(isExplained: false);
        var layers = rate.Rows();
        if (rate.Process is not (BuildProcess.Laser or BuildProcess.ElectronBeam))
        {
            Assert.Empty(layers);
            return;
        }
        Assert.Equal(rate.Layers, layers.Count);
        Assert.Equal(rate.ScanH * 3600, layers.Sum(l => l.ScanS), rate.ScanH * 1e-4);
        Assert.All(layers, l => Assert.True(l.ScanS <= l.ConstantScanS));
        if (rate.PlanningSavesPercent is { } saved)
            Assert.Equal(saved, (1 - layers.Sum(l => l.ScanS) / layers.Sum(l => l.ConstantScanS)) * 100, 6);
        Assert.Equal(set.Contains("laser.planning=layerwise"), layers[0].FillPercent is not null);
    }

    [Fact]
    public void Without_being_asked_nothing_is_explained()
    {
        var question = new PartRateQuestion("cube", Box.Create(new(0.01), new(0.01), new(0.01)), ShippedCatalogue.MaterialEntry("AlSi10Mg"),
            ShippedCatalogue.MachineEntry("S-m290"), ShippedCatalogue.PowderEntry("AlSi10Mg"), PartStance.AsIs(default));
        Assert.Null(question.Answer(isExplained: false).Explanation);
    }
}
