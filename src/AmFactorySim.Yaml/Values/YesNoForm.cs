using System.Diagnostics.CodeAnalysis;
using AmFactorySim.Quantities;

namespace AmFactorySim.Yaml.Values;

/// <summary>Yes or no.</summary>
internal sealed class YesNoForm : ValueForm
{
    public override string Noun => "yes or no";

    public override string Example => "yes";

    public override bool TryRead(string text, Currencies currencies, [NotNullWhen(true)] out object? value,
        [NotNullWhen(false)] out string? fault)
    {
        var answer = text switch { "yes" or "true" => true, "no" or "false" => false, _ => (bool?)null };
        (value, fault) = (answer, answer is null ? $"\"{FaultList.Shortened(text)}\" is not allowed; yes or no" : null);
        return value is not null;
    }
}
