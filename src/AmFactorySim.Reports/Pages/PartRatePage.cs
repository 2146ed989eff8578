using AmFactorySim.Experiments.Rates;

namespace AmFactorySim.Reports;

/// <summary>The page of a part's rate: its figures, where over its height the time goes, and each step of the calculation.</summary>
public static class PartRatePage
{
    // More than a screen has columns for is not seen.
    private const int MostPoints = 1000;

    /// <summary>The page.</summary>
    public static Page Of(PartRate rate)
    {
        var layers = rate.Rows();
        var page = new Page($"How fast is {Path.GetFileName(rate.Part)} built?", Lead(rate)).Facts(Facts(rate));
        if (layers.Count > 0)
        {
            page.Heading("Over its height").Chart(Scanning(rate, layers)).Text(WhereTheTimeGoes(rate));
            page.Chart(new LineChart(Height, new("area, mm²") { From = 0 }).Line("area", Some(layers, l => l.AreaMm2))
                .Chart("Area of each layer.", 300));
            if (layers[0].FillPercent is not null)
                page.Chart(new LineChart(Height, new("filled, %") { From = 0, To = 100 })
                    .Line("share of its box", Some(layers, l => l.FillPercent ?? 0))
                    .Chart("How much of the box around it a layer fills: the more, the faster its core is scanned (Di and Yang 2021, "
                        + "section 2.3).", 300));
        }
        if (rate.Explanation is { } explanation)
            page.Heading("Inputs")
                .Table("With their sources; assumptions are labelled.", ["symbol", "input", "value", "source"],
                explanation.Given.Select(g => (string[])[g.Symbol, g.Name, g.Value, g.Source]))
                .Heading("Calculation")
                    .Table("The equations with the numbers put in.", ["step", "equation", "numbers", "result", "source"],
                    explanation.Steps.Select(s => (string[])[s.Name, s.Equation, s.Numbers, s.Result, s.Source]));
        return page;
    }

    private static readonly Axis Height = new("height above the plate, mm");

    private static string Lead(PartRate rate) =>
        $"{Numbers.Plain(rate.VolumeCm3, 2)} cm³ of {rate.Material} on {rate.Machine}: {Numbers.Plain(rate.PrintH, 2)} h alone"
        + (rate is { PlateCapacityUnits: { } units, PlatePrintH: { } hours }
            ? $", and {Numbers.Plain(hours, 1)} h for a full plate of {Numbers.Count(units, "unit", "units")}, which is "
                + $"{Numbers.Plain(hours * 60 / units, 1)} min each." : ".");

    private static IEnumerable<Fact> Facts(PartRate rate)
    {
        if (rate.BuildRateCm3PerH is { } build)
            yield return new("build rate", $"{Numbers.Plain(build, 2)} cm³/h", "scanning only, without recoating");
        if (rate.PlateRateCm3PerH is { } plate)
            yield return new("full plate", $"{Numbers.Plain(plate, 1)} cm³/h", "including the time between layers");
        yield return new("layers", Numbers.Whole(rate.Layers),
            $"of {Numbers.Plain(rate.LayerHeightUm, 1)} um, {Numbers.Plain(rate.LayerChangeS, 1)} s between two");
        if (rate.SpeedMPerS is { } speed)
            yield return new("scan speed", $"{Numbers.Plain(speed, 3)} m/s",
                $"{Numbers.Plain(rate.PowerW, 0)} W on {Numbers.Plain(rate.SpotUm, 0)} um");
        if (rate.WidthUm is { } width)
            yield return new("melt track", $"{Numbers.Plain(width, 0)} um",
                $"wide, {Numbers.Plain(rate.DepthUm, 0)} um deep, hatch {Numbers.Plain(rate.HatchUm, 0)} um");
        if (rate.NormalisedEnthalpy is { } enthalpy)
            yield return new("normalised enthalpy", Numbers.Plain(enthalpy, 2), "keyholes are reported to begin at 6 or at 26");
        if (rate.MeltsLeast is { } least)
            yield return new("meltings of a point", Numbers.Plain(rate.MeltsMean, 2), $"on average, at least {least}");
        if (rate.PlanningSavesPercent is { } saved)
            yield return new("planning saves", $"{Numbers.Plain(saved, 1)} %", "of the scanning time");
        if (rate.Oversize > 1) yield return new("printed larger", $"{Numbers.Plain((rate.Oversize - 1) * 100, 1)} %", "in each direction");
    }

    private static Chart Scanning(PartRate rate, IReadOnlyList<RateLayerRow> layers)
    {
        var chart = new LineChart(Height, new("time of a layer, s") { From = 0 }).Line("scanning one unit", Some(layers, l => l.ScanS));
        if (rate.PlanningSavesPercent is not null) chart.Line("with all layers alike", Some(layers, l => l.ConstantScanS), Stroke.Dashed);
        return chart.Line("between two layers", [(0, rate.LayerChangeS), (layers[^1].HeightMm, rate.LayerChangeS)], Stroke.Dashed)
            .Chart("How long each layer of one unit is scanned, without supports, beside the time between two layers, which all units of "
                + "a plate share.");
    }

    private static string WhereTheTimeGoes(PartRate rate)
    {
        var share = rate.ScanH / rate.PrintH * 100;
        var alone = $"Of one unit printed alone, {Numbers.Plain(share, 0)} % is scanning.";
        return rate is { PlateCapacityUnits: { } units, PlatePrintH: { } hours }
            ? $"{alone} On a full plate it is {Numbers.Plain(rate.ScanH * units / hours * 100, 0)} %."
            : alone;
    }

    private static IEnumerable<(double X, double Y)> Some(IReadOnlyList<RateLayerRow> layers, Func<RateLayerRow, double> value)
    {
        var every = Math.Max(1, layers.Count / MostPoints);
        return layers.Where((_, i) => i % every == 0).Select(l => (l.HeightMm, value(l)));
    }
}
