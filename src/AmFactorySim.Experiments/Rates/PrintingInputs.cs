using System.Text.Json;
using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Experiments.Rates;

/// <summary>The inputs that every process has in common: from scanning a part to printing a plate.</summary>
internal static class PrintingInputs
{
    public static void Given(ExplanationTrace trace, PartOnMachine build)
    {
        var (sliced, scan, supports) = (build.Sliced, build.Scan, build.Standing.Supports);
        trace.Given("V", "volume", sliced.Volume, "the part's mesh");
        trace.Given("N", "layers", sliced.LayerCount, "the part's mesh, sliced");
        if (build.Bare.Scan.Seconds > 0)
        {
            trace.Given("Σ a_i", "areas of all layers", sliced.AreaSum, "the part's mesh, sliced");
            trace.Given("Σ p_i", "contours of all layers", sliced.PerimeterSum, "the part's mesh, sliced");
        }
        if (supports.Fraction > 0 && scan.Scan.Seconds > 0)
        {
            if (build.Standing.SupportRule is { Below: { } below, Share: var share })
            {
                trace.Given("V_o", $"space below overhangs, {below}", build.Standing.SupportSpace!.Volume, "the part's mesh");
                trace.Given("f", "metal in that space", share, "--supports");
            }
            else trace.Given("s", "supports", supports, "--supports");
        }
        if (build.Machine.Laser is { RecoatSpeed: var speed, PlatformTime: var platform })
        {
            trace.Given("v_r", "recoat speed", speed, build.Question.Machine.SourceOf("laser.recoat_speed"));
            trace.Given("t_p", "platform time", platform, build.Question.Machine.SourceOf("laser.platform_time"));
            var plate = build.Machine.Chamber.Plate;
            trace.Given("l", "travel of the recoater", plate.Width > plate.Depth
                ? plate.Width : plate.Depth, "the longer side of the plate");
        }
        if (build is { Capacity: { } capacity, OnFullPlate: { } full }) FullPlate(trace, build, capacity, full.Layers);
    }

    private static void FullPlate(ExplanationTrace trace, PartOnMachine build, PlateCapacity capacity, int layers)
    {
        const string LaidOut = "laid out as rectangles";
        var packing = JsonNamingPolicy.SnakeCaseLower.ConvertName(build.Machine.Packing.ToString());
        trace.Given("", "packing", packing, build.Question.Machine.SourceOf("packing"));
        trace.Given("", "gap between parts", build.Machine.Spacing, build.Question.Machine.SourceOf("spacing"));
        trace.Given("m", "units on a full plate", capacity.Units,
            build.Machine.Packing == PackingRule.SingleLayer
                ? "simple division of the plate's area (Gee et al. 2022, section 2.5)" : LaidOut);
        if (capacity.Storeys > 1) trace.Given("N", $"layers of {capacity.Storeys} storeys", layers, LaidOut);
    }
}
