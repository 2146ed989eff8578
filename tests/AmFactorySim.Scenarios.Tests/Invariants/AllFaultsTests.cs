using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;
using FsCheck.Fluent;

namespace AmFactorySim.Scenarios.Tests.Invariants;

/// <summary>All faults of a scenario are reported together, each once, and none that only follows from another.</summary>
public class AllFaultsTests
{
    private const string Sound = """
        name: sound
        horizon: 30 d
        warm_up: 1 d
        seed: 1
        replications: 2
        currency: USD
        exchange: { EUR: 1.1 USD }
        start: 2026-03-02
        overhead: 3 EUR/h
        costing:
          uptime: 60 %
          fleet_discounts: [2 % from 5, 5 % from 10]
        parts:
          cube:
            mesh: cube.stl
            material: AlSi10Mg
            route: [depowder, plate_cut, machining, inspection]
          other:
            mesh: cube.stl    # of the other
            material: 316L
            route: [depowder, plate_cut, inspection]
            qualification: { duration: 2 d, units: 1000 }
        orders:
          - { part: cube, quantity: 100, release: evenly, due: 10 d after release }
          - { part: other, quantity: 50, release: 2026-03-10, due: 2026-03-20 }
        machines:
          S-m290:
            count: 2
            crew: operators
          S-m400:
            count: 1
            build_failure: 0.15 %/h
            power: { printing: 8 kW }
        stations:
          depowder: { count: 1, crew: operators }
          plate_cut: { count: 1, method: band_saw }
          machining: { count: 2, time: "triangular(4 min, 6 min, 10 min)" }
          inspection:
            count: 1
            scrap: 2 %
            rework: 3 % to inspection
        crews:
          operators: { count: 2, shift: long }
        shifts:
          long: [Mon-Fri 06:00-20:00]
        powder:
          AlSi10Mg: { stock: 300 kg, order: 1 t }
          316L: { stock: 300 kg }
        """;

    // What is written, what is written instead, and what the fault is about. No two change the same line.
    private static readonly (string From, string To, string Fault)[] s_changes =
    [
        ("name: sound", "name: so/und", "name: "),
        ("warm_up: 1 d", "warm_up: 31 d", "warm_up: 31 d is not before the end"),
        ("seed: 1\n", "seed: -1\n", "seed: "),
        ("replications: 2", "replications: 2\nreplications: 2", "\"replications\" is written twice"),
        ("overhead: 3 EUR/h", "overhead: &x 3 EUR/h", "names a value with &"),
        ("uptime: 60 %", "uptime: 0 %", "costing.uptime: "),
        ("5 % from 10]", "5 % from 4]", "costing.fleet_discounts[2]: "),
        ("crews:\n", "crews:\n  a,b: { count: 1 }\n", "crews: \"a,b\" has U+002C"),
        ("mesh: cube.stl\n    material: Al", "mesh: missing.stl\n    material: Al", "parts.cube.mesh: there is no file"),
        ("depowder, plate_cut, machining", "depowder, machining, plate_cut", "parts.cube.route[3]: plate_cut takes plates"),
        ("material: 316L", "material: 361L", "parts.other.material: \"361L\" is not one of the materials"),
        ("mesh: cube.stl    #", "meshh: cube.stl    #", "parts.other.meshh: \"meshh\" is not a key"),
        ("[depowder, plate_cut, inspection]", "[depowder, plate_cut, inspektion]", "parts.other.route[3]: \"inspektion\" is not one of"),
        ("units: 1000", "units: 0", "parts.other.qualification.units: "),
        ("quantity: 100,", "quantity: 0,", "orders[1].quantity: "),
        ("due: 2026-03-20", "due: 2026-03-09", "orders[2].due: 2026-03-09 is before the release"),
        ("count: 2\n    crew: operators", "count: 0\n    crew: operators", "machines.S-m290.count: "),
        ("    crew: operators\n", "    crew: operator\n", "machines.S-m290.crew: \"operator\" is not one of the crews"),
        ("build_failure: 0.15 %/h", "build_failure: *failures", "refers to another value with *"),
        ("printing: 8 kW", "printing: 8 kg", "machines.S-m400.power.printing: "),
        ("depowder: { count: 1, crew", "depowder: { count: !x 1, crew", "gives a value a tag"),
        ("method: band_saw", "method: ", "stations.plate_cut.method: has no value"),
        ("machining: { count: 2, time", "machining: { count: 2, tmie", "stations.machining.tmie: \"tmie\" is not a key"),
        ("    count: 1\n    scrap", "    count: 0\n    scrap", "stations.inspection.count: "),
        ("    scrap: 2 %\n", "    scrap: 98 %\n", "stations.inspection.scrap: 98 % and a rework of 3 % add up"),
        ("3 % to inspection", "3 % to drilling", "stations.inspection.rework: \"drilling\" is not one of the stations"),
        ("{ count: 2, shift", "{ count: 2.5, shift", "crews.operators.count: "),
        ("06:00-20:00]", "06:00-26:00]", "shifts.long.hours[1]: "),
        ("stock: 300 kg, order: 1 t }", "stock: 300 kg, order: 1 mg }", "powder.AlSi10Mg.order: "),
        ("316L: { stock: 300 kg }", "316L: { stock: 300 kg, colour: grey }", "powder.316L.colour: \"colour\" is not a key"),
    ];

    private readonly string _path = Repository.PathOf("tests/AmFactorySim.Scenarios.Tests/Contract/Bad/sound.yaml");

    [Fact]
    public void The_scenario_that_is_changed_is_sound() => ScenarioReader.Parse(Sound, _path);

    [Fact]
    public void Each_fault_alone_is_one_fault()
    {
        foreach (var change in s_changes) AssertReported([change]);
    }

    [Fact]
    public void Any_faults_together_are_all_reported_and_no_other() =>
        Prop.ForAll(Gen.SubListOf(s_changes).Where(changes => changes.Count > 1).ToArbitrary(), changes => AssertReported([.. changes]))
            .Holds(60);

    [Fact]
    public void A_fault_of_syntax_hides_only_its_own_section()
    {
        const string Section = "costing:\n  uptime: 60 %\n  fleet_discounts: [2 % from 5, 5 % from 10]";
        foreach (var broken in new[] { "\n  uptime: \"60 %", " [", " {", "\n\tuptime: 1", "\n  a: b: c" })
        {
            var elsewhere = s_changes.Where(change => !change.Fault.StartsWith("costing", StringComparison.Ordinal)).ToList();
            var faults = Faults(Changed(elsewhere).Replace(Section, $"costing:{broken}"));
            Assert.All(elsewhere, change => Assert.Contains(faults, fault => fault.Contains(change.Fault, StringComparison.Ordinal)));
            Assert.Equal(elsewhere.Count + 1, faults.Count);
        }
    }

    [Fact]
    public void Every_value_that_must_be_given_has_one_that_stands_in_for_it()
    {
        var sections = new Queue<Type>([typeof(Schema.ScenarioFile), typeof(Batches.CostBatchFile)]);
        for (var seen = new HashSet<Type>(); sections.TryDequeue(out var type);)
        {
            if (!seen.Add(type)) continue;
            var empty = new Binder(Quantities.Currencies.UsDollars, new FaultList())
                .GetType().GetMethod(nameof(Binder.Section), [typeof(Node), typeof(string)])!.MakeGenericMethod(type)
                .Invoke(new Binder(Quantities.Currencies.UsDollars, new FaultList()), [new MapNode(default, []), ""])!;
            var record = empty.GetType().GetField("Item1")!.GetValue(empty)!;
            foreach (var key in SectionInfo.Of(type)!.Keys)
            {
                var value = type.GetProperties().Single(p => p.Name.Equals(key.Name.Replace("_", ""), StringComparison.OrdinalIgnoreCase))
                    .GetValue(record);
                Assert.True(key.IsOptional || value is not null, $"{type.Name}.{key.Name}");
                foreach (var inner in new[] { Nullable.GetUnderlyingType(key.Type) ?? key.Type, key.EntryType, key.ItemType })
                    if (inner is not null && SectionInfo.Of(inner) is not null) sections.Enqueue(inner);
            }
        }
    }

    private void AssertReported(IReadOnlyList<(string From, string To, string Fault)> changes)
    {
        var (text, faults) = (Changed(changes), Faults(Changed(changes)));
        var missing = changes.Where(change => faults.Count(fault => fault.Contains(change.Fault, StringComparison.Ordinal)) != 1).ToList();
        Assert.True(missing.Count == 0 && faults.Count == changes.Count,
            $"not reported once: {string.Join("; ", missing.Select(change => change.Fault))}\n{string.Join('\n', faults)}\n{text}");
    }

    private static string Changed(IEnumerable<(string From, string To, string Fault)> changes) =>
        changes.Aggregate(Sound + "\n", (text, change) =>
        {
            Assert.Contains(change.From, text, StringComparison.Ordinal);
            return text.Replace(change.From, change.To);
        });

    private IReadOnlyList<string> Faults(string text) =>
        [.. Assert.Throws<FaultException>(() => ScenarioReader.Parse(text, _path)).Faults.Select(fault => fault.ToString())];
}
