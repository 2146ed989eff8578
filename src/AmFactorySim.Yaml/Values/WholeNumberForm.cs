using System.Diagnostics.CodeAnalysis;
using AmFactorySim.Quantities;

namespace AmFactorySim.Yaml.Values;

/// <summary>A count. Digits may stand in groups of three: "100 000".</summary>
internal sealed class WholeNumberForm : ValueForm
{
    public override string Noun => "a whole number";

    public override string Example => "4";

    public override bool TryRead(string text, Currencies currencies, [NotNullWhen(true)] out object? value,
        [NotNullWhen(false)] out string? fault)
    {
        // What does not even fit stands for the farthest that does, so that the key's range refuses it and says what it is.
        var isRead = NumberText.TryWhole(text, out var number) || NumberText.IsTooLarge(text);
        if (isRead && NumberText.IsTooLarge(text)) number = text[0] == '-' ? int.MinValue : int.MaxValue;
        (value, fault) = (number, isRead ? null : NumberText.IsMarkedOff(text)
            ? $"\"{FaultList.Shortened(text)}\" is not allowed; a whole number has no comma or point, as in 1000 or 1 000"
            : NotAllowed(text));
        return isRead;
    }

    public override (double, double)? Range(object value) => ((int)value, (int)value);
}
