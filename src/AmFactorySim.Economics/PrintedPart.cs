using AmFactorySim.Quantities;

namespace AmFactorySim.Economics;

/// <summary>What printing a part takes, from its recipe on a machine.</summary>
public sealed record PrintedPart
{
    /// <summary>The metal of one unit without supports; of one that is sintered, at its sintered density.</summary>
    public required Mass UnitMass { get; init; }

    /// <summary>The metal of one unit's supports.</summary>
    public Mass SupportMass { get; init; }

    /// <summary>The metal of one unit with its supports.</summary>
    public Mass MassWithSupports => UnitMass + SupportMass;

    /// <summary>The share of metal in the volume that is built: all of it where metal is melted, that of the powder bed or feedstock
    /// in a green part.</summary>
    public Share DensityAsBuilt { get; init; } = Share.Whole;

    /// <summary>Units on a full plate.</summary>
    public required int PlateCapacity { get; init; }

    /// <summary>Scanning time of one unit of a full plate with its supports.</summary>
    public required Duration ScanPerUnit { get; init; }

    /// <summary>Scanning time of so many units where it is not in proportion to their number; null where it is.</summary>
    public Func<int, Duration>? PlateScan { get; init; }

    /// <summary>Recoating time of all layers; the units of a plate share it. Of one storey where parts are stacked.</summary>
    public required Duration Recoat { get; init; }

    /// <summary>The powder bed of a build: plate area times height. Of one storey where parts are stacked.</summary>
    public required Volume BedVolume { get; init; }

    /// <summary>Units side by side, the others being stacked above them; null where parts are not stacked.</summary>
    public int? UnitsPerStorey { get; init; }

    /// <summary>The height between two storeys, in heights of a storey.</summary>
    public double BetweenStoreys { get; init; }

    /// <summary>How high a build of so many units is, in heights of one storey.</summary>
    /// <remarks>Worked number: 10 units of which 4 stand side by side, a tenth of a storey apart: 3 + 2 × 0.1 = 3.2.</remarks>
    public double StoreysHigh(int units)
    {
        if (UnitsPerStorey is not { } side) return 1;
        var storeys = (units + side - 1) / side;
        return storeys + (storeys - 1) * BetweenStoreys;
    }

    /// <summary>Scanning time of one unit of a build of so many.</summary>
    public Duration ScanPerUnitOf(int units) => PlateScan is { } plate ? plate(units) / units : ScanPerUnit;

    /// <summary>Recoating time of a build of so many units.</summary>
    public Duration RecoatOf(int units) => Recoat * StoreysHigh(units);

    /// <summary>The powder bed of a build of so many units.</summary>
    public Volume BedVolumeOf(int units) => BedVolume * StoreysHigh(units);
}

/// <summary>The liquid that binds powder: the binder of a binder jet, or the resin of a vat's feedstock.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Price">Its price.</param>
/// <param name="PerMetal">How much of it goes with a mass of metal.</param>
/// <param name="IsInLoosePowder">Whether it is mixed into what is not printed, and lost with it: resin is, binder is not.</param>
public sealed record BinderCosts(string Name, Rate<Money, Volume> Price, Rate<Volume, Mass> PerMetal, bool IsInLoosePowder);
