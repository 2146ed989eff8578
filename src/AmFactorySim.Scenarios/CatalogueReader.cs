using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>Looks things up in the shipped catalogue, for questions that need no factory.</summary>
public static class CatalogueReader
{
    /// <summary>A material and a machine by their names.</summary>
    /// <param name="material">The material's name.</param>
    /// <param name="machine">The machine's name.</param>
    /// <param name="changes">Values to put in the place of the machine's.</param>
    /// <exception cref="ScenarioException">The catalogue does not know them.</exception>
    public static (MaterialSection Material, MachineSection Machine) Read(string material, string machine, params IReadOnlyList<ScenarioChange> changes)
    {
        var faults = new FaultList();
        var catalogue = Catalogue.Shipped(faults);
        var metal = Entry<MaterialSection>(catalogue, "materials", material, [], faults);
        var model = Entry<MachineSection>(catalogue, "machines", machine, changes, faults);
        faults.ThrowIfAny();
        return (metal!, model!);
    }

    private static T? Entry<T>(Catalogue catalogue, string section, string name, IReadOnlyList<ScenarioChange> changes, FaultList faults) where T : class
    {
        if (catalogue.Find(section, name) is { } entry)
        {
            foreach (var change in changes) entry = ChangeNodes.Apply(entry, change, faults);
            return new Binder(Currencies.UsDollars, new HashSet<string>(), faults).Section<T>(entry, $"{section}.{name}").Value;
        }
        faults.Add(new("catalogue", 0), section, name, $"\"{name}\" is not in the catalogue; {DidYouMean.Hint(name, catalogue.Names(section))}");
        return null;
    }
}
