using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>The physical properties of a laser powder-bed machine.</summary>
public sealed record PowderBedMachine
{
    /// <summary>The model's name: "S-m400".</summary>
    public required string Name { get; init; }

    /// <summary>The build plate with the maximum height.</summary>
    public required BuildPlate Plate { get; init; }

    /// <summary>Number of lasers that scan at the same time.</summary>
    public int Lasers { get; init; } = 1;

    /// <summary>P, the power of each laser.</summary>
    public required Power LaserPower { get; init; }

    /// <summary>a, the size of the laser's spot.</summary>
    /// <remarks>
    /// The paper calls a both radius and diameter; its Table 3 is reproduced only with the spot size as a.
    /// </remarks>
    public required Length Spot { get; init; }

    /// <summary>Speed of the recoater.</summary>
    public required Rate<Length, Duration> RecoatSpeed { get; init; }

    /// <summary>Time for lowering the platform by one layer, with everything except the travel of the recoater.</summary>
    public required Duration PlatformTime { get; init; }

    /// <summary>Time between two layers: lowering the platform, and travel of the recoater over the plate and back.</summary>
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

    // Along the longer side, which needs the shortest blade.
    private Length RecoatLength => Plate.Width > Plate.Depth ? Plate.Width : Plate.Depth;
}
