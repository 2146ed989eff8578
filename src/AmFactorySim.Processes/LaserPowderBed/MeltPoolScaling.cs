using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>
/// Laser powder-bed fusion by melt-pool scaling: metal and laser determine the scan speed, the part determines the length of its tracks.
/// </summary>
/// <remarks>
/// <para>Source: Gee et al. 2022, sections 2.1 to 2.3. Turns and jumps of the mirrors between tracks are neglected, as there, unless a
/// <see cref="Galvanometer"/> is given.</para>
/// <para>
/// t = Σ (a_i/H - μ p_i + n p_i) / (S u), over layers i; S is one laser's 1 or several lasers' <see cref="LaserSharing.Speedup"/>.
/// Worked number: a cube of 1 cm in AlSi10Mg on an S-m100 (200 W, 40 um): 0.1003 h at H = w/2.
/// </para>
/// </remarks>
public sealed class MeltPoolScaling : IBuildRateModel
{
    /// <summary>The model for one metal on one machine.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public MeltPoolScaling(Material material, PowderBedMachine machine, ProcessParameters parameters)
    {
        if (!(parameters.Overmelt >= 1) || !double.IsFinite(parameters.Overmelt))
            throw new ArgumentException(FormattableString.Invariant(
                $"the overmelt must be at least 1, or layers do not join, but is {parameters.Overmelt:R}"));
        Require.AtLeast(1, machine.Lasers, $"the lasers of {machine.Name}");
        Require.AtLeast(0, parameters.Strategy.SkinPasses, "the skin passes");
        Require.ShareOfWhole(parameters.Strategy.SkinCoreOverlap, "the skin-core overlap");
        Require.NotNegative(parameters.LoadImbalance, "the load imbalance");
        Require.ShareAboveNone(parameters.LaserEfficiency, "the laser efficiency");
        Require.Positive(machine.RecoatSpeed, $"the recoat speed of {machine.Name}");
        Require.NotNegative(machine.PlatformTime, $"the platform time of {machine.Name}");

        (Material, Machine, Parameters) = (material, machine, parameters);
        (LayerHeight, Pool, Hatch, Speedup) = Track(null);
    }

    /// <summary>The metal.</summary>
    public Material Material { get; }

    /// <summary>The machine.</summary>
    public PowderBedMachine Machine { get; }

    /// <summary>The process parameters.</summary>
    public ProcessParameters Parameters { get; }

    /// <inheritdoc/>
    public Length LayerHeight { get; }

    /// <summary>The melt track of each laser.</summary>
    public MeltPool Pool { get; }

    /// <summary>H, the distance between neighbouring tracks.</summary>
    public Length Hatch { get; }

    /// <summary>S, the speed-up of all lasers over one.</summary>
    public double Speedup { get; }

    /// <summary>Closeness of the melt track to keyholes, see <see cref="ProcessWindow.NormalisedEnthalpy"/>.</summary>
    public double NormalisedEnthalpy => ProcessWindow.NormalisedEnthalpy(Material, Pool);

    /// <summary>The laser's energy per volume of solid metal, see <see cref="ProcessWindow.EnergyDensity"/>.</summary>
    public Rate<Energy, Volume> EnergyDensity => ProcessWindow.EnergyDensity(Pool, Hatch, LayerHeight);

    /// <summary>Lack of fusion, which occurs above 1, see <see cref="ProcessWindow.LackOfFusion"/>.</summary>
    public double LackOfFusion => ProcessWindow.LackOfFusion(Pool, Hatch, LayerHeight);

    /// <summary>How often the metal is remelted by subsequent tracks and layers.</summary>
    public MeltingHistory MeltingHistory() => new(Pool.Width, Hatch, Parameters.Overmelt);

    /// <summary>B, volume of a layer divided by its scanning time.</summary>
    /// <param name="area">The layer's area, above 0.</param>
    /// <param name="perimeter">Its perimeter; 0 gives the rate of the core alone.</param>
    /// <remarks>B = a h S u/L. Worked number: 1 cm² of AlSi10Mg, 4 cm around, on an S-m100 at H = w/2: 9.97 cm³/h.</remarks>
    public Rate<Volume, Duration> BuildRateOf(Area area, Length perimeter)
    {
        Require.Positive(area, "the layer's area");
        Require.NotNegative(perimeter, "the layer's perimeter");
        var path = Parameters.Strategy.Path(area, perimeter, Hatch);
        return area * LayerHeight / (Scanning(path) + Steering(area, perimeter, Pool.Speed));
    }

    /// <summary>Scanning time of a layer whose core has a speed of its own; its skin has the speed of the melt track.</summary>
    /// <param name="area">The layer's area.</param>
    /// <param name="perimeter">Its perimeter.</param>
    /// <param name="core">The speed in the core.</param>
    /// <remarks>
    /// t = (core/v + skin/u + mirrors)/S. Worked number: 1 cm², 4 cm around, AlSi10Mg on an S-m100 at H = w/2 and v = u: 0.722 s.
    /// </remarks>
    public Duration LayerTime(Area area, Length perimeter, Rate<Length, Duration> core)
    {
        var path = Parameters.Strategy.Path(area, perimeter, Hatch);
        return (path.Core / core + path.Skin / Pool.Speed) / Speedup + Steering(area, perimeter, core);
    }

    /// <summary>The scan length of all layers of a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="trace">Records the steps.</param>
    public ScanPath Path(SlicedPart part, ICalculationTrace? trace = null)
    {
        Slices.RequireHeight(part, LayerHeight);
        var (core, skin) = (0.0, 0.0);
        for (var layer = 0; layer < part.LayerCount; layer++)
        {
            var path = Parameters.Strategy.Path(new(part.LayerAreas[layer]), new(part.LayerPerimeters[layer]), Hatch);
            core += path.Core.Metres;
            skin += path.Skin.Metres;
        }
        var strategy = Parameters.Strategy;
        if (strategy.SkinCoreOverlap.Fraction > 0)
            trace.Step(
                "core tracks", "L_core = Σ max(0, a_i / H - μ p_i)",
                    $"{part.AreaSum} / {Hatch} - {strategy.SkinCoreOverlap} × {part.PerimeterSum}",
                new Length(core), "Gee et al. 2022, section 2.2, with its overlap term corrected");
        else trace.Step("core tracks", "L_core = Σ a_i / H", $"{part.AreaSum} / {Hatch}", new Length(core), "Gee et al. 2022, section 2.2");
        trace.Step("skin tracks", "L_skin = n Σ p_i", $"{strategy.SkinPasses} × {part.PerimeterSum}", new Length(skin),
            "Gee et al. 2022, section 2.2");
        return new(new(core), new(skin));
    }

    /// <inheritdoc/>
    public PartScan Scan(SlicedPart part, ICalculationTrace? trace = null)
    {
        if (trace is not null) Track(trace);
        var scan = Scanning(Path(part, trace), trace);
        if (Parameters.Galvanometer is not null)
        {
            for (var layer = 0; layer < part.LayerCount; layer++)
                scan += Steering(new(part.LayerAreas[layer]), new(part.LayerPerimeters[layer]), Pool.Speed);
            trace.Step(
                "with mirrors", "t = t_tracks + Σ (p_i / (π H) 2 u / α + (1 + n) t_jump) / S", $"over {part.LayerCount} layers", scan,
                "assumption: Crofton's mean number of tracks, constant acceleration");
        }
        return new(part.Volume, part.LayerCount, scan, Machine.LayerTime(trace));
    }

    /// <summary>The figures that say how near the melt track is to the limits of sound printing, with their steps.</summary>
    /// <param name="trace">Records the steps.</param>
    public void Window(ICalculationTrace trace)
    {
        ProcessWindow.NormalisedEnthalpy(Material, Pool, trace);
        ProcessWindow.EnergyDensity(Pool, Hatch, LayerHeight, trace);
        ProcessWindow.LackOfFusion(Pool, Hatch, LayerHeight, trace);
        MeltingHistory().Average(trace);
    }

    // What every layer has in common.
    private (Length LayerHeight, MeltPool Pool, Length Hatch, double Speedup) Track(ICalculationTrace? trace)
    {
        var height = Require.Positive(Parameters.LayerHeightOn(Machine, trace), "the layer height");
        var depth = trace.Step("melt depth", "d = φ h", $"{Parameters.Overmelt} × {height}", height * Parameters.Overmelt,
            "Gee et al. 2022, section 2.1");
        var pool = MeltPool.Of(Material, Machine.LaserPower, Machine.Spot, depth, Parameters.Ambient, trace);
        var hatch = Parameters.Strategy.Hatch.Spacing(pool.Width, Parameters.Overmelt, trace);
        return (height, pool, hatch, LaserSharing.Speedup(Machine.Lasers, Parameters.LaserEfficiency, Parameters.LoadImbalance, trace));
    }

    private Duration Scanning(ScanPath path, ICalculationTrace? trace = null) => Machine.Lasers > 1
        ? trace.Step(
            "scanning tracks", "t_tracks = (L_core + L_skin) / (S u)", $"({path.Core} + {path.Skin}) / ({Speedup} × {Pool.Speed})",
            path.Total / (Pool.Speed * Speedup), "Gee et al. 2022, section 2.2")
        : trace.Step(
            "scanning tracks", "t_tracks = (L_core + L_skin) / u", $"({path.Core} + {path.Skin}) / {Pool.Speed}",
            path.Total / Pool.Speed, "Gee et al. 2022, section 2.2");

    // Turns and jumps in one layer, shared by the lasers like the scanning.
    private Duration Steering(Area area, Length perimeter, Rate<Length, Duration> core) =>
        Parameters.Galvanometer is { } mirrors ? mirrors.LayerTime(area, perimeter, Hatch, core, Parameters.Strategy.SkinPasses) / Speedup
            : default;
}
