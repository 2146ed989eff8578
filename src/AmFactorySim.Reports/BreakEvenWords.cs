using AmFactorySim.Experiments.BreakEven;

namespace AmFactorySim.Reports;

/// <summary>Break-even quantities in words, the same on screens and pages.</summary>
public static class BreakEvenWords
{
    /// <summary>The name of a route as people write it: "metal injection moulding".</summary>
    public static string Name(string route) => route.Replace('_', ' ');

    /// <summary>The name of a measure.</summary>
    public static string Name(BreakEvenMeasure measure) => measure switch
    {
        BreakEvenMeasure.Cost => "cost",
        BreakEvenMeasure.Carbon => "CO2",
        BreakEvenMeasure.Energy => "energy",
        BreakEvenMeasure.LastPart => "last part",
        _ => "first part",
    };

    /// <summary>What is found: "from 1 240", "never", "always", or "up to 310" where printing wins in the end.</summary>
    public static string Outcome(BreakEvenFigures figures) => (figures.RouteWins, figures.IsAlways) switch
    {
        (true, true) => "always",
        (true, false) => $"from {Rounded(figures.FromUnits)}",
        (false, true) => "never",
        (false, false) => $"up to {Rounded(figures.FromUnits - 1)}",
    };

    /// <summary>Its range: "310..5.6k", "310..never", or how many of the samples agree.</summary>
    public static string Range(BreakEvenFigures figures, BreakEvenAnswer answer)
    {
        if (figures.IsAlways && figures.HighUnits == figures.FromUnits) return "nearly all agree";
        if (figures.IsAlways && !figures.RouteWins) return $"{Numbers.Plain(figures.AgreementPercent, 0)} % agree";
        var low = figures.LowUnits <= answer.LeastUnits ? (figures.RouteWins ? "always" : "never") : Thousands(figures.LowUnits);
        var high = figures.HighUnits is { } units ? Thousands(units) : figures.RouteWins ? "never" : "always";
        return $"{low}..{high}";
    }

    // Three digits: "5.6k", "134k".
    private static string Thousands(long? quantity) => quantity switch
    {
        null or < 1000 => Numbers.Whole(quantity),
        < 999_500 => $"{Significant(quantity.Value / 1e3)}k",
        _ => $"{Significant(quantity.Value / 1e6)}M",
    };

    private static string Significant(double value) => value.ToString("G3", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A quantity with as many digits as it deserves: "1 240", "87 000".</summary>
    public static string Rounded(long? quantity)
    {
        if (quantity is not { } units || units < 1000) return Numbers.Whole(quantity);
        var ten = (long)Math.Pow(10, Math.Floor(Math.Log10(units)) - 2);
        return Numbers.Whole(Math.Round((double)units / ten) * ten);
    }
}
