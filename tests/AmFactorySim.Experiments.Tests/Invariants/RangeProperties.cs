using System.Text.Json;
using AmFactorySim.Experiments.Costing;
using AmFactorySim.Experiments.Rates;
using AmFactorySim.Geometry;
using AmFactorySim.Scenarios;
using AmFactorySim.Scenarios.Resolution;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;
using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Experiments.Tests.Invariants;

/// <summary>Every quantity has a range, and everything within the ranges works.</summary>
public sealed class RangeProperties
{
    private static readonly PartsOnMachines[] Factories =
    [
        .. new (string Material, string Machine, string[] Route)[]
        {
            ("AlSi10Mg", "S-m400", ["depowder", "stress_relief", "plate_cut", "support_removal", "machining", "inspection"]),
            ("Ti6Al4V", "S-beam", ["depowder", "machining"]),
            ("316L", "S-jet", ["cure", "depowder", "debind", "sinter", "hip"]),
            ("316L", "S-jet", []),
        }.Select(of => new PartsOnMachines(Repository.PathOf("scenarios/parts/bracket.stl"), [of.Material], [of.Machine], of.Route)),
    ];

    private static readonly IReadOnlyList<NumericKey>[] Numbers = [.. Factories.Select(factory => factory.Scenario().Numbers)];

    private sealed record Case(int Factory, IReadOnlyList<(int Number, bool IsHigh)> Edges, long Quantity, bool IsSmallCurrency)
    {
        public ScenarioChange[] Changes =>
        [
            .. IsSmallCurrency ? [new("currency", "IDR"), new("exchange", "{ USD: 16000 IDR }")] : Array.Empty<ScenarioChange>(),
            .. Edges.Select(edge => (Key: Numbers[Factory][edge.Number % Numbers[Factory].Count], edge.IsHigh))
                .Select(edge => (edge.Key, Value: edge.IsHigh ? edge.Key.Most : edge.Key.Least)).Where(edge => edge.Value is not null)
                .Select(edge => new ScenarioChange(edge.Key.Path, edge.Key.Written(edge.Value!.Value))),
        ];

        public override string ToString() =>
            $"{Factories[Factory].Machines[0]}, {Quantity}: {string.Join("; ", Changes.Select(change => $"{change.Path}={change.Value}"))}";
    }

    private static readonly Arbitrary<Case> Cases = Arb.From(
        from factory in Gen.Choose(0, Factories.Length - 1)
        from count in Gen.Choose(1, 4)
        from edges in Gen.ListOf(Gen.Choose(0, 9999).Zip(Gen.Elements(false, true)), count)
        from quantity in Gen.Elements(1L, 10, 1000, 1_000_000, 1_000_000_000)
        from isSmall in Gen.Elements(false, true)
        select new Case(factory, [.. edges.Select(edge => (edge.Item1, edge.Item2))], quantity, isSmall));

    /// <summary>
    /// Refused in words is what does not go together although each value is within its range: a part that no machine can build, or
    /// failures in nearly every build.
    /// </summary>
    [Fact]
    public void Values_at_the_edges_of_their_ranges_are_priced_and_all_figures_are_finite()
    {
        var (priced, cases) = (0, 0);
        Prop.ForAll(Cases, c =>
        {
            cases++;
            if (Cost(c) is not { } answer) return;
            // JSON has no infinite numbers: it would throw.
            Assert.NotEmpty(JsonSerializer.Serialize(answer));
            Assert.All(answer.Costs, cost => Assert.True(cost is { PerUnit: >= 0, Machines: > 0, Builds: > 0 }, c.ToString()));
            priced++;
        }).Holds(300);
        Assert.True(priced > cases / 2, $"only {priced} of {cases} can be priced");
    }

    [Fact]
    public void A_rate_at_the_edges_of_ranges_is_finite()
    {
        var mesh = MeshReader.Read(Factories[0].Mesh);
        var (rated, cases) = (0, 0);
        Prop.ForAll(Cases, c =>
        {
            cases++;
            if (Rate(c, mesh) is not { } rate) return;
            Assert.NotEmpty(JsonSerializer.Serialize(rate));
            Assert.True(rate.PrintH > 0, c.ToString());
            rated++;
        }).Holds(300);
        Assert.True(rated > cases / 2, $"only {rated} of {cases} can be calculated");
    }

    // Null where the values do not go together.
    private static PartRate? Rate(Case c, Mesh mesh)
    {
        var (material, machine) = (Factories[c.Factory].Materials[0], Factories[c.Factory].Machines[0]);
        ScenarioChange[] Below(string path) =>
        [
            .. c.Changes.Where(change => change.Path.StartsWith(path, StringComparison.Ordinal))
                .Select(change => change with { Path = change.Path[path.Length..] }),
        ];
        try
        {
            return new PartRateQuestion(
                "part", mesh, ShippedCatalogue.MaterialEntry(material, Below($"materials.{material}.")),
                ShippedCatalogue.MachineEntry(machine, Below($"machines.{machine}.")),
                ShippedCatalogue.PowderEntry(material, Below($"powder.{material}.")), PartStance.AsIs(default)).Answer(isExplained: false);
        }
        catch (Exception e) when (e is FaultException or ArgumentException or MeshException)
        {
            return null;
        }
    }

    private static CostAnswer? Cost(Case c)
    {
        try
        {
            return CostAnswer.Of(CostCase.Of(Factories[c.Factory].Scenario(c.Changes)), [c.Quantity], isExplained: c.Quantity == 1000);
        }
        catch (Exception e) when (e is FaultException or ArgumentException and not ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
