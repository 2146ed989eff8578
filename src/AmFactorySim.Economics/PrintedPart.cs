using AmFactorySim.Quantities;

namespace AmFactorySim.Economics;

/// <summary>What printing a part takes, from its recipe on a machine.</summary>
public sealed record PrintedPart
{
    /// <summary>The mass of one unit without supports.</summary>
    public required Mass UnitMass { get; init; }

    /// <summary>The mass of one unit's supports.</summary>
    public Mass SupportMass { get; init; }

    /// <summary>Units on a full plate.</summary>
    public required int PlateCapacity { get; init; }

    /// <summary>Scanning time of one unit with its supports.</summary>
    public required Duration ScanPerUnit { get; init; }

    /// <summary>Recoating time of all layers; the units of a plate share it.</summary>
    public required Duration Recoat { get; init; }

    /// <summary>The powder bed of a build: plate area times height.</summary>
    public required Volume BedVolume { get; init; }
}
