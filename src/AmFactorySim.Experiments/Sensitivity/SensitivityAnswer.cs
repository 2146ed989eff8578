using AmFactorySim.Factory.Records;

namespace AmFactorySim.Experiments.Sensitivity;

/// <summary>What a cost depends on, the most first.</summary>
public sealed record SensitivityAnswer(
    [property: Figure("What is calculated.")] string Name,
    [property: Figure("What the cost refers to, such as one good unit.")] string Outcome,
    [property: Figure("The currency of all amounts.")] string Currency,
    [property: Figure("The cost with all numbers as given.")] double Given,
    [property: Figure("With `--global`, the distribution of the cost where all numbers vary at once; else null.")] CostSpread? Spread,
    [property: Figure("The numbers that were varied, that with the largest swing first.")] IReadOnlyList<SensitivityFigures> Numbers)
    : IWarned
{
    /// <inheritdoc/>
    [Figure(IWarned.About)]
    public IReadOnlyList<WarningFigures> Warnings { get; init; } = [];

    /// <summary>One row for each number.</summary>
    public IEnumerable<SensitivityRow> Rows() => Numbers.Select(number => new SensitivityRow(
        number.Path, number.Given, number.Low, number.High, Given, number.AtLow, number.AtHigh, number.Swing,
        number.First?.Estimate, number.First?.Low, number.First?.High, number.Total?.Estimate, number.Total?.Low, number.Total?.High));
}

/// <summary>How a cost is spread where numbers vary independently and evenly over their ranges.</summary>
public sealed record CostSpread(
    [property: Figure("The base sample size.")] int Samples,
    [property: Figure("Number of evaluations of the cost.")] int Evaluations,
    [property: Figure("The random seed.")] ulong Seed,
    [property: Figure("The mean.")] double Mean,
    [property: Figure("The standard deviation.")] double StandardDeviation,
    [property: Figure("The 5th percentile.")] double P5,
    [property: Figure("The median.")] double P50,
    [property: Figure("The 95th percentile.")] double P95);

/// <summary>How a cost depends on one number.</summary>
public sealed record SensitivityFigures(
    [property: Figure("The number's path.")] string Path,
    [property: Figure("Its meaning.")] string Help,
    [property: Figure("Its value; null where it is left out, or given in another unit.")] string? Given,
    [property: Figure("The low end of its range.")] string Low,
    [property: Figure("The high end.")] string High,
    [property: Figure("The cost at the low end, the others as given.")] double AtLow,
    [property: Figure("The cost at the high end.")] double AtHigh,
    [property: Figure("The largest difference between the costs at the ends and as given.")] double Swing,
    [property: Figure("With `--global`, Sobol's first-order index: the share of the cost's variance that this number explains by itself; "
        + "null without, or where the cost does not vary.")]
    Interval? First,
    [property: Figure("With `--global`, its total index: the share with all its interactions; null likewise.")] Interval? Total)
{
    internal static SensitivityFigures Of(VariedNumber varied, double given, double low, double high, SobolIndex? index)
    {
        var number = varied.Number;
        var (least, most) = (Math.Min(given, Math.Min(low, high)), Math.Max(given, Math.Max(low, high)));
        return new(
            number.Path, number.Help, double.IsNaN(number.Value)
                ? null : number.Text, number.Written(varied.Low), number.Written(varied.High), low, high, most - least,
            Known(index?.First), Known(index?.Total));
    }

    private static Interval? Known(Interval? interval) =>
        interval is { Estimate: var estimate } && double.IsFinite(estimate) ? interval : null;
}

/// <summary>How a cost depends on one number.</summary>
[Table("sensitivity", "How a cost depends on one number.")]
public readonly record struct SensitivityRow(
    [property: Column("The number's path.")] string Path,
    [property: Column("Its value; empty where it is left out, or given in another unit.")] string? Given,
    [property: Column("The low end of its range.")] string Low,
    [property: Column("The high end.")] string High,
    [property: Column("The cost with all numbers as given.")] double CostGiven,
    [property: Column("The cost at the low end, the others as given.")] double CostLow,
    [property: Column("The cost at the high end.")] double CostHigh,
    [property: Column("The largest difference between the costs at the ends and as given.")] double Swing,
    [property: Column("Sobol's first-order index; empty where it was not asked for.")] double? First,
    [property: Column("The lower end of its 95 % interval.")] double? FirstLow,
    [property: Column("The upper end.")] double? FirstHigh,
    [property: Column("Sobol's total index; empty where it was not asked for.")] double? Total,
    [property: Column("The lower end of its 95 % interval.")] double? TotalLow,
    [property: Column("The upper end.")] double? TotalHigh);
