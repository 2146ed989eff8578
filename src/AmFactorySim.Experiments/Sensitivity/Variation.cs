using System.Globalization;
using System.Text.RegularExpressions;
using AmFactorySim.Scenarios;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Experiments.Sensitivity;

/// <summary>How far a number is varied: by a share of itself, or from one value to another.</summary>
/// <param name="Path">The number's path.</param>
/// <param name="Low">The low end: below 0, so many shares less than the number, or the value itself.</param>
/// <param name="High">The high end.</param>
/// <param name="Unit">The unit of both ends; null where they are shares of the number.</param>
public sealed partial record Variation(string Path, double Low, double High, string? Unit)
{
    /// <summary>How it is written, to end the sentence "... is not allowed;".</summary>
    public const string Form = "PATH=±SHARE or PATH=FROM..TO, as in machine.price=±20% or powder.price=40..80 USD/kg";

    /// <summary>A variation by a share up and down.</summary>
    public static Variation By(string path, double fraction) => new(path, -fraction, fraction, null);

    /// <summary>Reads "machine.price=±20%", "machine.price=+-20 %" or "powder.price=40..80 USD/kg"; nothing for any other text.</summary>
    public static Variation? Read(string text)
    {
        if (text.Split('=', 2) is not [{ Length: > 0 } path, var range]) return null;
        if (Relative().Match(range) is { Success: true } relative && Number(relative.Groups[1].Value) is > 0 and < 100 and var percent)
            return By(path.Trim(), percent / 100);
        if (Absolute().Match(range) is { Success: true } absolute && Number(absolute.Groups[1].Value) is { } low
            && Number(absolute.Groups[3].Value) is { } high && low < high
            && (absolute.Groups[2].Value is var first && absolute.Groups[4].Value is var unit && (first.Length == 0 || first == unit)))
            return new(path.Trim(), low, high, unit);
        return null;
    }

    /// <summary>The two ends for a number, which are kept within what its key allows where they are shares of it.</summary>
    /// <param name="number">The number; null where the key is left out, which only values can take the place of.</param>
    /// <exception cref="ArgumentException">A share of a number that is not there, or of 0.</exception>
    public VariedNumber Of(NumericKey? number) => (number, Unit) switch
    {
        (null, null) =>
            throw new ArgumentException($"--vary: {Path} is not written and has no default: give values, as in {Path}=FROM..TO"),
        (null, { } unit) => new(new(Path, double.NaN, unit, null, null, false, ""), Low, High),
        ({ Value: 0 }, null) =>
            throw new ArgumentException($"--vary: {Path} is {number.Text}, of which a share is nothing: give values, as in "
                + $"{Path}=FROM..TO"),
        (_, null) => VariedNumber.By(number, Low, High),
        (_, { } unit) => new(number with { Unit = unit, Value = unit == number.Unit ? number.Value : double.NaN }, Low, High),
    };

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    [GeneratedRegex(@"\A\s*(?:±|\+-|\+/-)\s*([0-9.]+)\s*%\s*\z")]
    private static partial Regex Relative();

    [GeneratedRegex(@"\A\s*([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\s*([^0-9.\s-]\S*?)?\s*"
        + @"\.\.\s*([-+]?[0-9.]+?(?:[eE][-+]?[0-9]+)?)\s*([^0-9.\s]\S*)?\s*\z")]
    private static partial Regex Absolute();
}

/// <summary>A number and how far it is varied.</summary>
/// <param name="Number">The number; its value is none where it is left out, or given in another unit than the ends.</param>
/// <param name="Low">The low end, in the number's unit.</param>
/// <param name="High">The high end.</param>
public sealed record VariedNumber(NumericKey Number, double Low, double High)
{
    /// <summary>The change that puts a value between the ends in the number's place.</summary>
    /// <param name="share">From 0, the low end, to 1, the high one.</param>
    public ScenarioChange At(double share) =>
        new(Number.Path, Number.Written(share switch { 0 => Low, 1 => High, _ => Low + share * (High - Low) }), $"--vary {Number.Path}");

    /// <summary>
    /// A number varied by a share of itself, as far as its key allows; the ends have six digits, as people would write them.
    /// </summary>
    public static VariedNumber By(NumericKey number, double lower, double higher)
    {
        double End(double fraction) =>
            number.Allowed(double.Parse((number.Value * (1 + fraction)).ToString("G6", CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture));
        return number.Value > 0 ? new(number, End(lower), End(higher)) : new(number, End(higher), End(lower));
    }
}
