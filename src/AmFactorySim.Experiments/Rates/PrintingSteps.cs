using System.Text.Json;
using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Resolution;
using static AmFactorySim.Experiments.Rates.Calculation;

namespace AmFactorySim.Experiments.Rates;

/// <summary>What every process has in common: from scanning a part to printing a plate.</summary>
internal static class PrintingSteps
{
    private const string Sum = "sum of its parts (Gee et al. 2022, section 2.5)";

    public static void Tell(Calculation told, PartOnMachine build)
    {
        var (sliced, scan, supports) = (build.Sliced, build.Scan, build.Standing.Supports);
        told.Given("V", "volume", sliced.Volume, "the part's mesh");
        told.Given("N", "layers", sliced.LayerCount, "the part's mesh, sliced");
        if (build.Bare.Scan.Seconds > 0)
        {
            told.Given("Σ a_i", "areas of all layers", sliced.AreaSum, "the part's mesh, sliced");
            told.Given("Σ p_i", "contours of all layers", sliced.PerimeterSum, "the part's mesh, sliced");
        }
        if (supports.Fraction > 0 && scan.Scan.Seconds > 0)
        {
            if (build.Question.Stance.Supports is { Below: { } below, Share: var share })
            {
                var space = build.Standing.SupportSpace!.Volume;
                told.Given("V_o", $"space below overhangs, {below}", space, "the part's mesh");
                told.Given("f", "metal in that space", share, "--supports");
                told.Step("supports", "s = f V_o / V", $"{Text(share)} × {Text(space)} / {Text(sliced.Volume)}", supports, "assumption: supports fill the space down to plate or part evenly");
            }
            else told.Given("s", "supports", supports, "--supports");
            told.Step("with supports", "t_scan = t (1 + s)", $"{Text(build.Bare.Scan)} × (1 + {Text(supports)})", scan.Scan, "assumption: supports are scanned at the part's pace");
        }
        if (build.Machine is { RecoatSpeed: { } speed, PlatformTime: { } platform })
        {
            told.Given("v_r", "recoat speed", speed, build.Question.Machine.SourceOf("recoat_speed"));
            told.Given("t_p", "platform time", platform, build.Question.Machine.SourceOf("platform_time"));
            var plate = ProcessModels.Plate(build.Machine.Chamber);
            var way = plate.Width > plate.Depth ? plate.Width : plate.Depth;
            told.Step("between layers", "t_layer = t_p + 2 l / v_r", $"{Text(platform)} + 2 × {Text(way)} / {Text(speed)}", scan.LayerChange, "Gee et al. 2022, section 2.5; both ways is an assumption");
        }
        var recoat = scan.Build(1).Recoat;
        told.Step("all layers", "t_recoat = N t_layer", $"{sliced.LayerCount} × {Text(scan.LayerChange)}", recoat, Sum);
        if (scan.Scan.Seconds > 0)
        {
            told.Step("printing one", "t_print = t_scan + t_recoat", $"{Text(scan.Scan)} + {Text(recoat)}", scan.Build(1).Print, Sum);
            told.Step("build rate", "B = V / t_scan", $"{Text(sliced.Volume)} / {Text(scan.Scan)}", scan.BuildRate, "Gee et al. 2022, section 2.3");
        }
        else told.Step("printing, however many side by side", "t_print = t_recoat", Text(recoat), scan.Build(1).Print, "whole layers are printed at once");
        if (build is { Capacity: { } capacity, OnFullPlate: { } each }) TellFullPlate(told, build, capacity, each.Build(capacity.Units));
    }

    private static void TellFullPlate(Calculation told, PartOnMachine build, PlateCapacity capacity, BuildTime full)
    {
        const string LaidOut = "laid out as rectangles";
        var (scan, isScanned) = (build.Scan, build.Scan.Scan.Seconds > 0);
        if (!isScanned && capacity.Storeys == 1) return;
        told.Given("", "packing", JsonNamingPolicy.SnakeCaseLower.ConvertName(build.Machine.Packing.ToString()), build.Question.Machine.SourceOf("packing"));
        told.Given("", "gap between parts", build.Machine.Spacing, build.Question.Machine.SourceOf("spacing"));
        told.Given("m", "units on a full plate", capacity.Units, build.Machine.Packing == PackingRule.SingleLayer ? "simple division of the plate's area (Gee et al. 2022, section 2.5)" : LaidOut);
        if (capacity.Storeys > 1) told.Given("N_m", $"layers of {capacity.Storeys} storeys", full.Layers, LaidOut);
        var (units, layers) = ($"{capacity.Units} × {Text(scan.Scan)}", $"{full.Layers} × {Text(scan.LayerChange)}");
        switch (isScanned, capacity.Storeys > 1)
        {
            case (true, false): told.Step("printing a full plate", "t_plate = m t_scan + t_recoat", $"{units} + {Text(full.Recoat)}", full.Print, Sum); break;
            case (true, true): told.Step("printing a full plate", "t_plate = m t_scan + N_m t_layer", $"{units} + {layers}", full.Print, Sum); break;
            default: told.Step("printing a full plate", "t_plate = N_m t_layer", layers, full.Print, Sum); break;
        }
    }
}
