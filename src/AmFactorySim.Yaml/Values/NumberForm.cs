using System.Diagnostics.CodeAnalysis;
using AmFactorySim.Quantities;

namespace AmFactorySim.Yaml.Values;

/// <summary>A number without a unit.</summary>
internal sealed class NumberForm : ValueForm
{
    public override string Noun => "a number";

    public override string Example => "0.6";

    public override bool TryRead(string text, Currencies currencies, [NotNullWhen(true)] out object? value,
        [NotNullWhen(false)] out string? fault)
    {
        var isRead = NumberText.TryNumber(text, out var number);
        (value, fault) = (number, isRead ? null
            : NumberText.CommaFault(text) is { } reason ? $"\"{FaultList.Shortened(text)}\" {reason}" : NotAllowed(text));
        return isRead;
    }

    public override (double, double)? Range(object value) => ((double)value, (double)value);
}
