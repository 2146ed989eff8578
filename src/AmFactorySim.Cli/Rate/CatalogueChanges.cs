using AmFactorySim.Scenarios;
using AmFactorySim.Scenarios.Resolution;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Yaml;

namespace AmFactorySim.Cli.Rate;

/// <summary>Values in the place of the catalogue's: <c>--set machine.laser.power="700 W"</c>.</summary>
internal sealed class CatalogueChanges
{
    private static readonly string[] Entries = ["machine", "material", "powder"];

    private readonly List<(string Entry, ScenarioChange Change)> _changes = [];

    /// <summary>The changes that options of the form PATH=VALUE ask for.</summary>
    public static CatalogueChanges Of(IEnumerable<string> options)
    {
        var changes = new CatalogueChanges();
        foreach (var option in options)
        {
            var sides = option.Split('=', 2);
            var entry = sides[0].Split('.', 2);
            if (sides.Length < 2 || entry.Length < 2 || !Entries.Contains(entry[0]))
                throw new InputException($"--set: \"{option}\" is not of the form PATH=VALUE with a path below "
                    + $"{string.Join(", ", Entries.SkipLast(1))} or {Entries[^1]}, as in machine.laser.power=\"700 W\".");
            changes.Add(entry[0], new(entry[1].Trim(), sides[1].Trim(), "--set"));
        }
        SetOption.Once([.. changes._changes.Select(c => c.Change with { Path = $"{c.Entry}.{c.Change.Path}" })]);
        return changes;
    }

    /// <summary>Adds a change to one of machine, material and powder.</summary>
    public void Add(string entry, ScenarioChange change) => _changes.Add((entry, change));

    /// <summary>A machine and a material with its powder, changed; all faults are reported at once.</summary>
    /// <param name="catalogue">The catalogue that has them.</param>
    /// <param name="material">The material's name.</param>
    /// <param name="machine">The machine's name.</param>
    public (CatalogueEntry<MaterialSection> Material, CatalogueEntry<MachineSection> Machine,
        CatalogueEntry<PowderSection> Powder) Find(EquipmentCatalogue catalogue, string material, string machine)
    {
        var faults = new List<Fault>();
        var metal = Try(() => catalogue.MaterialEntry(material, Of("material")));
        var printer = Try(() => OfProcess(catalogue.MachineEntry(machine), Of("machine")));
        // Every metal has a powder, so that an unknown one is one fault and not two.
        var powder = metal is null ? null : Try(() => catalogue.PowderEntry(material, Of("powder")));
        return faults.Count == 0 ? (metal!, printer!, powder!) : throw new FaultException(faults);

        // A key of another process would report everything that such a process needs.
        CatalogueEntry<MachineSection> OfProcess(CatalogueEntry<MachineSection> plain, IReadOnlyList<ScenarioChange> changes)
        {
            foreach (var change in changes)
                if (MachineProcess.Keys.FirstOrDefault(key => change.Path.StartsWith($"{key}.", StringComparison.Ordinal)) is { } key
                    && !plain.Has(key))
                    throw new InputException($"{change.Source}: {machine} has no {key}, so {change.Path} cannot be set.");
            return catalogue.MachineEntry(machine, changes);
        }

        IReadOnlyList<ScenarioChange> Of(string entry) => [.. _changes.Where(c => c.Entry == entry).Select(c => c.Change)];

        T? Try<T>(Func<T> find) where T : class
        {
            try
            {
                return find();
            }
            catch (FaultException e)
            {
                faults.AddRange(e.Faults);
                return null;
            }
        }
    }
}
