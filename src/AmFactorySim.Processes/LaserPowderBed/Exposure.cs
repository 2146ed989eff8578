using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>Parameters of a region, of the contours or of supports where they differ from those of the core.</summary>
public sealed record ExposureParameters
{
    /// <summary>P, the laser's power; by default that of the core.</summary>
    public Power? Power { get; init; }

    /// <summary>u, the scanning speed; by default the one that melts as deep as in the core.</summary>
    public Rate<Length, Duration>? Speed { get; init; }

    /// <summary>The distance between neighbouring tracks; by default the core's rule for the region's own track.</summary>
    public HatchRule? Hatch { get; init; }

    /// <summary>How often it is scanned.</summary>
    public int Passes { get; init; } = 1;
}

/// <summary>How a region of a layer is scanned: the melt track, the distance between tracks, and the number of passes.</summary>
/// <param name="Name">The region's name: "up-skin".</param>
/// <param name="Material">The metal.</param>
/// <param name="Pool">The melt track.</param>
/// <param name="Hatch">H, the distance between tracks.</param>
/// <param name="LayerHeight">h, the height of a layer.</param>
/// <param name="Passes">How often the region is scanned.</param>
public sealed record Exposure(string Name, Material Material, MeltPool Pool, Length Hatch, Length LayerHeight, int Passes)
{
    /// <summary>Volume that one laser builds in a time; several passes take a multiple of it.</summary>
    /// <remarks>B = u H h / passes. Worked number: 1 m/s, 100 um, 40 um and 2 passes: 2 mm³/s.</remarks>
    public Rate<Volume, Duration> BuildRate => new(Pool.Speed.Si * Hatch.Metres * LayerHeight.Metres / Passes);

    /// <inheritdoc cref="ProcessWindow.NormalisedEnthalpy"/>
    public double NormalisedEnthalpy => ProcessWindow.NormalisedEnthalpy(Material, Pool);

    /// <inheritdoc cref="ProcessWindow.EnergyDensity"/>
    public Rate<Energy, Volume> EnergyDensity => ProcessWindow.EnergyDensity(Pool, Hatch, LayerHeight);

    /// <inheritdoc cref="ProcessWindow.LackOfFusion"/>
    public double LackOfFusion => ProcessWindow.LackOfFusion(Pool, Hatch, LayerHeight);

    /// <summary>Scanning time of an area with one laser.</summary>
    /// <param name="area">A, the area.</param>
    /// <param name="speed">The speed; by default that of the melt track.</param>
    /// <remarks>t = passes A/(u H). Worked number: 1 cm² at 1 m/s and 100 um, twice: 2 s.</remarks>
    public Duration Time(Area area, Rate<Length, Duration>? speed = null) =>
        new(Passes * area.SquareMetres / ((speed ?? Pool.Speed).Si * Hatch.Metres));

    /// <summary>The exposure of a region with parameters of its own.</summary>
    /// <param name="core">The exposure of the core.</param>
    /// <param name="name">The region's name.</param>
    /// <param name="own">Its own parameters.</param>
    /// <param name="process">The parameters of the process.</param>
    /// <param name="trace">Records the steps.</param>
    public static Exposure Of(Exposure core, string name, ExposureParameters own, ProcessParameters process,
        ICalculationTrace? trace = null)
    {
        var pool = Track(core, name, own, process, trace);
        // A fixed distance that leaves powder between tracks shows in the lack of fusion.
        var rule = own.Hatch ?? process.Strategy.Hatch;
        var hatch = rule.Distance ?? rule.Spacing(pool.Width, pool.Depth / core.LayerHeight, Named(name, trace));
        return new(name, core.Material, pool, hatch, core.LayerHeight, Require.AtLeast(1, own.Passes, $"the passes of the {name}"));
    }

    /// <summary>The melt track of a region or of the contours with parameters of their own.</summary>
    /// <param name="core">The exposure of the core.</param>
    /// <param name="name">The region's name.</param>
    /// <param name="own">Its own parameters.</param>
    /// <param name="process">The parameters of the process.</param>
    /// <param name="trace">Records the steps.</param>
    public static MeltPool Track(Exposure core, string name, ExposureParameters own, ProcessParameters process,
        ICalculationTrace? trace = null)
    {
        var power = own.Power ?? core.Pool.Power;
        return own.Speed is { } speed
            ? MeltPool.AtSpeed(core.Material, power, core.Pool.Spot, speed, process.Ambient, Named(name, trace))
            : MeltPool.Of(core.Material, power, core.Pool.Spot, core.Pool.Depth, process.Ambient, Named(name, trace));
    }

    private static RegionTrace? Named(string region, ICalculationTrace? steps) => steps is null ? null : new(region, steps);

    // Steps of the same name differ by the region.
    private sealed class RegionTrace(string region, ICalculationTrace steps) : ICalculationTrace
    {
        public Currencies Currencies => steps.Currencies;

        public void Add(string name, string equation, string numbers, string result, double value, string source) =>
            steps.Add($"{region}: {name}", equation, numbers, result, value, source);
    }
}
