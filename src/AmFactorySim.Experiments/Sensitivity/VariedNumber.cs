using System.Globalization;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Experiments.Sensitivity;

/// <summary>A number and how far it is varied.</summary>
/// <param name="Number">The number; its value is none where it is left out, or given in another unit than the ends.</param>
/// <param name="Low">The low end, in the number's unit.</param>
/// <param name="High">The high end.</param>
public sealed record VariedNumber(ScenarioNumber Number, double Low, double High)
{
    /// <summary>The change that puts a value between the ends in the number's place.</summary>
    /// <param name="share">From 0, the low end, to 1, the high one.</param>
    public ScenarioChange At(double share) => new(Number.Path, Number.Written(share switch { 0 => Low, 1 => High, _ => Low + share * (High - Low) }), $"--vary {Number.Path}");

    /// <summary>A number varied by a share of itself, as far as its key allows; the ends have six digits, as people would write them.</summary>
    public static VariedNumber By(ScenarioNumber number, double lower, double higher)
    {
        double End(double fraction) => number.Allowed(double.Parse((number.Value * (1 + fraction)).ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        return number.Value > 0 ? new(number, End(lower), End(higher)) : new(number, End(higher), End(lower));
    }
}
