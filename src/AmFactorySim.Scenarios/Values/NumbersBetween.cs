using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>From a least number to a most: "1.34..3"; or a single one, "2".</summary>
/// <param name="Least">The least, above 0.</param>
/// <param name="Most">The most, not below the least.</param>
public readonly record struct NumbersBetween(double Least, double Most) : ITextValue<NumbersBetween>
{
    static string ITextValue<NumbersBetween>.Form => "a number above 0, or from one to a larger one, as in \"2\" or \"1.34..3\"";

    static bool ITextValue<NumbersBetween>.TryRead(string text, Currencies currencies, out NumbersBetween value)
    {
        value = default;
        var ends = text.Split("..", 2, StringSplitOptions.TrimEntries);
        if (!Numbers.TryNumber(ends[0], out var least) || !Numbers.TryNumber(ends[^1], out var most)) return false;
        value = new(least, most);
        return least > 0 && most >= least;
    }
}
