using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>A laser powder-bed machine, the physical side of it: what it can hold, melt and spread.</summary>
public sealed record PowderBedMachine
{
    /// <summary>The model's name: "S-m400".</summary>
    public required string Name { get; init; }

    /// <summary>The plate that it builds on, and how high.</summary>
    public required BuildPlate Plate { get; init; }

    /// <summary>How many lasers scan at the same time.</summary>
    public int Lasers { get; init; } = 1;

    /// <summary>P, the power of each laser.</summary>
    public required Power LaserPower { get; init; }

    /// <summary>a, the size of the laser's spot.</summary>
    /// <remarks>
    /// The paper calls a both radius and diameter; its Table 3 comes out only with the spot size itself in the place of a.
    /// </remarks>
    public required Length Spot { get; init; }

    /// <summary>How fast the recoater travels.</summary>
    public required Rate<Length, Duration> RecoatSpeed { get; init; }

    /// <summary>How long the platform takes to go down by one layer, with all that is not the recoater's travel.</summary>
    public required Duration PlatformTime { get; init; }

    /// <summary>The time between two layers: the platform goes down, the recoater goes over the plate and back.</summary>
    /// <remarks>
    /// t = t_platform + 2 l / v. Source: Gee et al. 2022, section 2.5 (platform plus horizontal travel of the recoater; "both ways" is an
    /// assumption).
    /// Worked number: a plate of 40 cm at 15 cm/s with 2 s for the platform, 7.333 s.
    /// </remarks>
    public Duration LayerChange => LayerTime();

    /// <summary>The same, with its step.</summary>
    /// <param name="trace">Records the step.</param>
    public Duration LayerTime(ICalculationTrace? trace = null) => trace.Step(
        "between layers", "t_layer = t_p + 2 l / v_r", $"{PlatformTime} + 2 × {RecoatLength} / {RecoatSpeed}",
        PlatformTime + 2 * (RecoatLength / RecoatSpeed), "Gee et al. 2022, section 2.5; both ways is an assumption");

    // Along the longer side, so that the blade is no longer than it must be.
    private Length RecoatLength => Plate.Width > Plate.Depth ? Plate.Width : Plate.Depth;
}
