using AmFactorySim.Experiments.Sensitivity;

namespace AmFactorySim.Reports;

/// <summary>The page of what a cost depends on.</summary>
public static class SensitivityPage
{
    private const int MostBars = 20;

    // What explains less of the variance than this is in the table and no bar.
    private const double LeastShare = 0.001;

    /// <summary>The page, with the tornado and, where it was asked for, the shares of the variance.</summary>
    public static Page Of(SensitivityAnswer answer)
    {
        var first = answer.Numbers.FirstOrDefault();
        var page = new Page(
            $"What the cost of {answer.Name} depends on",
            $"{Title(answer.Outcome)} costs {Amount(answer, answer.Given)} as given" + (first is { Swing: > 0 }
                ? $"; {first.Path} changes it the most, from {Amount(answer, Math.Min(first.AtLow, first.AtHigh))} to "
                    + $"{Amount(answer, Math.Max(first.AtLow, first.AtHigh))}." : "."));
        if (answer.Spread is { } spread) page.Facts(Facts(answer, spread));
        var shown = answer.Numbers.Where(number => number.Swing > 0).Take(MostBars).ToList();
        page.Heading("One number at a time")
            .Chart(new TornadoChart([.. shown.Select(Range)], new($"change of the cost, {answer.Currency}")).Chart(
            $"Change of the cost from {Amount(answer, answer.Given)} when one number is at the end of its range and the others are as "
                + $"given",
            shown.Select(number => number.AtLow - answer.Given), shown.Select(number => number.AtHigh - answer.Given)));
        if (answer.Spread is not null) Global(page, answer);
        page.Heading("All numbers")
            .Table($"The cost of {answer.Outcome}, {answer.Currency}", ["number", "given", "range", "cost at low", "at high", "swing"],
            answer.Numbers.Select(number => Row(answer, number)));
        return page.Table("The numbers", ["number", "meaning"],
            answer.Numbers.OrderBy(number => number.Path, StringComparer.Ordinal).Select(number => new[] { number.Path, number.Help }));
    }

    private static IEnumerable<Fact> Facts(SensitivityAnswer answer, CostSpread spread)
    {
        yield return new("as given", Amount(answer, answer.Given));
        yield return new("median", Amount(answer, spread.P50), "all numbers varied at once");
        yield return new($"90 % interval, {answer.Currency}", $"{Number(answer, spread.P5)} to {Number(answer, spread.P95)}",
            "5th to 95th percentile");
        yield return new("standard deviation", Amount(answer, spread.StandardDeviation),
            $"{Numbers.Plain(spread.StandardDeviation / spread.Mean * 100, 1)} % of the mean");
    }

    private static void Global(Page page, SensitivityAnswer answer)
    {
        var known = answer.Numbers.Where(number => number.Total is not null).OrderByDescending(number => number.Total!.Value.Estimate)
            .ToList();
        var shown = known.Where(number => number.Total!.Value.Estimate >= LeastShare).Take(MostBars).ToList();
        static (double, double, double) Percent(Interval? interval) =>
            (interval!.Value.Estimate * 100, interval.Value.Low * 100, interval.Value.High * 100);
        page.Heading("All at once")
            .Chart(new IntervalBarChart([.. shown.Select(number => number.Path)], new("share of the cost's variance, %"))
            .Bars("first order", shown.Select(number => Percent(number.First)))
                .Bars("with its interactions", shown.Select(number => Percent(number.Total)))
            .Chart("Contribution of each number to the variance of the cost, with 95 % confidence intervals", 110 + 40 * shown.Count));
        page.Table("Share of the cost's variance, %, with 95 % confidence intervals", ["number", "by itself", "with its interactions"],
            known.Select(number => new[] { number.Path, Numbers.Percent(number.First), Numbers.Percent(number.Total) }));
        page.Note($"Assumption: every number has a uniform distribution over its range, independent of the others. Sobol's first-order "
            + $"and total indices (Saltelli et al. 2010) from scrambled quasi-random points, "
            + $"{Numbers.Whole(answer.Spread!.Evaluations)} evaluations, random seed {answer.Spread.Seed}; confidence "
            + "intervals by jackknife. A slightly negative index is 0 within its interval.");
    }

    private static string[] Row(SensitivityAnswer answer, SensitivityFigures number) =>
        [number.Path, number.Given ?? "-", Numbers.Range(number.Low, number.High), Number(answer, number.AtLow),
            Number(answer, number.AtHigh), Number(answer, number.Swing)];

    private static string Range(SensitivityFigures number) => $"{number.Path}  {Numbers.Range(number.Low, number.High)}";

    private static string Title(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Amount(SensitivityAnswer answer, double cost) => $"{Number(answer, cost)} {answer.Currency}";

    private static string Number(SensitivityAnswer answer, double cost) =>
        Numbers.Plain(cost, answer.Given < 10 ? 3 : answer.Given < 10_000 ? 2 : 0);
}
