namespace AmFactorySim.Experiments.Sensitivity;

/// <summary>What a cost makes of one number.</summary>
public sealed record SensitivityFigures(
    [property: Figure("The number's path.")] string Path,
    [property: Figure("What it says.")] string Help,
    [property: Figure("As it is given; null where it is left out, or given in another unit.")] string? Given,
    [property: Figure("The low end of its range.")] string Low,
    [property: Figure("The high end.")] string High,
    [property: Figure("The cost at the low end, the others as given.")] double AtLow,
    [property: Figure("The cost at the high end.")] double AtHigh,
    [property: Figure("How far the costs at the ends and as given lie apart.")] double Swing,
    [property: Figure("With `--global`, Sobol's first-order index: the share of the cost's variance that this number explains by itself; null without, or where the cost does not vary.")] Interval? First,
    [property: Figure("With `--global`, its total index: the share with all its interactions; null likewise.")] Interval? Total)
{
    internal static SensitivityFigures Of(VariedNumber varied, double given, double low, double high, SobolIndex? index)
    {
        var number = varied.Number;
        var (least, most) = (Math.Min(given, Math.Min(low, high)), Math.Max(given, Math.Max(low, high)));
        return new(
            number.Path, number.Help, double.IsNaN(number.Value) ? null : number.Text, number.Written(varied.Low), number.Written(varied.High), low, high, most - least,
            Known(index?.First), Known(index?.Total));
    }

    private static Interval? Known(Interval? interval) => interval is { Estimate: var estimate } && double.IsFinite(estimate) ? interval : null;
}
