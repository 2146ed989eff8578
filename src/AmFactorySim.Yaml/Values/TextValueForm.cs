using System.Diagnostics.CodeAnalysis;
using AmFactorySim.Quantities;

namespace AmFactorySim.Yaml.Values;

/// <summary>A value with a form of its own, such as "4 plates".</summary>
internal sealed class TextValueForm<T> : ValueForm where T : ITextValue<T>
{
    public override string Noun => T.Form;

    public override string Example => T.Form;

    public override bool TryRead(string text, Currencies currencies, [NotNullWhen(true)] out object? value,
        [NotNullWhen(false)] out string? fault)
    {
        var isRead = T.TryRead(text, currencies, out var read);
        (value, fault) = (read, isRead ? null : $"\"{FaultList.Shortened(text)}\" "
            + (NumberText.CommaFault(text) ?? $"is not allowed; {Noun.Replace("USD", currencies.Own)}"));
        return isRead;
    }

    public override (double, double)? Range(object value) => T.Number((T)value) is { } number ? (number, number) : null;
}
