using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AmFactorySim.Quantities;

namespace AmFactorySim.Yaml.Values;

/// <summary>The number that every random stream begins from.</summary>
internal sealed class SeedForm : ValueForm
{
    public override string Noun => FormattableString.Invariant($"a whole number from 0 to {ulong.MaxValue}");

    public override string Example => "1";

    public override bool TryRead(string text, Currencies currencies, [NotNullWhen(true)] out object? value,
        [NotNullWhen(false)] out string? fault)
    {
        var isRead = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        (value, fault) = (number, isRead ? null : NotAllowed(text));
        return isRead;
    }
}
