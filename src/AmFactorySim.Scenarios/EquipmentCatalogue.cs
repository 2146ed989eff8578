using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Reading;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios;

/// <summary>The materials, machines and powders of a catalogue, for those who need one without a scenario.</summary>
public sealed class EquipmentCatalogue
{
    private readonly Catalogue _catalogue;

    private EquipmentCatalogue(Catalogue catalogue) => _catalogue = catalogue;

    /// <summary>The catalogue that comes with the product.</summary>
    public static EquipmentCatalogue Shipped { get; } = new(Catalogue.Shipped);

    /// <summary>The names of all materials.</summary>
    public IReadOnlyCollection<string> Materials => _catalogue.Names("materials");

    /// <summary>The names of all machines.</summary>
    public IReadOnlyCollection<string> Machines => _catalogue.Names("machines");

    /// <summary>The shipped catalogue with the catalogue files of a folder, which override it.</summary>
    /// <param name="folder">The folder; null: the shipped catalogue alone.</param>
    /// <param name="source">What names the folder, for faults: "--catalogue".</param>
    /// <exception cref="FaultException">There is no such folder, or something in its files is wrong.</exception>
    public static EquipmentCatalogue With(string? folder, string source)
    {
        if (folder is null) return Shipped;
        var faults = new FaultList();
        var catalogue = Catalogue.Shipped.Under(Catalogue.In(folder, folder, new(source, 0), Currencies.UsDollars, faults));
        faults.ThrowIfAny();
        return new(catalogue);
    }

    /// <summary>A material with the sources of its values.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="changes">Values to put in the place of the material's.</param>
    /// <exception cref="FaultException">The catalogue does not know it, and the message says which it knows; or a change is not
    /// allowed.</exception>
    public CatalogueEntry<MaterialSection> MaterialEntry(string name, params IReadOnlyList<ScenarioChange> changes) =>
        Entry<MaterialSection>("materials", name, changes);

    /// <summary>A machine with the sources of its values.</summary>
    /// <inheritdoc cref="MaterialEntry"/>
    public CatalogueEntry<MachineSection> MachineEntry(string name, params IReadOnlyList<ScenarioChange> changes) =>
        Entry<MachineSection>("machines", name, changes);

    /// <summary>The powder of a material with the sources of its values.</summary>
    /// <inheritdoc cref="MaterialEntry"/>
    public CatalogueEntry<PowderSection> PowderEntry(string name, params IReadOnlyList<ScenarioChange> changes) =>
        Entry<PowderSection>("powder", name, changes);

    private CatalogueEntry<T> Entry<T>(string section, string name, IReadOnlyList<ScenarioChange> changes) where T : class
    {
        var faults = new FaultList();
        var node = _catalogue.Find(section, name);
        if (node is null)
            faults.Add(new("catalogue", 0), section, name, $"\"{FaultList.Shortened(name)}\" is not one of the {section}; "
                + $"{DidYouMean.Hint(name, _catalogue.Names(section))}");
        foreach (var change in changes)
            node = node is null ? null : NodeChange.Apply(node, change.Path, change.Value, change.Source, faults);
        var (value, filled) = node is null ? default : new Binder(Currencies.UsDollars, faults).Section<T>(node, $"{section}.{name}");
        faults.ThrowIfAny();
        return new(name, value!, filled);
    }
}
