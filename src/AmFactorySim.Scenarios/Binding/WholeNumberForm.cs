using System.Diagnostics.CodeAnalysis;
using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>A count. Digits may stand in groups of three: "100 000".</summary>
internal sealed class WholeNumberForm : ValueForm
{
    public override string Noun => "a whole number";

    public override string Example => "4";

    public override bool TryRead(string text, Currencies currencies, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? fault)
    {
        var isRead = Numbers.TryWhole(text, out var number);
        (value, fault) = (number, isRead ? null : NotAllowed(text));
        return isRead;
    }

    public override (double, double)? Range(object value) => ((int)value, (int)value);
}
