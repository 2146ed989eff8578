using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>Laser powder-bed fusion by the scaling of the melt pool: the metal and the laser decide how fast a track is drawn, the part how long its tracks are.</summary>
/// <remarks>
/// <para>Source: Gee et al. 2022, sections 2.1 to 2.3. The laser's turning and jumping between tracks is left out, as there.</para>
/// <para>
/// t = Σ (a_i/H - μ p_i + n p_i) / (k η u), over layers i, with k lasers of efficiency η. That lasers share a part evenly is an assumption.
/// Worked number: a cube of 1 cm in AlSi10Mg on an S-m100 (200 W, 40 um): 0.1003 h at H = w/2.
/// </para>
/// </remarks>
public sealed class MeltPoolScaling : IBuildRateModel
{
    private readonly double _metresPerSecond;

    /// <summary>The model for one metal on one machine.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public MeltPoolScaling(Material material, PowderBedMachine machine, ProcessParameters parameters)
    {
        if (!(parameters.Overmelt >= 1) || !double.IsFinite(parameters.Overmelt))
            throw new ArgumentException(FormattableString.Invariant($"the overmelt must be at least 1, or layers do not join, but is {parameters.Overmelt:R}"));
        Require.AtLeast(1, machine.Lasers, $"the lasers of {machine.Name}");
        Require.AtLeast(0, parameters.Strategy.SkinPasses, "the skin passes");
        Require.ShareOfWhole(parameters.Strategy.SkinCoreOverlap, "the skin-core overlap");
        Require.ShareAboveNone(parameters.LaserEfficiency, "the laser efficiency");
        Require.Positive(machine.RecoatSpeed, $"the recoat speed of {machine.Name}");
        Require.NotNegative(machine.PlatformTime, $"the platform time of {machine.Name}");

        (Material, Machine, Parameters) = (material, machine, parameters);
        LayerHeight = Require.Positive(parameters.LayerHeightOn(machine), "the layer height");
        Pool = MeltPool.Of(material, machine.LaserPower, machine.Spot, LayerHeight * parameters.Overmelt, parameters.Ambient);
        Hatch = parameters.Strategy.Hatch.Spacing(Pool.Width, parameters.Overmelt);
        _metresPerSecond = Pool.Speed.Si * machine.Lasers * (machine.Lasers > 1 ? parameters.LaserEfficiency.Fraction : 1);
    }

    /// <summary>The metal.</summary>
    public Material Material { get; }

    /// <summary>The machine.</summary>
    public PowderBedMachine Machine { get; }

    /// <summary>What was chosen by hand.</summary>
    public ProcessParameters Parameters { get; }

    /// <inheritdoc/>
    public Length LayerHeight { get; }

    /// <summary>The melt track that every laser draws.</summary>
    public MeltPool Pool { get; }

    /// <summary>H, the distance between neighbouring tracks.</summary>
    public Length Hatch { get; }

    /// <summary>How near the melt track is to keyholes, see <see cref="ProcessWindow.NormalisedEnthalpy"/>.</summary>
    public double NormalisedEnthalpy => ProcessWindow.NormalisedEnthalpy(Material, Pool);

    /// <summary>The laser's energy for each volume of solid metal, see <see cref="ProcessWindow.EnergyDensity"/>.</summary>
    public Rate<Energy, Volume> EnergyDensity => ProcessWindow.EnergyDensity(Pool, Hatch, LayerHeight);

    /// <summary>The length of the laser's way over all layers of a part.</summary>
    public ScanPath Path(SlicedPart part)
    {
        Slices.RequireHeight(part, LayerHeight);
        var (core, skin) = (0.0, 0.0);
        for (var layer = 0; layer < part.LayerCount; layer++)
        {
            var path = Parameters.Strategy.Path(new(part.LayerAreas[layer]), new(part.LayerPerimeters[layer]), Hatch);
            core += path.Core.Metres;
            skin += path.Skin.Metres;
        }
        return new(new(core), new(skin));
    }

    /// <inheritdoc/>
    public PartScan Scan(SlicedPart part) =>
        new(part.Volume, part.LayerCount, new(Path(part).Total.Metres / _metresPerSecond), Machine.LayerChange);
}
