using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>Build time of one part on a machine: scanning time of each unit, and layer changes that all units of a build share.</summary>
/// <param name="Volume">The volume of one unit.</param>
/// <param name="Layers">Number of layers.</param>
/// <param name="Scan">Scanning time of one unit with all lasers.</param>
/// <param name="LayerChange">Time between two layers, independent of the number of units.</param>
public sealed record PartScan(Volume Volume, int Layers, Duration Scan, Duration LayerChange)
{
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
    /// <remarks>Assumption: supports are scanned at the same rate as the part, independent of their shape and layers.</remarks>
    /// <param name="supports">Their volume, as a share of the part's.</param>
    /// <param name="trace">Records the step.</param>
    public PartScan WithSupports(Share supports, ICalculationTrace? trace = null) => this with
    {
        Scan = trace.Step(
            "with supports", "t_scan = t (1 + s)", $"{Scan} × (1 + {supports})",
            Scan * (1 + Require.NotNegative(supports, "the share of supports").Fraction),
                "assumption: supports are scanned at the part's rate"),
    };

    /// <summary>The printing time of the given number of units side by side on one plate.</summary>
    /// <param name="units">At least 1.</param>
    /// <param name="trace">Records the steps.</param>
    public BuildTime Build(int units, ICalculationTrace? trace = null)
    {
        const string Sum = "sum of its parts (Gee et al. 2022, section 2.5)";
        var recoat = trace.Step("all layers", "t_recoat = N t_layer", $"{Layers} × {LayerChange}", LayerChange * Layers, Sum);
        var build = new BuildTime(Require.AtLeast(1, units, "the units of a build"), Layers, Scan * units, recoat);
        if (trace is null) return build;
        var name = units == 1 ? "printing 1 unit" : FormattableString.Invariant($"printing {units} units");
        if (Scan.Seconds > 0) trace.Step(name, "t_print = m t_scan + t_recoat", $"{units} × {Scan} + {recoat}", build.Print, Sum);
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
