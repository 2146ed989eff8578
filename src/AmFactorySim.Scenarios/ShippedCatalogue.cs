using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios;

/// <summary>The materials, machines and powders that come with the product; <see cref="EquipmentCatalogue"/> also reads others.</summary>
public static class ShippedCatalogue
{
    private static EquipmentCatalogue Catalogue => EquipmentCatalogue.Shipped;

    /// <inheritdoc cref="EquipmentCatalogue.Materials"/>
    public static IReadOnlyCollection<string> Materials => Catalogue.Materials;

    /// <inheritdoc cref="EquipmentCatalogue.Machines"/>
    public static IReadOnlyCollection<string> Machines => Catalogue.Machines;

    /// <summary>A material.</summary>
    /// <exception cref="FaultException">The catalogue does not know it; the message says which it knows.</exception>
    public static MaterialSection Material(string name) => MaterialEntry(name).Value;

    /// <summary>A machine.</summary>
    /// <inheritdoc cref="MachineEntry"/>
    public static MachineSection Machine(string name, params IReadOnlyList<ScenarioChange> changes) => MachineEntry(name, changes).Value;

    /// <summary>The powder of a material.</summary>
    /// <exception cref="FaultException">The catalogue does not know it; the message says which it knows.</exception>
    public static PowderSection Powder(string material) => PowderEntry(material).Value;

    /// <inheritdoc cref="EquipmentCatalogue.MaterialEntry"/>
    public static CatalogueEntry<MaterialSection> MaterialEntry(string name, params IReadOnlyList<ScenarioChange> changes) =>
        Catalogue.MaterialEntry(name, changes);

    /// <inheritdoc cref="EquipmentCatalogue.MachineEntry"/>
    public static CatalogueEntry<MachineSection> MachineEntry(string name, params IReadOnlyList<ScenarioChange> changes) =>
        Catalogue.MachineEntry(name, changes);

    /// <inheritdoc cref="EquipmentCatalogue.PowderEntry"/>
    public static CatalogueEntry<PowderSection> PowderEntry(string material, params IReadOnlyList<ScenarioChange> changes) =>
        Catalogue.PowderEntry(material, changes);
}
