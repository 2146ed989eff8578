using AmFactorySim.Experiments.Rates;
using AmFactorySim.Geometry;
using Spectre.Console;

namespace AmFactorySim.Cli.Rate;

/// <summary>Prints a part's rate for people.</summary>
internal static class RateText
{
    public static void Draw(IAnsiConsole console, PartRate rate)
    {
        var lines = new Headlines();
        Process(lines, rate);
        if (rate.Turned is { } turns) lines.Add("rotated", turns, "from its orientation in the file");
        if (rate.OverhangsCm2 is { } overhangs)
            lines.Add("overhangs", $"{Numbers.Plain(overhangs, 2)} cm2", rate.SupportsPercent > 0
                ? $"supports of {Numbers.Plain(rate.SupportsPercent, 1)} % of the part's volume" : null);
        lines.Add("layers", Numbers.Whole(rate.Layers),
            $"of {Numbers.Plain(rate.LayerHeightUm, 1)} um, {Numbers.Plain(rate.HeightMm, 1)} mm in total");
        if (rate.ScanH > 0) Scanning(lines, rate);
        lines.Add("printing one unit", $"{Numbers.Visible(rate.PrintH, 2)} h", rate.ScanH > 0
            ? $"{Numbers.Plain(rate.RecoatH, 2)} h of it between layers, {Numbers.Plain(rate.LayerChangeS, 1)} s per layer"
            : $"{Numbers.Plain(rate.LayerChangeS, 2)} s per layer, whatever it contains");
        if (rate.PlateCapacityUnits is { } units)
            lines.Add("full plate", $"{Numbers.Plain(rate.PlatePrintH, 1)} h", $"{Numbers.Count(units, "unit", "units")} {Packed(rate)}",
                $"{Numbers.Visible(rate.PlateRateCm3PerH, 1)} cm3/h overall");
        else lines.Add("full plate", "-", "the part does not fit this machine");
        Window(lines, rate);

        console.MarkupLine($"[bold]{Markup.Escape(rate.Part)}[/]    {Numbers.Visible(rate.VolumeCm3, 2)} cm3 of "
            + $"{Markup.Escape(rate.Material)} on {Markup.Escape(rate.Machine)}, {ProcessName(rate.Process)}");
        console.WriteLine();
        lines.Draw(console);
        if (rate.Explanation is { } explanation) RateExplanationText.Draw(console, explanation);
    }

    private static void Process(Headlines lines, PartRate rate)
    {
        if (rate.SpeedMPerS is not null)
        {
            lines.Add("scan speed", $"{Numbers.Visible(rate.SpeedMPerS, 3)} m/s",
                $"of each laser, {Numbers.Visible(rate.PowerW, 0)} W on a spot of {Numbers.Visible(rate.SpotUm, 0)} um");
            lines.Add("melt track", $"{Numbers.Visible(rate.WidthUm, 0)} um wide",
                $"{Numbers.Visible(rate.DepthUm, 0)} um deep, hatch {Numbers.Visible(rate.HatchUm, 0)} um");
        }
        if (rate.Process == BuildProcess.ElectronBeam)
            lines.Add("beam", $"{Numbers.Visible(rate.PowerW, 0)} W", $"{Numbers.Visible(rate.EnergyDensityJPerMm3, 1)} J/mm3 in the core");
        if (rate.ExposureS is not null)
            lines.Add("light", $"{Numbers.Visible(rate.ExposureS, 2)} s", $"a layer, {Numbers.Visible(rate.ExposureMjPerCm2, 1)} mJ/cm2");
        if (rate.BinderCm3 is not null) lines.Add("binder", $"{Numbers.Visible(rate.BinderCm3, 2)} cm3", "per unit");
        if (rate.Oversize > 1)
            lines.Add("printed larger", $"{Numbers.Plain((rate.Oversize - 1) * 100, 1)} %", "in each direction; it shrinks in sintering");
    }

    private static void Scanning(Headlines lines, PartRate rate)
    {
        lines.Add("scanning", $"{Numbers.Visible(rate.ScanH, 2)} h",
            rate.ScanLengthM is null ? null : $"{Numbers.Plain(rate.ScanLengthM, 0)} m of tracks{Supports(rate)}",
            $"{Numbers.Visible(rate.ScanHPerCm3, 4)} h/cm3",
            rate.MirrorsH > 0 ? $"{Numbers.Plain(rate.MirrorsH * 60, 1)} min of it turning and jumping of the mirrors" : null,
            rate.PlanningSavesPercent is { } saved ? $"{Numbers.Plain(saved, 1)} % saved by planning each layer" : null);
        lines.Add("build rate", $"{Numbers.Visible(rate.BuildRateCm3PerH, 2)} cm3/h", rate.Speedup > 1
            ? $"scanning only, all lasers: {Numbers.Plain(rate.Speedup, 2)} times one laser" : "scanning only, without recoating");
    }

    private static void Window(Headlines lines, PartRate rate)
    {
        if (rate.NormalisedEnthalpy is null) return;
        lines.Add("normalised enthalpy", Numbers.Plain(rate.NormalisedEnthalpy, 2),
            $"energy density {Numbers.Visible(rate.EnergyDensityJPerMm3, 1)} J/mm3");
        lines.Add("remelting", Numbers.Plain(rate.MeltsMean, 2), $"times per point on average, at least {rate.MeltsLeast}");
    }

    private static string Packed(PartRate rate) => rate.Packing switch
    {
        PackingRule.SingleLayer => "by simple division of the plate",
        PackingRule.Rectangles => "laid out on the plate",
        _ => $"in {Numbers.Count(rate.Storeys!.Value, "storey", "storeys")}",
    };

    private static string Supports(PartRate rate) =>
        rate.SupportsPercent == 0 ? ", without supports" : $", supports of {Numbers.Plain(rate.SupportsPercent, 1)} % included";

    private static string ProcessName(BuildProcess process) => process switch
    {
        BuildProcess.NominalRate => "at a nominal rate",
        BuildProcess.ElectronBeam => "by electron beam (PBF-EB/M)",
        BuildProcess.BinderJetting => "by binder jetting (BJT)",
        BuildProcess.VatPhotopolymerisation => "by vat photopolymerization (VPP)",
        _ => "by laser (PBF-LB/M)",
    };
}
