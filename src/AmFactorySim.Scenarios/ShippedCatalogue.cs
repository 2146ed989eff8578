using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Reading;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios;

/// <summary>The materials, machines and powders that come with the product, for those who need one without a scenario.</summary>
public static class ShippedCatalogue
{
    /// <summary>The names of all materials.</summary>
    public static IReadOnlyCollection<string> Materials => Catalogue.Shipped.Names("materials");

    /// <summary>The names of all machines.</summary>
    public static IReadOnlyCollection<string> Machines => Catalogue.Shipped.Names("machines");

    /// <summary>A material.</summary>
    /// <exception cref="FaultException">The catalogue does not know it; the message says which it knows.</exception>
    public static MaterialSection Material(string name) => MaterialEntry(name).Value;

    /// <summary>A machine.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="changes">Values to put in the place of the machine's.</param>
    /// <exception cref="FaultException">The catalogue does not know it, and the message says which it knows; or a change is not
    /// allowed.</exception>
    public static MachineSection Machine(string name, params IReadOnlyList<ScenarioChange> changes) => MachineEntry(name, changes).Value;

    /// <summary>The powder of a material.</summary>
    /// <exception cref="FaultException">The catalogue does not know it; the message says which it knows.</exception>
    public static PowderSection Powder(string material) => PowderEntry(material).Value;

    /// <summary>A material with the sources of its values.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="changes">Values to put in the place of the material's.</param>
    /// <exception cref="FaultException">The catalogue does not know it, and the message says which it knows; or a change is not
    /// allowed.</exception>
    public static CatalogueEntry<MaterialSection> MaterialEntry(string name, params IReadOnlyList<ScenarioChange> changes) =>
        Entry<MaterialSection>("materials", name, changes);

    /// <summary>A machine with the sources of its values.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="changes">Values to put in the place of the machine's.</param>
    /// <exception cref="FaultException">The catalogue does not know it, and the message says which it knows; or a change is not
    /// allowed.</exception>
    public static CatalogueEntry<MachineSection> MachineEntry(string name, params IReadOnlyList<ScenarioChange> changes) =>
        Entry<MachineSection>("machines", name, changes);

    /// <summary>The powder of a material with the sources of its values.</summary>
    /// <param name="material">The material's name.</param>
    /// <param name="changes">Values to put in the place of the powder's.</param>
    /// <exception cref="FaultException">The catalogue does not know it, and the message says which it knows; or a change is not
    /// allowed.</exception>
    public static CatalogueEntry<PowderSection> PowderEntry(string material, params IReadOnlyList<ScenarioChange> changes) =>
        Entry<PowderSection>("powder", material, changes);

    private static CatalogueEntry<T> Entry<T>(string section, string name, IReadOnlyList<ScenarioChange> changes) where T : class
    {
        var faults = new FaultList();
        var catalogue = Catalogue.Shipped;
        var node = catalogue.Find(section, name);
        if (node is null)
            faults.Add(new("catalogue", 0), section, name, $"\"{FaultList.Shortened(name)}\" is not one of the {section}; "
                + $"{DidYouMean.Hint(name, catalogue.Names(section))}");
        foreach (var change in changes)
            node = node is null ? null : NodeChange.Apply(node, change.Path, change.Value, change.Source, faults);
        var (value, filled) = node is null ? default : new Binder(Currencies.UsDollars, faults).Section<T>(node, $"{section}.{name}");
        faults.ThrowIfAny();
        return new(name, value!, filled);
    }
}
