using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>What an operator chooses: layer height, depth of melting, the laser's way, and what the chamber is like.</summary>
public sealed record ProcessParameters
{
    /// <summary>The paper's choice for everything.</summary>
    public static ProcessParameters Default { get; } = new();

    /// <summary>h, the height of a solid layer; left out, half the laser's spot.</summary>
    /// <remarks>Source of the default: Gee et al. 2022, Table 2.</remarks>
    public Length? LayerHeight { get; init; }

    /// <summary>φ, the melt track's depth in layer heights; at least 1, or layers would not join.</summary>
    /// <remarks>Source of the default: Gee et al. 2022, Table 2.</remarks>
    public double Overmelt { get; init; } = 2;

    /// <summary>The laser's way over a layer.</summary>
    public ScanStrategy Strategy { get; init; } = new();

    /// <summary>T_amb, the temperature of chamber and powder.</summary>
    /// <remarks>Source of the default: Gee et al. 2022, section 2.1 (100 degC, 373 K in its tables).</remarks>
    public Temperature Ambient { get; init; } = new(373);

    /// <summary>
    /// The share of the time that several lasers scan side by side without waiting for each other; of no effect on one laser.
    /// </summary>
    /// <remarks>
    /// The default, 100 %, is an assumption: the paper shares a layer among lasers without loss.
    /// <see cref="LaserSharing.OverlapEfficiency"/> gives one for fields that overlap.
    /// </remarks>
    public Share LaserEfficiency { get; init; } = Share.Whole;

    /// <summary>
    /// How much more the busiest of several lasers scans than their mean, in shares of the mean; of no effect on one laser.
    /// </summary>
    /// <remarks>
    /// The default, 0 %, is an assumption, as above. <see cref="LaserSharing.Imbalance"/> gives one for parts that are not divided.
    /// </remarks>
    public Share LoadImbalance { get; init; }

    /// <summary>The inertia of the mirrors that steer the laser; left out, as Gee et al. 2022, section 2.2, leave it out.</summary>
    public Galvanometer? Galvanometer { get; init; }

    /// <summary>The layer height on a machine.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="trace">Records the step.</param>
    public Length LayerHeightOn(PowderBedMachine machine, ICalculationTrace? trace = null) =>
        LayerHeight ?? trace.Step("layer height", "h = a / 2", $"{machine.Spot} / 2", machine.Spot / 2, "Gee et al. 2022, Table 2");
}
