using System.Diagnostics.CodeAnalysis;
using AmFactorySim.Quantities;

namespace AmFactorySim.Yaml.Values;

/// <summary>Any text.</summary>
internal sealed class TextForm : ValueForm
{
    public override string Noun => "a text";

    public override string Example => "bracket";

    public override bool TryRead(string text, Currencies currencies, [NotNullWhen(true)] out object? value,
        [NotNullWhen(false)] out string? fault)
    {
        (value, fault) = (text, VisibleText.HiddenFault(text));
        return fault is null;
    }
}
