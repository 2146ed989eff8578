using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>The process parameters: layer height, overmelt, scan strategy and chamber temperature.</summary>
public sealed record ProcessParameters
{
    /// <summary>The parameters of the paper.</summary>
    public static ProcessParameters Default { get; } = new();

    /// <summary>h, the height of a solid layer; by default half the spot size.</summary>
    /// <remarks>Source of the default: Gee et al. 2022, Table 2.</remarks>
    public Length? LayerHeight { get; init; }

    /// <summary>φ, the melt track's depth in layer heights; at least 1, or layers would not join.</summary>
    /// <remarks>Source of the default: Gee et al. 2022, Table 2.</remarks>
    public double Overmelt { get; init; } = 2;

    /// <summary>The scan strategy.</summary>
    public ScanStrategy Strategy { get; init; } = new();

    /// <summary>T_amb, the temperature of chamber and powder.</summary>
    /// <remarks>Source of the default: Gee et al. 2022, section 2.1 (100 degC, 373 K in its tables).</remarks>
    public Temperature Ambient { get; init; } = new(373);

    /// <summary>
    /// The share of the time in which several lasers scan without waiting for each other; without effect for one laser.
    /// </summary>
    /// <remarks>
    /// The default, 100 %, is an assumption: the paper shares a layer among lasers without loss.
    /// </remarks>
    public Share LaserEfficiency { get; init; } = Share.Whole;

    /// <summary>
    /// The excess of the busiest laser's work over the mean, as a share of the mean, where it is known; by default it is calculated by
    /// <see cref="LaserAssignment"/>. Without effect for one laser.
    /// </summary>
    public Share? LoadImbalance { get; init; }

    /// <summary>
    /// Which laser scans what of a plate; by default every laser reaches all of it, and each part is divided among all lasers.
    /// </summary>
    public LaserFields Fields { get; init; } = new();

    /// <summary>The contours' power and speed where they are not the core's; the passes are those of the strategy.</summary>
    public ExposureParameters? Contour { get; init; }

    /// <summary>Parameters of the skin, the strip inside the contours; by default it is part of the core.</summary>
    public ExposureParameters? Skin { get; init; }

    /// <summary>Parameters of what the next layers above do not cover; by default it is part of the core.</summary>
    public ExposureParameters? UpSkin { get; init; }

    /// <summary>Parameters of what the next layers below do not cover; by default it is part of the core.</summary>
    public ExposureParameters? DownSkin { get; init; }

    /// <summary>Parameters of supports; by default they are scanned at the part's rate.</summary>
    public ExposureParameters? Support { get; init; }

    /// <summary>The regions of layers that parts must be sliced with; null if areas and perimeters are enough.</summary>
    public RegionRule? Regions { get; init; }

    /// <summary>The least time from the start of a layer to the start of the next, so that heat can flow off; none by default.</summary>
    public Duration LeastLayerTime { get; init; }

    /// <summary>The inertia of the mirrors that steer the laser; by default neglected, as in Gee et al. 2022, section 2.2.</summary>
    public Galvanometer? Galvanometer { get; init; }

    /// <summary>The layer height on a machine.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="trace">Records the step.</param>
    public Length LayerHeightOn(PowderBedMachine machine, ICalculationTrace? trace = null) =>
        LayerHeight ?? trace.Step("layer height", "h = a / 2", $"{machine.Spot} / 2", machine.Spot / 2, "Gee et al. 2022, Table 2");
}
