using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>Build time of one part on a machine: scanning time of each unit, and layer changes that all units of a build share.</summary>
/// <param name="Volume">The volume of one unit.</param>
/// <param name="Layers">Number of layers.</param>
/// <param name="Scan">Scanning time of one unit with all lasers.</param>
/// <param name="LayerChange">Time between two layers, independent of the number of units.</param>
public sealed record PartScan(Volume Volume, int Layers, Duration Scan, Duration LayerChange)
{
    /// <summary>Scanning time of several units on one plate where it is not in proportion to their number; null where it is.</summary>
    public PlateScan? Plate { get; init; }

    /// <summary>The rate at which supports are scanned; null: as the part.</summary>
    public Rate<Volume, Duration>? SupportRate { get; init; }

    /// <summary>B, volume divided by scanning time, without recoating; supports take time but are not volume.</summary>
    /// <remarks>
    /// Source: Gee et al. 2022, section 2.3. Infinite for processes that expose or print whole layers; <see cref="PlateRate"/> is finite
    /// for all.
    /// </remarks>
    public Rate<Volume, Duration> BuildRate => VolumeRate();

    /// <summary>The same, with its step.</summary>
    /// <param name="trace">Records the step.</param>
    public Rate<Volume, Duration> VolumeRate(ICalculationTrace? trace = null) =>
        trace.Step("build rate", "B = V / t_scan", $"{Volume} / {Scan}", Volume / Scan, "Gee et al. 2022, section 2.3");

    /// <summary>Volume divided by printing time, including recoating, with the given number of units side by side.</summary>
    public Rate<Volume, Duration> PlateRate(int units) => Volume * units / Build(units).Print;

    /// <summary>The same part with supports of the given share of its volume.</summary>
    /// <remarks>
    /// Assumption: supports are scanned at the same rate as the part or at one of their own, independent of their shape, and are spread
    /// over the layers as the part is.
    /// </remarks>
    /// <param name="supports">Their volume, as a share of the part's.</param>
    /// <param name="trace">Records the step.</param>
    public PartScan WithSupports(Share supports, ICalculationTrace? trace = null)
    {
        Require.NotNegative(supports, "the share of supports");
        var scan = SupportRate is { } rate
            ? trace.Step(
                "with supports", "t_scan = t + s V / B_s", $"{Scan} + {supports} × {Volume} / {rate}",
                Scan + Volume * supports.Fraction / rate, "assumption: supports are scanned by volume")
            : trace.Step(
                "with supports", "t_scan = t (1 + s)", $"{Scan} × (1 + {supports})", Scan * (1 + supports.Fraction),
                "assumption: supports are scanned at the part's rate");
        return this with { Scan = scan, Plate = supports.Fraction > 0 ? Plate?.Times(scan / Scan) : Plate };
    }

    /// <summary>Scanning time of a unit on a plate of so many.</summary>
    public Duration PerUnit(int units) => Plate is { } plate ? plate.Of(units) / units : Scan;

    /// <summary>The printing time of the given number of units side by side on one plate.</summary>
    /// <param name="units">At least 1.</param>
    /// <param name="trace">Records the steps.</param>
    public BuildTime Build(int units, ICalculationTrace? trace = null)
    {
        const string Sum = "sum of its parts (Gee et al. 2022, section 2.5)";
        var recoat = trace.Step("all layers", "t_recoat = N t_layer", $"{Layers} × {LayerChange}", LayerChange * Layers, Sum);
        Require.AtLeast(1, units, "the units of a build");
        var of = units == 1 ? "1 unit" : FormattableString.Invariant($"{units} units");
        var scan = Plate is { } plate ? plate.Of(units, trace, $"scanning {of}") : Scan * units;
        var build = new BuildTime(units, Layers, scan, recoat);
        if (trace is null) return build;
        var name = $"printing {of}";
        if (Plate is not null) trace.Step(name, "t_print = t_scan,m + t_recoat", $"{scan} + {recoat}", build.Print, Sum);
        else if (Scan.Seconds > 0) trace.Step(name, "t_print = m t_scan + t_recoat", $"{units} × {Scan} + {recoat}", build.Print, Sum);
        else trace.Step(name, "t_print = t_recoat", $"{recoat}", build.Print, "whole layers are printed at once");
        return build;
    }
}

/// <summary>The printing time of a build, without setting up, heating and cooling.</summary>
/// <param name="Units">Number of units side by side.</param>
/// <param name="Layers">Number of layers.</param>
/// <param name="Scan">Scanning time of all layers.</param>
/// <param name="Recoat">Time between layers, summed.</param>
public sealed record BuildTime(int Units, int Layers, Duration Scan, Duration Recoat)
{
    /// <summary>Scanning and recoating.</summary>
    public Duration Print => Scan + Recoat;
}
