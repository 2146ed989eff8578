using System.Text.RegularExpressions;
using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Yaml.Binding;

/// <summary>Finds all keys with numbers in the nodes of a file that has its defaults filled in.</summary>
public sealed partial class NumericKeys
{
    private readonly Currencies _currencies;

    private NumericKeys(Currencies currencies) => _currencies = currencies;

    /// <summary>All numbers of a section and of the sections within it, in the order of the schema.</summary>
    public static IReadOnlyList<NumericKey> Of<T>(MapNode filled) =>
        [.. new NumericKeys(CurrencyKeys.Of(filled)).Section(SectionInfo.Of(typeof(T))!, filled, "")];

    private IEnumerable<NumericKey> Section(SectionInfo section, Node node, string path)
    {
        if (node is not MapNode map) yield break;
        foreach (var key in section.Keys)
        {
            if (map.Find(key.Name)?.Value is not { } value) continue;
            var name = path.Length == 0 ? key.Name : $"{path}.{key.Name}";
            foreach (var number in Within(key, value, name)) yield return number;
        }
    }

    private IEnumerable<NumericKey> Within(KeyInfo key, Node value, string path) => (key, value) switch
    {
        (_, ScalarNode scalar) when key.Form is { } form => Number(key, form, scalar.Text, path) is { } number ? [number] : [],
        ({ EntryType: { } type }, MapNode map) when SectionInfo.Of(type) is { } entry =>
            map.Entries.SelectMany(e => Section(entry, e.Value, $"{path}.{e.Key}")),
        ({ ItemType: { } type }, ListNode list) when SectionInfo.Of(type) is { } item =>
            list.Items.SelectMany((node, i) => Section(item, node, FormattableString.Invariant($"{path}[{i + 1}]"))),
        _ when SectionInfo.Of(key.Type) is { } section => Section(section, value, path),
        _ => [],
    };

    private NumericKey? Number(KeyInfo key, ValueForm form, string text, string path)
    {
        var match = NumberAndUnit().Match(text);
        if (!match.Success || !NumberText.TryNumber(match.Groups[1].Value.Replace(" ", ""), out var number)) return null;
        var unit = match.Groups[2].Value;
        // Where a unit has an origin of its own, as °C has, so has the bound.
        if (Si(form, $"0 {unit}") is not { } zero || Si(form, $"1 {unit}") is not { } one) return null;
        double? Bound(string? bound) => bound is null ? null : (Si(form, bound) - zero) / (one - zero);
        return new(path, number, unit, Bound(key.Key.AtLeast ?? key.Key.MoreThan), Bound(key.Key.AtMost), form is WholeNumberForm,
            key.Key.Help);
    }

    private double? Si(ValueForm form, string text) =>
        form.TryRead(text.Trim(), _currencies.WithDollars, out var value, out _) && form.Range(value) is { } range ? range.Least : null;

    [GeneratedRegex(@"\A([+-]?[0-9][0-9 ]*(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)\s*([^0-9\s(][^(]*)?\z")]
    private static partial Regex NumberAndUnit();
}
