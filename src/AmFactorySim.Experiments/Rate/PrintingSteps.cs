using AmFactorySim.Quantities;
using AmFactorySim.Scenarios;
using static AmFactorySim.Experiments.Calculation;

namespace AmFactorySim.Experiments;

/// <summary>What every process has in common: from scanning a part to printing a plate.</summary>
internal static class PrintingSteps
{
    private const string Sum = "sum of its parts (Gee et al. 2022, section 2.5)";

    public static void Tell(Calculation told, PartOnMachine build)
    {
        var (sliced, scan, supports) = (build.Sliced, build.Scan, build.Question.Supports);
        told.Given("V", "volume", sliced.Volume, "the part's mesh");
        told.Given("N", "layers", sliced.LayerCount, "the part's mesh, sliced");
        if (build.Bare.Scan.Seconds > 0)
        {
            told.Given("Σ a_i", "areas of all layers", sliced.AreaSum, "the part's mesh, sliced");
            told.Given("Σ p_i", "contours of all layers", sliced.PerimeterSum, "the part's mesh, sliced");
        }
        if (supports.Fraction > 0 && scan.Scan.Seconds > 0)
        {
            told.Given("s", "supports", supports, "--supports");
            told.Step("with supports", "t_scan = t (1 + s)", $"{Text(build.Bare.Scan)} × (1 + {Text(supports)})", scan.Scan, "assumption: supports are scanned at the part's pace");
        }
        if (build.Machine is { RecoatSpeed: { } speed, PlatformTime: { } platform })
        {
            told.Given("v_r", "recoat speed", speed, build.Question.Machine.SourceOf("recoat_speed"));
            told.Given("t_p", "platform time", platform, build.Question.Machine.SourceOf("platform_time"));
            var plate = Physics.Plate(build.Machine.Chamber);
            var way = plate.Width > plate.Depth ? plate.Width : plate.Depth;
            told.Step("between layers", "t_layer = t_p + 2 l / v_r", $"{Text(platform)} + 2 × {Text(way)} / {Text(speed)}", scan.LayerChange, "Gee et al. 2022, section 2.5; both ways is an assumption");
        }
        var recoat = scan.Build(1).Recoat;
        told.Step("all layers", "t_recoat = N t_layer", $"{sliced.LayerCount} × {Text(scan.LayerChange)}", recoat, Sum);
        if (scan.Scan.Seconds == 0)
        {
            told.Step("printing, however many", "t_print = t_recoat", Text(recoat), scan.Build(1).Print, "whole layers are printed at once");
            return;
        }
        told.Step("printing one", "t_print = t_scan + t_recoat", $"{Text(scan.Scan)} + {Text(recoat)}", scan.Build(1).Print, Sum);
        told.Step("build rate", "B = V / t_scan", $"{Text(sliced.Volume)} / {Text(scan.Scan)}", scan.BuildRate, "Gee et al. 2022, section 2.3");
        if (build.Capacity is not { } units) return;
        told.Given("m", "units on a full plate", units, "simple division of the plate's area (Gee et al. 2022, section 2.5)");
        told.Step("printing a full plate", "t_plate = m t_scan + t_recoat", $"{units} × {Text(scan.Scan)} + {Text(recoat)}", scan.Build(units).Print, Sum);
    }
}
