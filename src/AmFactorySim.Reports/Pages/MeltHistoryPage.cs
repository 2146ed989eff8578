using AmFactorySim.Experiments.MeltHistories;

namespace AmFactorySim.Reports;

/// <summary>The page of a melting history: the paper's Figure 7 for any overmelt and hatch.</summary>
public static class MeltHistoryPage
{
    // Never is a warning; then the more often the darker, and from here on all alike.
    private static readonly string[] Colours = ["#d55e00", "#e3eef9", "#b5d4e9", "#7fb8dc", "#4b97c9", "#2a78b0", "#175c91", "#0b4272",
        "#062d52"];

    /// <summary>The page.</summary>
    public static Page Of(MeltHistory history)
    {
        var page = new Page("How often is each point melted?", Lead(history))
            .Facts(
                new("average", $"{Numbers.Plain(history.Mean, 2)} times", "2/3 of the overmelt divided by the hatch in track widths"),
                new("guaranteed minimum", Times(history.GuaranteedMinimum), history.GuaranteedMinimum == 0
                    ? "lack of fusion: some powder is left unmelted" : "every point, whatever the offset between layers"),
                new("overmelt", Numbers.Plain(history.Overmelt, 2), "depth of a melt track in layer heights"),
                new("hatch", $"{Numbers.Plain(history.HatchToWidth, 3)} w",
                    $"{Numbers.Plain(history.HatchUm, 0)} um between tracks {Numbers.Plain(history.WidthUm, 0)} um wide, {history.Hatch}"))
            .Pictures("A cut across the tracks, the last layer on top: each parabola is one track, and the darker a place, the more often "
                + "it was melted. Dashed lines separate the layers.",
                ("", MeltHistoryPicture.Svg(history)))
            .Chart(new BarChart([.. history.SharePercent.Select((_, times) => Times(times))], new("share of the volume, %"))
                .Pieces("share", history.SharePercent)
                .Chart($"How much of the volume is melted how often, at an overmelt of {Numbers.Plain(history.Overmelt, 2)}.", 300))
            .Heading("More overmelt")
            .Chart(Over(history.OverOvermelt, p => p.Overmelt, new("overmelt, track depth by layer height")
            { From = history.OverOvermelt[0].Overmelt, To = history.OverOvermelt[^1].Overmelt })
                .Uprights(history.Steps.Where(s => s.Overmelt < history.OverOvermelt[^1].Overmelt)
                    .Select(s => (s.Overmelt, $"{Times(s.Times)} from {Numbers.Plain(s.Overmelt, 2)}")))
                .Chart($"Share of the volume by how often it is melted, at this hatch. From each dashed line on, every point is melted at "
                    + "least that often.", 460))
            .Text(Price(history))
            .Heading("Wider hatch")
            .Chart(Over(history.OverHatch, p => p.HatchToWidth,
                new("hatch in widths of a track, H/w") { From = history.OverHatch[0].HatchToWidth, To = 1 })
                .Uprights([(Math.Min(history.HatchToWidth, 1), "this hatch")])
                .Chart($"The same at an overmelt of {Numbers.Plain(history.Overmelt, 2)} for other hatches.", 460));
        return page.Heading("Method").Note(
            "Gee et al. 2022, sections 2.6 and 3.4 and Figure 7: tracks with a parabolic section, the direction rotated from layer to "
            + "layer, so that the tracks of different layers lie at random to each other. At a hatch of half the width the formulas give "
            + "4/3 and 8/3 for every point once and twice; the paper gives 1.34 and 2.69, read off a sampled axis. Edges of the part, "
            + "contours and heat left by the last track are not included: the counts are lower bounds.");
    }

    private static string Lead(MeltHistory history) => history.GuaranteedMinimum > 0
        ? $"{Numbers.Plain(history.Mean, 2)} times on average, and everywhere at least {Times(history.GuaranteedMinimum)}."
        : $"{Numbers.Plain(history.Mean, 2)} times on average, but {Numbers.Plain(history.SharePercent[0], 1)} % of the volume is never "
            + $"melted.";

    private static string Price(MeltHistory history) =>
        "More overmelt takes more time: at the same spot, layer and hatch the scan speed falls with 1/overmelt."
        + (history.Steps.FirstOrDefault(s => s.Overmelt > history.Overmelt) is { } next
            ? $" To have every point melted {Times(next.Times)} takes an overmelt of {Numbers.Plain(next.Overmelt, 3)}, and "
                + $"{Numbers.Plain((next.Overmelt / history.Overmelt - 1) * 100, 0)} % more scanning time."
            : "");

    private static AreaChart Over(IReadOnlyList<MeltPoint> points, Func<MeltPoint, double> x, Axis axis)
    {
        var chart = new AreaChart(axis, new("share of the volume, %") { From = 0, To = 100 });
        var most = Math.Min(points.Max(p => p.SharePercent.Count), Colours.Length) - 1;
        for (var times = 0; times <= most; times++)
        {
            var (from, to) = (times, times == most ? int.MaxValue : times + 1);
            var piece = points.Select(p => (x(p), p.SharePercent.Where((_, n) => n >= from && n < to).Sum())).ToList();
            if (piece.Any(p => p.Item2 > 0)) chart.Piece(times == most ? $"{times} times or more" : Times(times), Colours[times], piece);
        }
        return chart.Line("mean", new("mean, times") { From = 0 }, points.Select(p => (x(p), p.Mean)));
    }

    private static string Times(int times) => times switch { 0 => "never", 1 => "once", 2 => "twice", _ => $"{times} times" };
}
