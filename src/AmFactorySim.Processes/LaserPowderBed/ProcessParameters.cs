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
    /// <see cref="LaserSharing.OverlapEfficiency"/> calculates it for overlapping fields.
    /// </remarks>
    public Share LaserEfficiency { get; init; } = Share.Whole;

    /// <summary>
    /// The excess of the busiest laser's work over the mean, as a share of the mean; without effect for one laser.
    /// </summary>
    /// <remarks>
    /// The default, 0 %, is an assumption, as above. <see cref="LaserSharing.Imbalance"/> calculates it for undivided parts.
    /// </remarks>
    public Share LoadImbalance { get; init; }

    /// <summary>The inertia of the mirrors that steer the laser; by default neglected, as in Gee et al. 2022, section 2.2.</summary>
    public Galvanometer? Galvanometer { get; init; }

    /// <summary>The layer height on a machine.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="trace">Records the step.</param>
    public Length LayerHeightOn(PowderBedMachine machine, ICalculationTrace? trace = null) =>
        LayerHeight ?? trace.Step("layer height", "h = a / 2", $"{machine.Spot} / 2", machine.Spot / 2, "Gee et al. 2022, Table 2");
}
