using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>A machine that hardens whole layers of feedstock at once with a projector.</summary>
public sealed record VatMachine
{
    /// <summary>The model's name.</summary>
    public required string Name { get; init; }

    /// <summary>The field that the projector lights, and how high it builds.</summary>
    public required BuildPlate Plate { get; init; }

    /// <summary>I, the light's power on each area of the field.</summary>
    public required Rate<Power, Area> Irradiance { get; init; }

    /// <summary>The time to part a hardened layer from the vat or blade, and to lower the platform.</summary>
    public required Duration SeparationTime { get; init; }

    /// <summary>The time to spread feedstock for the next layer.</summary>
    public required Duration CoatingTime { get; init; }
}
