using System.Collections;
using System.Text.RegularExpressions;
using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Yaml.Binding;

/// <summary>
/// What stands in the place of a value that is wrong, so that everything else can still be checked: the default, a bound of the range, or
/// an example. Nothing is calculated from it that is reported.
/// </summary>
internal static partial class StandIn
{
    /// <summary>The value in the place of a key's; null where the key may be left out.</summary>
    public static object? Of(KeyInfo key, Currencies currencies) =>
        key.IsOptional ? null : key.EntryType is null && key.ItemType is null ? Of(key, key.Type, currencies) : Nothing(key);

    /// <summary>A value of a type that a key has, or that its items or entries have.</summary>
    public static object? Of(KeyInfo key, Type type, Currencies currencies)
    {
        if (SectionInfo.Of(type) is { } section) return section.Create([.. section.Keys.Select(inner => Of(inner, currencies))]);
        if (ValueForm.Of(type) is not { } form) return null;
        string?[] texts = [key.Key.Default, key.Key.AtLeast, key.Key.AtMost, form.Example,
            .. Quoted().Matches(form.Noun).Select(quoted => quoted.Groups[1].Value)];
        foreach (var text in texts.OfType<string>())
            if (form.TryRead(text, currencies.WithDollars, out var value, out _)) return value;
        return type.IsValueType ? Activator.CreateInstance(type) : null;
    }

    /// <summary>A list or named entries with nothing in them.</summary>
    public static IEnumerable Nothing(KeyInfo key) => (IEnumerable)Activator.CreateInstance(key.EntryType is { } entry
        ? typeof(OrderedDictionary<,>).MakeGenericType(typeof(string), entry)
        : typeof(List<>).MakeGenericType(key.ItemType!))!;

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();
}
