using System.Diagnostics;
using System.Text.Json;
using AmFactorySim.Experiments.Costing;
using AmFactorySim.Experiments.Runs;
using AmFactorySim.Factory;
using AmFactorySim.Results;
using AmFactorySim.Scenarios;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;
using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Experiments.Tests.Invariants;

/// <summary>
/// What validates, runs: values at the edges of their ranges, alone and together, overflow nothing and end with finite figures.
/// </summary>
public sealed class ValidScenarioTests
{
    private static readonly string Cube = Repository.PathOf("tests/AmFactorySim.Scenarios.Tests/Contract/Bad/cube.stl");

    // One factory for each build process; between them they have every optional key.
    private static readonly string[] Factories =
    [
        Factory("AlSi10Mg", "S-m400-4", "depowder, stress_relief, plate_cut, support_removal, inspection", """
              laser:
                field_overlap: 20 mm
                skin: { thickness: 0.3 mm, power: 200 W }
                up_skin: { layers: 2 }
                down_skin: { layers: 2 }
                mirrors: { acceleration: 10000 m/s2, jump_speed: 10 m/s }
                layer_height: 0.5 mm
            """),
        Factory("316L", "S-m290", "depowder, inspection", """
              laser: { nominal_rate: 20 cm3/h, layer_height: 0.5 mm }
            """),
        Factory("Ti6Al4V", "S-beam", "depowder, inspection", """
              packing: stacked
              electron_beam: { layer_height: 0.5 mm }
            """),
        Factory("316L", "S-jet", "cure, depowder, debind, sinter, inspection", """
              packing: stacked
              binder_jet: { layer_height: 0.5 mm }
            """),
        Factory("316L", "S-vat", "green_cleaning, debind, sinter, inspection", """
              packing: rectangles
              vat: { layer_height: 0.1 mm }
            """),
    ];

    private static readonly string[] Names = ["laser", "nominal rate", "electron beam", "binder jet", "vat"];

    private static string Factory(string metal, string machine, string route, string keys) => $$"""
        name: edges
        horizon: 5 d
        warm_up: 1 h
        wip_interest: 5 %
        overhead: 100 USD/h
        currency: USD
        costing: { preparation: 1 h, fleet_discounts: [5 % from 5], powder_discounts: [5 % from 500 kg] }
        parts:
          cube:
            mesh: {{JsonSerializer.Serialize(Cube)}}
            material: {{metal}}
            supports: 15 %
            qualification: { cost: 1 kUSD, coupons: 3, duration: 1 h, units: 20 }
            route: [{{route}}]
        orders:
          - { part: cube, quantity: 30, release: evenly over 3 d, lots_every: 8 h, due: 2 d after release }
          - { part: cube, quantity: 20, release: at_start }
        machines:
          {{machine}}:
            count: 2
            crew: operators
            starts: full or after 1 h
            build_failure: { rate: 2 %/h, loses: uniform(0 %, 100 %), recovery: 1 h }
            ownership: { floor_space: 10 m2 }
            build_plate: { price: 100 USD }
            gas: { to_inert: 1 m3, flow: 1 m3/h }
        {{string.Join('\n', keys.Split('\n').Select(line => "  " + line))}}
        stations:
        {{string.Join('\n', route.Split(", ").Select(Station))}}
        crews: { operators: { count: 3, shift: two_shifts } }
        powder: { {{metal}}: { scrap_value: 1 USD/kg, stock: 50 kg, lead_time: 1 d } }
        """;

    private static string Station(string name)
    {
        var keys = name == "inspection" ? "scrap: 2 %, rework: 3 % to inspection" : "starts: full or after 1 h";
        return $"  {name}: {{ crew: operators, count: 2, buffer: 50, {keys} }}";
    }

    private static readonly Scenario[] Read = [.. Factories.Select(text => ScenarioReader.Parse(text, "edges"))];

    private static readonly string[] Times =
    [
        "0 s", "1e-300 s", "365 d", "weibull(0.5, 365 d)", "weibull(50, 1 ms)", "lognormal(365 d, 200 %)", "lognormal(1e-300 s, 0.1 %)",
        "gamma(365 d, 200 %)", "gamma(4 min, 0.1 %)", "exponential(365 d)", "exponential(1e-300 s)", "triangular(0 s, 0 s, 1000 d)",
        "triangular(1 d, 1 d, 1.0000000001 d)", "pert(0 s, 0 s, 365 d)", "pert(0 s, 1e-300 s, 365 d)", "pert(0 s, 365 d, 365 d)",
        "normal(4 min, 1e-300 s)", "normal(0 s, 290 d)", "normal(365 d, 1 ms, 0 s, 1000 y)", "normal(0 s, 1000 y, 0 s, 1 y)",
        "uniform(0 s, 700 d)", "empirical(0 s, 365 d)", "discrete(50 % of 0 s, 50 % of 1 y)", "discrete(100 % of 0 s, 0 % of 900 y)",
        "discrete(99.9999 % of 1 s, 0.0001 % of 1000 y)", "exponential(6 h)",
    ];

    private static readonly string[] Shares =
    [
        "0 %", "1e-300 %", "100 %", "uniform(0 %, 100 %)", "triangular(0 %, 0 %, 100 %)", "pert(0 %, 100 %, 100 %)",
        "normal(100 %, 1 %, 0 %, 100 %)", "discrete(50 % of 0 %, 50 % of 100 %)", "empirical(0 %, 1e-300 %)",
    ];

    private static readonly (string Path, string[] Values)[] Texts =
    [
        ("machines.*.starts", ["full", "full or after 0 s", "full or after 1000 y"]),
        ("machines.*.packing", ["single_layer", "rectangles", "stacked"]),
        ("machines.*.build_failure.recovery", Times), ("machines.*.build_failure.loses", Shares),
        ("machines.*.handling.set_up.time", Times), ("machines.*.handling.set_up.crew_time", Times),
        ("machines.*.handling.unload.time", Times),
        ("machines.*.laser.sharing", ["divided", "whole"]), ("machines.*.laser.planning", ["layerwise"]),
        ("machines.*.laser.parameters", ["fastest"]), ("machines.*.laser.hatch", ["full_melting", "1 um", "1e-300 m", "1 m"]),
        ("machines.*.binder_jet.supports", ["none", "as_parts"]),
        ("stations.*.time", Times), ("stations.*.crew_time", Times),
        ("stations.*.starts", ["full", "full or after 0 s", "full or after 1000 y"]),
        ("stations.*.batch", ["1 unit", "1 plate", "1000000 units", "1000000 plates"]),
        ("stations.*.consumables", ["1000 MUSD/h", "1000 MUSD per batch", "1000 MUSD per unit", "0 USD/h"]),
        ("stations.*.rework", ["99 % to inspection", "1e-300 % to inspection"]),
        ("parts.cube.supports", ["1000 %", "0 %", "overhang(90 deg, 100 %)", "overhang(0 deg, 0 %)"]),
        ("parts.cube.orientation", ["least_time", "least_height", "least_supports"]),
        ("parts.cube.rotate", ["45 deg about x then 30 deg about y"]),
        ("orders[1].release", ["evenly", "at_start", "1000 y", "evenly over 1000 y", "evenly over 1 ms"]),
        ("orders[1].due", ["0 s after release", "1000 y after release"]), ("orders[2].replace_scrap", ["no"]),
        ("shifts.two_shifts.hours", ["[Mon 00:00-00:01]", "[Mon-Sun 00:00-12:00, Mon-Sun 12:00-24:00]"]),
        ("exchange", ["{ USD: 16000 IDR }"]),
    ];

    private static readonly Arbitrary<Case> Cases = Arb.From(
        from factory in Gen.Choose(0, Factories.Length - 1)
        from count in Gen.Frequency((4, Gen.Choose(1, 3)), (2, Gen.Choose(4, 20)), (1, Gen.Constant(200)))
        from changes in Gen.ListOf(Change(factory), count)
        select new Case(factory, [.. changes.OfType<ScenarioChange>().DistinctBy(change => change.Path)
            .SelectMany(change => change.Path == "exchange" ? [change, new("currency", "IDR")] : (ScenarioChange[])[change])]));

    private static Gen<ScenarioChange?> Change(int factory) => Gen.Frequency((3, Number(factory)), (1, Text(factory)));

    private static Gen<ScenarioChange?> Number(int factory) =>
        // More replications only repeat the run.
        from number in Gen.Elements<NumericKey>(Read[factory].Numbers.Where(number => number.Path is not ("seed" or "replications")))
        from place in Gen.Frequency((2, Gen.Constant(0.0)), (2, Gen.Constant(1.0)), (1, Gen.Choose(0, 1000).Select(i => i / 1000.0)))
        select Value(number, place) is { } value ? new ScenarioChange(number.Path, number.Written(value)) : null;

    // From the lower edge to the upper, on a logarithmic scale.
    private static double? Value(NumericKey number, double place)
    {
        if (number is not { Most: { } most, Least: { } least }) return null;
        if (place is 0 or 1) return place == 0 ? least : most;
        var low = least > 0 ? least : most * 1e-12;
        return low * Math.Pow(most / low, place);
    }

    private static Gen<ScenarioChange?> Text(int factory)
    {
        var keys = Read[factory].Keys;
        return from text in Gen.Elements(Texts)
               from value in Gen.Elements(text.Values)
               from station in Gen.Elements(keys.Stations.Keys.ToArray())
               let name = text.Path[0] == 'm' ? keys.Machines.Keys.Single() : station
               select (ScenarioChange?)new ScenarioChange(text.Path.Replace("*", name, StringComparison.Ordinal), value);
    }

    private sealed record Case(int Factory, IReadOnlyList<ScenarioChange> Changes)
    {
        public override string ToString() =>
            $"{Names[Factory]}: {string.Join(" ", Changes.Select(change => $"--set \"{change.Path}={change.Value}\""))}";
    }

    [Fact]
    public void What_validates_is_simulated_and_priced()
    {
        var (ran, cases) = (0, 0);
        Prop.ForAll(Cases, c =>
        {
            cases++;
            if (Scenario(c) is not { } scenario) return;
            Try(c, () => Price(scenario));
            Try(c, () => Simulate(scenario, 200_000));
            ran++;
        }).Holds(100);
        Assert.True(ran > cases / 3, $"only {ran} of {cases} validate");
    }

    [Fact]
    public void The_key_figures_of_what_validates_are_finite()
    {
        var ran = 0;
        Prop.ForAll(Cases, c =>
        {
            if (Scenario(c) is not { } scenario || !Simulate(scenario, 20_000)) return;
            Try(c, () =>
            {
                var folder = Directory.CreateTempSubdirectory("amfactorysim-");
                try
                {
                    using var results = RunFolder.Create(Path.Combine(folder.FullName, "run"));
                    // JSON has no infinite numbers: it would throw.
                    Assert.NotEmpty(JsonSerializer.Serialize(Replications.Run(scenario, results, 1, Stopwatch.StartNew())));
                }
                finally
                {
                    folder.Delete(recursive: true);
                }
            });
            ran++;
        }).Holds(10);
        Assert.True(ran > 3);
    }

    // Whether it came to an end before so many rows.
    private static bool Simulate(Scenario scenario, int rows)
    {
        try
        {
            new FactoryModel(scenario.Plan, 1, 1, new CountingRecorder(rows)).Run();
            return true;
        }
        catch (Exception e) when (e is EnoughException || e.InnerException is EnoughException)
        {
            return false;
        }
    }

    // Refused in words is what hardly ever succeeds, such as builds that nearly all fail.
    private static void Price(Scenario scenario)
    {
        try
        {
            Assert.NotEmpty(JsonSerializer.Serialize(CostAnswer.Of(CostCase.Of(scenario), [1, 1_000_000_000], isExplained: false)));
        }
        catch (ArgumentException e) when (e is not ArgumentOutOfRangeException)
        {
        }
    }

    private static void Try(Case c, Action action)
    {
        try
        {
            action();
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{c}: {e.Message}", e);
        }
    }

    private static Scenario? Scenario(Case c)
    {
        try
        {
            return ScenarioReader.Parse(Factories[c.Factory], "edges", c.Changes);
        }
        catch (FaultException)
        {
            return null;
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{c}: {e.Message}", e);
        }
    }
}
