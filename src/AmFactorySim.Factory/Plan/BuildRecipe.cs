using AmFactorySim.Economics;
using AmFactorySim.Quantities;

namespace AmFactorySim.Factory.Plan;

/// <summary>How a part is built on a machine: what fits on a plate, and how long a plate of so many takes.</summary>
/// <param name="Part">The part.</param>
/// <param name="SupportMass">The mass of one unit's supports.</param>
/// <param name="PlateCapacity">Units on a full plate.</param>
/// <param name="Layers">Layers of the build; of one storey where parts are stacked.</param>
/// <param name="ScanPerUnit">Scanning time of one unit of a full plate, shared by the machine's lasers.</param>
/// <param name="Recoat">Recoating time of these layers.</param>
/// <param name="BedVolume">The powder bed of these layers: plate area times the part's height.</param>
public sealed record BuildRecipe(
    PartPlan Part, Mass SupportMass, int PlateCapacity, int Layers, Duration ScanPerUnit, Duration Recoat, Volume BedVolume)
{
    /// <summary>Units side by side; the others of a full plate are stacked above them, storey by storey.</summary>
    public int UnitsPerStorey { get; init; } = PlateCapacity;

    /// <summary>Scanning time of so many units where it is not in proportion to their number; null where it is.</summary>
    public Func<int, Duration>? PlateScan { get; init; }

    /// <summary>Layers between two storeys.</summary>
    public int LayersBetween { get; init; }

    /// <summary>The density of a finished unit, by that of the solid metal: below 100 % where it is sintered.</summary>
    public Share Density { get; init; } = Share.Whole;

    /// <summary>The share of metal in the volume that is built: 100 % where it is melted, less in a green part.</summary>
    public Share DensityAsBuilt { get; init; } = Share.Whole;

    /// <summary>The liquid that binds the powder; null where powder is melted.</summary>
    public BinderCosts? Binder { get; init; }

    /// <summary>The metal of one unit without supports.</summary>
    public Mass UnitMass => Part.UnitMass * Density.Fraction;

    /// <summary>Layers of a build of so many units.</summary>
    public int LayersOf(int units)
    {
        var storeys = (units + UnitsPerStorey - 1) / UnitsPerStorey;
        return storeys * Layers + (storeys - 1) * LayersBetween;
    }

    /// <summary>Recoating time of a build of so many units.</summary>
    public Duration RecoatOf(int units) => Recoat * Growth(units);

    /// <summary>The powder bed of a build of so many units.</summary>
    public Volume BedVolumeOf(int units) => BedVolume * Growth(units);

    // How many times as high as one storey.
    private double Growth(int units) => LayersOf(units) / (double)Layers;

    /// <summary>The shortest printing time of one unit that any number of units on a plate gives.</summary>
    public Duration IdealPrintPerUnit => PlateScan is null
        ? ScanPerUnit + new Duration(Enumerable.Range(1, PlateCapacity).Min(units => RecoatOf(units).Seconds / units))
        : new(Enumerable.Range(1, PlateCapacity).Min(units => (PlateScan(units) + RecoatOf(units)).Seconds / units));

    /// <summary>Scanning time of a plate.</summary>
    public TimeSpan Scan(int units) => (PlateScan?.Invoke(units) ?? ScanPerUnit * units).ToTimeSpan();

    /// <summary>Powder that a build needs: the metal that is built, and the rest of the bed at packing density.</summary>
    /// <remarks>
    /// Source: Gee et al. 2022, Figure 3 (powder fills the bed to the height of the parts). Massive parts and their supports can
    /// need more room than the bed has at that height; then the bed is filled higher and holds no loose powder (assumption).
    /// Worked number: 0.44 kg of 4 g/cm3 in a bed of 1 000 cm3 packed to 50 %: 0.44 kg + 890 cm3 x 2 g/cm3 = 2.22 kg.
    /// </remarks>
    public Mass Charge(int units)
    {
        var solid = FusedMass(units);
        return solid + Part.Powder.Costs.Loose(BedVolumeOf(units), solid, DensityAsBuilt);
    }

    /// <summary>Metal that a whole build fuses: units and their supports.</summary>
    public Mass FusedMass(int units) => (UnitMass + SupportMass) * units;
}
