using System.Collections;
using System.Text.RegularExpressions;
using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Yaml.Binding;

/// <summary>Binds YAML nodes to records: reads every value, fills in the defaults, and collects all faults.</summary>
/// <remarks>
/// Besides the record it keeps the nodes with all defaults filled in, and where each path is written. The place of a wrong value is taken
/// by another, so that what follows can be checked; the faults know its path.
/// </remarks>
/// <param name="currencies">The currencies that amounts may be written in.</param>
/// <param name="faults">Takes the faults.</param>
/// <param name="incomplete">Paths of entries whose missing keys are already reported.</param>
/// <param name="misplaced">Why a text that cannot be read is not allowed, where there is a better reason than its form; null
/// otherwise.</param>
/// <param name="isPiece">Whether another file completes what is written: no key is missing, and amounts may be in any currency.</param>
public sealed partial class Binder(
    Currencies currencies, FaultList faults, IReadOnlySet<string>? incomplete = null, Func<string, string?>? misplaced = null,
    bool isPiece = false)
{
    private const int LongestText = 1000;

    private readonly Dictionary<string, SourceMark> _marks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _defaults = new(StringComparer.Ordinal);
    private readonly List<Reference> _references = [];
    private readonly List<FileReference> _files = [];
    private bool _dollarsReported;

    /// <summary>A name that must be an entry of another section.</summary>
    /// <param name="Mark">Where it is written.</param>
    /// <param name="Path">The key's path.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Section">The section whose entries it may name.</param>
    public sealed record Reference(SourceMark Mark, string Path, string Name, string Section);

    /// <summary>A file that must exist.</summary>
    /// <param name="Mark">Where it is written.</param>
    /// <param name="Path">The key's path.</param>
    /// <param name="File">The file's path as written.</param>
    public sealed record FileReference(SourceMark Mark, string Path, string File);

    /// <summary>All names that were read and must be entries of a section.</summary>
    public IReadOnlyList<Reference> References => _references;

    /// <summary>All files that were named.</summary>
    public IReadOnlyList<FileReference> Files => _files;

    /// <summary>Whether a value is written in the file itself or set from outside: neither a default nor from another file.</summary>
    public bool IsWritten(string path) =>
        _marks.TryGetValue(path, out var mark) && !_defaults.Contains(path) && (mark.Line == 0 || mark.File == _marks[""].File);

    /// <summary>Where a path is written; where its group is, if it was left out.</summary>
    public SourceMark MarkOf(string path)
    {
        while (!_marks.ContainsKey(path) && path.LastIndexOfAny(['.', '[']) is var cut and > 0) path = path[..cut];
        return _marks.GetValueOrDefault(path, _marks.GetValueOrDefault(""));
    }

    /// <summary>A value and its node with all defaults.</summary>
    private readonly record struct Bound(object? Value, Node? Filled);

    /// <summary>The record that a group of keys describes.</summary>
    public (T Value, MapNode Filled) Section<T>(Node node, string path = "") where T : class
    {
        _marks[path] = node.Mark;
        var (value, filled) = Section(SectionInfo.Of(typeof(T))!, node, node.Mark, path);
        return ((T)value!, filled as MapNode ?? new(node.Mark, []));
    }

    private Bound Section(SectionInfo section, Node node, SourceMark mark, string path)
    {
        node = section.WrittenOut(node);
        if (node is ScalarNode { IsEmpty: true }) node = new MapNode(node.Mark, []);
        if (node is not MapNode map)
        {
            faults.NotAllowed(node.Mark, path, node.Written,
                $"{section.Section.Noun} is a group of keys: {string.Join(", ", section.Keys.Select(k => k.Name))}");
            return new(section.Create([.. section.Keys.Select(key => StandIn.Of(key, currencies))]), null);
        }
        // What is not there may be in a section that cannot be read.
        if (path.Length == 0 && map.Entries.Any(entry => entry.Value is UnreadNode))
            foreach (var key in section.Keys.Where(key => key.Form is null && !map.Has(key.Name))) faults.SetUnknown(key.Name);
        foreach (var key in section.Misspelt(map).Where(key => !map.Has(key))) faults.SetUnknown(Join(path, key));
        foreach (var entry in map.Entries.Where(e => section.Keys.All(k => k.Name != e.Key) && e.Value is not UnreadNode))
            faults.Add(entry.Mark, Join(path, entry.Key), entry.Key,
                VisibleText.HiddenFault(entry.Key) ?? $"\"{FaultList.Shortened(entry.Key)}\" is not a key of {section.Section.Noun}; ",
                string.Join(", ", section.Keys.Select(k => k.Name)),
                VisibleText.HiddenFault(entry.Key) is null ? () => KeyHint(section, entry.Key) : null);
        var values = new object?[section.Keys.Count];
        var filled = new List<MapEntry>();
        for (var i = 0; i < values.Length; i++)
        {
            var key = section.Keys[i];
            var entry = map.Find(key.Name);
            var bound = Key(key, entry, entry?.Mark ?? mark, Join(path, key.Name));
            values[i] = bound.Value;
            if (bound.Filled is not null) filled.Add(new(key.Name, entry?.Mark ?? mark, bound.Filled));
        }
        return new(section.Create(values), map with { Entries = filled });
    }

    private Bound Key(KeyInfo key, MapEntry? entry, SourceMark mark, string path)
    {
        _marks[path] = entry?.Value.Mark ?? mark;
        if (entry?.Value is ScalarNode { IsEmpty: true } && key.Form is not null)
        {
            faults.Add(entry.Mark, path, null, $"has no value; {Allowed(key)}", Allowed(key));
            return new(StandIn.Of(key, currencies), null);
        }
        if (entry is not null) return Value(key, entry.Value, mark, path);
        if (isPiece) return new(StandIn.Of(key, currencies), null);
        _defaults.Add(path);
        var isIncomplete = incomplete?.Contains(path[..Math.Max(path.LastIndexOf('.'), 0)]) == true;
        if (isIncomplete) faults.SetUnknown(path);
        if (key.Key.Default is { } text) return Value(key, new ScalarNode(mark, InOwnCurrency(text)) { IsDefault = true }, mark, path);
        if (key.EntryType is not null || key.ItemType is not null)
            return Value(key, Empty(key, mark), mark, path);
        if (!key.IsOptional && !faults.IsUnknown(path)) faults.Add(mark, path, null, $"is missing; {Allowed(key)}", Allowed(key));
        return new(StandIn.Of(key, currencies), null);
    }

    private Bound Value(KeyInfo key, Node node, SourceMark mark, string path)
    {
        if (node is UnreadNode)
        {
            faults.SetUnknown(path);
            return new(StandIn.Of(key, currencies), null);
        }
        if (key.EntryType is { } entries) return Named(key, entries, node, path);
        if (key.ItemType is { } items) return List(key, items, node, path);
        return Single(key, key.Type, key.Form, node, mark, path);
    }

    private Bound Single(KeyInfo key, Type type, ValueForm? form, Node node, SourceMark mark, string path)
    {
        if (node is UnreadNode)
        {
            faults.SetUnknown(path);
            return new(StandIn.Of(key, type, currencies), null);
        }
        if (form is null) return Section(SectionInfo.Of(type)!, node, mark, path);
        if (node is not ScalarNode scalar)
        {
            var allowed = form is TextForm ? Lowered(key.Key.Help) : $"{form.Noun}{key.RangeText()}";
            faults.Add(node.Mark, path, null, $"{node.Noun} is not allowed here; {allowed}", allowed);
            return new(StandIn.Of(key, type, currencies), null);
        }
        if (scalar.Text.Length > LongestText)
        {
            faults.NotAllowed(node.Mark, path, scalar.Text, FormattableString.Invariant($"at most {LongestText} characters"));
            return new(StandIn.Of(key, type, currencies), null);
        }
        if (!form.TryRead(scalar.Text, currencies, out var value, out var fault))
        {
            if (isPiece && form.TryRead(scalar.Text, currencies.WithAny, out value, out _)) return new(value, scalar);
            if (IsInDollarsUnknown(form, scalar, out value)) return new(value, scalar);
            faults.Add(node.Mark, path, scalar.Text, VisibleText.HiddenFault(scalar.Text)
                ?? (form.Alternative.Length == 0 && misplaced?.Invoke(scalar.Text) is { } reason
                    ? $"\"{FaultList.Shortened(scalar.Text)}\" {reason}; {form.Noun}{key.RangeText()}"
                    : fault), $"{form.Noun}{key.RangeText()}{form.Alternative}");
            return new(StandIn.Of(key, type, currencies), null);
        }
        if (OutOfRange(key, form, value) is { } range)
        {
            faults.NotAllowed(node.Mark, path, scalar.Text, BoundsInOwnCurrency($"{form.Noun}{range}{form.Alternative}"));
            return new(StandIn.Of(key, type, currencies), null);
        }
        if (key.Key.IsName && EntryName.FolderFault(scalar.Text) is { } noName)
            faults.Add(node.Mark, path, scalar.Text, $"\"{FaultList.Shortened(scalar.Text)}\" {noName}", EntryName.Allowed);
        if (key.Key.IsFile) _files.Add(new(node.Mark, path, scalar.Text));
        if (key.Key.Names is { } names) _references.Add(new(node.Mark, path, scalar.Text, names));
        return new(value, scalar);
    }

    private Bound List(KeyInfo key, Type type, Node node, string path)
    {
        // One item may stand without brackets.
        var items = node is ListNode list ? list.Items
            : node is ScalarNode { Text: "[]", IsQuoted: false } or ScalarNode { IsEmpty: true } ? [] : [node];
        var values = (IList)StandIn.Nothing(key);
        var filled = new List<Node>();
        var form = ValueForm.Of(type);
        for (var i = 0; i < items.Count; i++)
        {
            var itemPath = FormattableString.Invariant($"{path}[{i + 1}]");
            _marks[itemPath] = items[i].Mark;
            var bound = Single(key, type, form, items[i], items[i].Mark, itemPath);
            values.Add(bound.Value);
            if (bound.Filled is not null) filled.Add(bound.Filled);
        }
        NeedEntries(key, items.Count, node.Mark, path);
        return new(values, new ListNode(node.Mark, filled));
    }

    private Bound Named(KeyInfo key, Type type, Node node, string path)
    {
        if (node is ScalarNode { IsEmpty: true }) node = new MapNode(node.Mark, []);
        if (node is not MapNode map)
        {
            faults.Add(node.Mark, path, node.Written, $"{node.Noun} is not allowed here; names with their keys below them");
            return new(StandIn.Nothing(key), null);
        }
        var values = (IDictionary)StandIn.Nothing(key);
        var filled = new List<MapEntry>();
        var form = ValueForm.Of(type);
        foreach (var entry in map.Entries)
        {
            var entryPath = Join(path, entry.Key);
            if (form is null && (EntryName.Fault(entry.Key) ?? Ambiguity(map, entry.Key, type)) is { } fault)
                faults.AddName(entry.Mark, path, entry.Key, $"\"{FaultList.Shortened(entry.Key)}\" {fault}", EntryName.Allowed);
            _marks[entryPath] = entry.Mark;
            var bound = Single(key, type, form, entry.Value, entry.Mark, entryPath);
            values.Add(entry.Key, bound.Value);
            if (bound.Filled is not null) filled.Add(entry with { Value = bound.Filled });
        }
        if (!isPiece) NeedEntries(key, map.Entries.Count, node.Mark, path);
        return new(values, map with { Entries = filled });
    }

    // Why the name of an entry could also be the path of a key of another entry; null if it could not.
    private static string? Ambiguity(MapNode map, string name, Type type) => (
        from cut in Enumerable.Range(1, Math.Max(0, name.Length - 1))
        where name[cut] == '.' && map.Has(name[..cut])
            && SectionInfo.Of(type)!.Keys.Any(key => key.Name == name[(cut + 1)..].Split('.')[0])
        select $"is also the path of a key of \"{name[..cut]}\"; rename one of them").FirstOrDefault();

    private void NeedEntries(KeyInfo key, int count, SourceMark mark, string path)
    {
        if (count == 0 && key.Key.AtLeast == "1" && !faults.IsUnknown(path))
            faults.Add(mark, path, null, "is missing; at least one is needed");
    }

    // The bound that a value breaks, as it ends a sentence; nothing if it breaks none.
    private string? OutOfRange(KeyInfo key, ValueForm form, object value)
    {
        if (form.Range(value) is not { } range) return null;
        double? Bound(string? text) =>
            text is null ? null
            : form.TryRead(text, currencies.WithDollars, out var bound, out var fault) ? form.Range(bound)!.Value.Least
            : throw new InvalidOperationException(fault);
        if (range.Least < Bound(key.Key.AtLeast) || range.Least <= Bound(key.Key.MoreThan)) return key.RangeText(isLow: true);
        return range.Largest > Bound(key.Key.AtMost) ? key.RangeText(isHigh: true) : null;
    }

    // Defaults are in USD, and so may be prices from other files. Without an exchange rate for USD there is one fault, not one for every
    // price.
    private bool IsInDollarsUnknown(ValueForm form, ScalarNode scalar, out object? value)
    {
        value = null;
        if (!scalar.IsDefault && scalar.Mark.File == MarkOf("").File) return false;
        if (!form.TryRead(scalar.Text, currencies.WithDollars, out value, out _)) return false;
        if (!_dollarsReported)
        {
            faults.Add(MarkOf(_defaults.Contains("exchange") ? "currency" : "exchange"), "exchange", null,
                $"has no rate for USD, and default prices are in USD: write it as in exchange: {{ USD: 0.92 {currencies.Own} }}");
        }
        return _dollarsReported = true;
    }

    // An amount of 0 is the same in any currency; other defaults are in USD.
    private string InOwnCurrency(string text) => NothingInDollars().Replace(text, $"0 {currencies.Own}");

    // Bounds are in USD, too, or in the own currency where it is not known what a dollar is worth.
    private string BoundsInOwnCurrency(string text) =>
        currencies.TryRead("USD", out _) ? InOwnCurrency(text) : text.Replace("USD", currencies.Own);

    [GeneratedRegex(@"(?<![\d.])0 USD")]
    private static partial Regex NothingInDollars();

    // A key of a section within this one is found, too.
    private static string KeyHint(SectionInfo section, string written)
    {
        // The nearest: deeper keys of that name mean something narrower.
        var paths = section.PathsOf(written).GroupBy(path => path.Count(c => c == '.')).MinBy(depth => depth.Key);
        if (paths is not null) return $"write it as {string.Join(" or ", paths)}";
        string[] known = [.. section.Keys.Select(key => key.Name)];
        return DidYouMean.Closest(written, known) is null && DidYouMean.Closest(written, section.InnerNames) is { } inner
            ? $"did you mean \"{section.PathsOf(inner).First()}\"?"
            : DidYouMean.Hint(written, known);
    }

    private static string Allowed(KeyInfo key) =>
        key.Form is { } form and not TextForm ? $"{form.Noun}{key.RangeText()}: {Lowered(key.Key.Help)}" : Lowered(key.Key.Help);

    private static Node Empty(KeyInfo key, SourceMark mark) => key.ItemType is null ? new MapNode(mark, []) : new ListNode(mark, []);

    // A fault has room for the first sentence.
    private static string Lowered(string help) => char.ToLowerInvariant(help[0]) + help[1..].Split(". ")[0].TrimEnd('.');

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
