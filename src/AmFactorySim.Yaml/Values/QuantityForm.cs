using System.Diagnostics.CodeAnalysis;
using AmFactorySim.Quantities;

namespace AmFactorySim.Yaml.Values;

/// <summary>A quantity with its unit.</summary>
internal sealed class QuantityForm<T> : ValueForm where T : struct, IQuantity<T>
{
    public override string Noun => T.Kind.Name;

    public override string Example => T.Kind.Example;

    public override bool TryRead(string text, Currencies currencies, [NotNullWhen(true)] out object? value,
        [NotNullWhen(false)] out string? fault)
    {
        var isRead = QuantityText.TryParse(text, currencies, out T quantity, out fault);
        value = quantity;
        return isRead;
    }

    public override (double, double)? Range(object value) => (((T)value).Si, ((T)value).Si);
}
