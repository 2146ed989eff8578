using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>
/// Laser powder-bed fusion by melt-pool scaling: metal and laser determine the scan speed, the part determines the length of its tracks.
/// </summary>
/// <remarks>
/// <para>Source: Gee et al. 2022, sections 2.1 to 2.3. Turns and jumps of the mirrors between tracks are neglected, as there, unless a
/// <see cref="Galvanometer"/> is given. Regions with parameters of their own are an addition of this program.</para>
/// <para>
/// t = Σ (a_i/H - μ p_i + n p_i) / (S u), over layers i; S is one laser's 1 or several lasers' <see cref="LaserAssignment.Speedup"/>.
/// Worked number: a cube of 1 cm in AlSi10Mg on an S-m100 (200 W, 40 um): 0.1003 h at H = w/2.
/// </para>
/// </remarks>
public sealed class MeltPoolScaling : IBuildRateModel
{
    private const double MostOvermelt = Processes.MeltingHistory.Most;

    private readonly Exposure? _skin, _upSkin, _downSkin, _support;

    /// <summary>The model for one metal on one machine.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public MeltPoolScaling(Material material, PowderBedMachine machine, ProcessParameters parameters)
    {
        if (!(parameters.Overmelt is >= 1 and <= MostOvermelt))
            throw new ArgumentException(FormattableString.Invariant(
                $"the overmelt must be from 1, where layers begin to join, to {MostOvermelt}, but is {parameters.Overmelt:R}"));
        Require.AtLeast(1, machine.Lasers, $"the lasers of {machine.Name}");
        Require.AtLeast(0, parameters.Strategy.ContourPasses, "the contour passes");
        Require.ShareOfWhole(parameters.Strategy.ContourCoreOverlap, "the overlap of contour and core");
        if (parameters.LoadImbalance is { } imbalance) Require.NotNegative(imbalance, "the load imbalance");
        Require.ShareAboveNone(parameters.LaserEfficiency, "the laser efficiency");
        Require.NotNegative(parameters.LeastLayerTime, "the least time of a layer");
        Require.Positive(machine.RecoatSpeed, $"the recoat speed of {machine.Name}");
        Require.NotNegative(machine.PlatformTime, $"the platform time of {machine.Name}");

        (Material, Machine, Parameters) = (material, machine, parameters);
        (LayerHeight, Pool, Hatch, Speedup) = Track(null);
        (Contour, _skin, _upSkin, _downSkin, _support) = Own(null);
    }

    /// <summary>The metal.</summary>
    public Material Material { get; }

    /// <summary>The machine.</summary>
    public PowderBedMachine Machine { get; }

    /// <summary>The process parameters.</summary>
    public ProcessParameters Parameters { get; }

    /// <inheritdoc/>
    public Length LayerHeight { get; }

    /// <inheritdoc/>
    public RegionRule? Regions => Parameters.Regions;

    /// <summary>The melt track of each laser in the core.</summary>
    public MeltPool Pool { get; }

    /// <summary>H, the distance between neighbouring tracks of the core.</summary>
    public Length Hatch { get; }

    /// <summary>The melt track along the contours.</summary>
    public MeltPool Contour { get; }

    /// <summary>S, the speed-up of all lasers, evenly at work, over one.</summary>
    public double Speedup { get; }

    /// <summary>How the core is scanned.</summary>
    public Exposure Core => new("core", Material, Pool, Hatch, LayerHeight, 1);

    /// <summary>How areas of a part are scanned: the core, and regions with parameters of their own.</summary>
    public IEnumerable<Exposure> Areas => new[] { Core, _skin, _upSkin, _downSkin }.OfType<Exposure>();

    /// <summary>Closeness of the core's melt track to keyholes, see <see cref="ProcessWindow.NormalisedEnthalpy"/>.</summary>
    public double NormalisedEnthalpy => Core.NormalisedEnthalpy;

    /// <summary>The laser's energy per volume of solid metal in the core, see <see cref="ProcessWindow.EnergyDensity"/>.</summary>
    public Rate<Energy, Volume> EnergyDensity => Core.EnergyDensity;

    /// <summary>Lack of fusion in the core, which occurs above 1, see <see cref="ProcessWindow.LackOfFusion"/>.</summary>
    public double LackOfFusion => Core.LackOfFusion;

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
        return area * LayerHeight / LayerTime(area, perimeter, Pool.Speed);
    }

    /// <summary>Scanning time of a layer whose core has a speed of its own; all else has the speed of its melt track.</summary>
    /// <param name="area">The layer's area.</param>
    /// <param name="perimeter">Its perimeter.</param>
    /// <param name="core">The speed in the core.</param>
    /// <param name="regions">Its regions; left out, all of it is core.</param>
    /// <remarks>
    /// t = (core/v + Σ regions + contours/u + mirrors)/S. Worked number: 1 cm², 4 cm around, AlSi10Mg on an S-m100 at H = w/2 and v = u:
    /// 0.722 s.
    /// </remarks>
    public Duration LayerTime(Area area, Length perimeter, Rate<Length, Duration> core, LayerRegions regions = default)
    {
        var (strategy, mirrors) = (Parameters.Strategy, Parameters.Galvanometer);
        var rest = area;
        var time = default(Duration);
        foreach (var (exposure, of) in OwnRegions(regions))
        {
            rest -= of;
            var speed = mirrors?.SpeedIn(exposure.Pool.Speed, area, perimeter) ?? exposure.Pool.Speed;
            time += exposure.Time(of, speed);
            if (mirrors is not null) time += exposure.Passes * Turns(mirrors, of / area, perimeter, exposure.Hatch, speed);
        }
        var path = strategy.Path(rest, perimeter, Hatch);
        core = mirrors?.SpeedIn(core, area, perimeter) ?? core;
        time += path.Core / core + path.Contours / (mirrors?.SpeedAlong(Contour.Speed) ?? Contour.Speed);
        if (mirrors is not null)
            time += Turns(mirrors, rest / area, perimeter, Hatch, core) + mirrors.Jumps(area, strategy.ContourPasses, regions.HalfTurns);
        return time / Speedup;
    }

    /// <summary>Scanning time of one layer of a part, with all lasers evenly at work.</summary>
    /// <param name="part">The part.</param>
    /// <param name="layer">The layer, from 0.</param>
    /// <param name="core">The speed in the core; by default that of the melt track.</param>
    public Duration LayerTime(SlicedPart part, int layer, Rate<Length, Duration>? core = null) => LayerTime(
        new(part.LayerAreas[layer]), new(part.LayerPerimeters[layer]), core ?? Pool.Speed,
            part.Regions.IsEmpty ? default : part.Regions[layer]);

    /// <summary>The scan length of core and contours of all layers of a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="trace">Records the steps.</param>
    public ScanPath Path(SlicedPart part, ICalculationTrace? trace = null)
    {
        Slices.RequireHeight(part, LayerHeight);
        var (core, contours, own) = (0.0, 0.0, 0.0);
        for (var layer = 0; layer < part.LayerCount; layer++)
        {
            var apart = part.Regions.IsEmpty ? 0 : OwnRegions(part.Regions[layer]).Sum(region => region.Area.SquareMetres);
            own += apart;
            var path = Parameters.Strategy.Path(new(part.LayerAreas[layer] - apart), new(part.LayerPerimeters[layer]), Hatch);
            core += path.Core.Metres;
            contours += path.Contours.Metres;
        }
        var strategy = Parameters.Strategy;
        var area = own > 0
            ? trace.Step("areas of the core", "A_core = Σ (a_i - regions)", $"{part.AreaSum} - {new Area(own)}",
                new Area(part.AreaSum.SquareMetres - own), "definition")
            : part.AreaSum;
        var symbol = own > 0 ? "A_core" : "Σ a_i";
        if (strategy.ContourCoreOverlap.Fraction > 0)
            trace.Step(
                "core tracks", own > 0 ? "L_core = Σ max(0, A_core,i / H - μ p_i)" : "L_core = Σ max(0, a_i / H - μ p_i)",
                $"{area} / {Hatch} - {strategy.ContourCoreOverlap} × {part.PerimeterSum}",
                new Length(core), "Gee et al. 2022, section 2.2, with its overlap term corrected");
        else trace.Step("core tracks", $"L_core = {symbol} / H", $"{area} / {Hatch}", new Length(core), "Gee et al. 2022, section 2.2");
        trace.Step("contour tracks", "L_contour = n Σ p_i", $"{strategy.ContourPasses} × {part.PerimeterSum}", new Length(contours),
            "Gee et al. 2022, section 2.2");
        return new(new(core), new(contours));
    }

    /// <summary>The length of all tracks of a part and its supports: core, regions and contours, with all passes.</summary>
    /// <param name="part">The part.</param>
    /// <param name="supports">The volume of its supports, as a share of the part's.</param>
    public Length ScanLength(SlicedPart part, Share supports)
    {
        var regions = part.Regions.SelectMany(OwnRegions).Sum(region => TracksOf(region.Exposure, region.Area.SquareMetres));
        var length = Path(part).Total.Metres + regions;
        return new(_support is null
            ? length * (1 + supports.Fraction)
            : length + TracksOf(_support, part.Volume.CubicMetres * supports.Fraction / LayerHeight.Metres));

        static double TracksOf(Exposure exposure, double area) => exposure.Passes * area / exposure.Hatch.Metres;
    }

    /// <inheritdoc/>
    public PartScan Scan(SlicedPart part, ICalculationTrace? trace = null)
    {
        if (trace is not null)
        {
            Track(trace);
            Own(trace);
        }
        var scan = Scanning(part, Path(part, trace), trace);
        if (Parameters.Galvanometer is { } mirrors)
        {
            scan = default;
            for (var layer = 0; layer < part.LayerCount; layer++) scan += LayerTime(part, layer);
            mirrors.Jump(new(Math.Sqrt(part.AreaSum.SquareMetres / part.LayerCount)), trace);
            trace.Step(
                "with mirrors",
                "t = Σ (L_core,i / v_i + L_contour,i / min(u, v_m) + p_i / (π H) (2 v_i / α + t_on + t_off) + t_jump (1 + n) + delays) / "
                    + "S, v_i = min(u, v_m, sqrt(π a_i α / (2 p_i)))",
                $"over {part.LayerCount} layers", scan,
                "assumption: mean number of tracks (Crofton), constant acceleration; v_i derived here");
        }
        return Result(part, scan, layer => LayerTime(part, layer), trace);
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

    // The scanning time of a part, and of several on a plate where lasers or a least time of a layer make a difference.
    internal PartScan Result(SlicedPart part, Duration scan, Func<int, Duration> layerTime, ICalculationTrace? trace)
    {
        var change = Machine.LayerTime(trace);
        var assignment = Machine.Lasers > 1 && Parameters.LoadImbalance is null && Parameters.Fields is { } fields
            && (fields.Overlap is not null || fields.WholeParts)
                ? new LaserAssignment(Machine.Lasers, fields, Machine.Plate.Width, part) : null;
        var least = new Duration(Math.Max(0, (Parameters.LeastLayerTime - change).Seconds));
        return new(part.Volume, part.LayerCount, scan, change)
        {
            Plate = assignment is null && least.Seconds == 0 ? null : new PlateScan(
                [.. Enumerable.Range(0, part.LayerCount).Select(layer => layerTime(layer).Seconds)], assignment, least),
            SupportRate = _support is null ? null : trace.Step(
                "rate of supports", "B_s = S u H h / passes",
                $"{Speedup} × {_support.Pool.Speed} × {_support.Hatch} × {LayerHeight} / {_support.Passes}", _support.BuildRate * Speedup,
                "assumption: tracks side by side fill a support's metal"),
        };
    }

    // What every layer has in common.
    private (Length LayerHeight, MeltPool Pool, Length Hatch, double Speedup) Track(ICalculationTrace? trace)
    {
        var height = Require.Positive(Parameters.LayerHeightOn(Machine, trace), "the layer height");
        var depth = trace.Step("melt depth", "d = φ h", $"{Parameters.Overmelt} × {height}", height * Parameters.Overmelt,
            "Gee et al. 2022, section 2.1");
        var pool = MeltPool.Of(Material, Machine.LaserPower, Machine.Spot, depth, Parameters.Ambient, trace);
        var hatch = Parameters.Strategy.Hatch.Spacing(pool.Width, Parameters.Overmelt, trace);
        return (height, pool, hatch, LaserAssignment.Speedup(Machine.Lasers, Parameters.LaserEfficiency, Parameters.LoadImbalance, trace));
    }

    // What has parameters of its own.
    private (MeltPool Contour, Exposure? Skin, Exposure? UpSkin, Exposure? DownSkin, Exposure? Support) Own(ICalculationTrace? trace)
    {
        var contour = Parameters.Contour is { } along ? Exposure.Track(Core, "contour", along, Parameters, trace) : Pool;
        return (contour, Of("skin", Parameters.Skin), Of("up-skin", Parameters.UpSkin),
            Of("down-skin", Parameters.DownSkin), Of("supports", Parameters.Support));

        Exposure? Of(string name, ExposureParameters? own) => own is null ? null : Exposure.Of(Core, name, own, Parameters, trace);
    }

    private IEnumerable<(Exposure Exposure, Area Area)> OwnRegions(LayerRegions regions)
    {
        if (_downSkin is not null) yield return (_downSkin, new(regions.DownSkin));
        if (_upSkin is not null) yield return (_upSkin, new(regions.UpSkin));
        if (_skin is not null) yield return (_skin, new(regions.Skin));
    }

    private Duration Scanning(SlicedPart part, ScanPath path, ICalculationTrace? trace)
    {
        const string Source = "Gee et al. 2022, section 2.2";
        var regions = default(Duration);
        foreach (var own in part.Regions.SelectMany(OwnRegions).GroupBy(region => region.Exposure, region => region.Area.SquareMetres))
        {
            var (exposure, area) = (own.Key, new Area(own.Sum()));
            regions += trace.Step($"{exposure.Name}: scanning with one laser", "t = passes Σ A / (u H)",
                $"{exposure.Passes} × {area} / ({exposure.Pool.Speed} × {exposure.Hatch})", exposure.Time(area), "definition");
        }
        var isPlain = regions.Seconds == 0 && Contour.Speed == Pool.Speed;
        return (isPlain, Machine.Lasers) switch
        {
            (true, > 1) => trace.Step(
                "scanning tracks", "t_tracks = (L_core + L_contour) / (S u)",
                $"({path.Core} + {path.Contours}) / ({Speedup} × {Pool.Speed})", path.Total / (Pool.Speed * Speedup), Source),
            (true, _) => trace.Step(
                "scanning tracks", "t_tracks = (L_core + L_contour) / u", $"({path.Core} + {path.Contours}) / {Pool.Speed}",
                path.Total / Pool.Speed, Source),
            _ => trace.Step(
                "scanning tracks", "t_tracks = (L_core / u + L_contour / u_contour + regions) / S",
                $"({path.Core} / {Pool.Speed} + {path.Contours} / {Contour.Speed} + {regions}) / {Speedup}",
                (path.Core / Pool.Speed + path.Contours / Contour.Speed + regions) / Speedup,
                "Gee et al. 2022, section 2.2, for each region"),
        };
    }

    // Turns of a region whose tracks are as long as those of the whole layer.
    private static Duration Turns(Galvanometer mirrors, double share, Length perimeter, Length hatch, Rate<Length, Duration> speed) =>
        double.IsNaN(share) ? default : mirrors.Turns(share * Galvanometer.Tracks(perimeter, hatch), speed);
}
