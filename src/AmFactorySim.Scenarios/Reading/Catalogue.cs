using System.Collections.Immutable;
using AmFactorySim.Quantities;
using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios.Reading;

/// <summary>What is known beforehand: materials, machines, stations, shifts and powders that a scenario only has to name.</summary>
/// <param name="sections">The entries of each section, by the section's key.</param>
internal sealed class Catalogue(ImmutableSortedDictionary<string, MapNode> sections)
{
    private readonly ImmutableSortedDictionary<string, MapNode> _sections = sections;

    // Each file is laid over all before it.
    private const int MostFiles = 1000;

    private static readonly Lazy<Catalogue> OfProduct = new(ReadShipped);

    /// <summary>The sections that a catalogue has.</summary>
    public static readonly ImmutableArray<string> Sections = ["materials", "machines", "stations", "shifts", "powder"];

    /// <summary>A catalogue that knows nothing.</summary>
    public static Catalogue None { get; } = new(ImmutableSortedDictionary.Create<string, MapNode>(StringComparer.Ordinal));

    /// <summary>The entry of this name; nothing if the catalogue does not know it.</summary>
    public MapNode? Find(string section, string name) =>
        _sections.TryGetValue(section, out var entries) ? entries.Find(name)?.Value as MapNode : null;

    /// <summary>The names that a section knows.</summary>
    public IReadOnlyCollection<string> Names(string section) =>
        _sections.TryGetValue(section, out var entries) ? [.. entries.Entries.Select(e => e.Key)] : [];

    /// <summary>The catalogue that comes with the product; read once, since a sweep asks for it again with every scenario.</summary>
    public static Catalogue Shipped => OfProduct.Value;

    /// <summary>The remark behind a value in the catalogue that comes with the product; nothing if there is none.</summary>
    public static string? RemarkAt(SourceMark mark)
    {
        using var stream = typeof(Catalogue).Assembly.GetManifestResourceStream(mark.File);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        var line = reader.ReadToEnd().Split('\n').ElementAtOrDefault(mark.Line - 1);
        return line?.IndexOf(" # ", StringComparison.Ordinal) is int and >= 0 and var at ? line[(at + 3)..].Trim() : null;
    }

    /// <summary>The catalogue in a folder: all its YAML files.</summary>
    /// <param name="folder">Where it is.</param>
    /// <param name="name">What the planner calls it.</param>
    /// <param name="mark">Where it is named.</param>
    /// <param name="currencies">The currencies of the scenario.</param>
    /// <param name="faults">Takes what is wrong in its files. The paths of what could not be read begin with "catalogue".</param>
    public static Catalogue In(string folder, string name, SourceMark mark, Currencies currencies, FaultList faults)
    {
        var catalogue = None;
        string[] paths = [];
        var reason = Directory.Exists(folder) ? "has no catalogue file; its names end in .yaml"
            : mark.Line > 0 ? "is not a folder; the path is relative to the scenario's folder" : "is not a folder";
        try
        {
            if (Directory.Exists(folder)) paths = [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            reason = "cannot be read; ask its owner for the right to";
        }
        if (paths.Length > MostFiles) reason = FormattableString.Invariant($"has more than {MostFiles} files");
        if (paths.Length is 0 or > MostFiles)
        {
            faults.Add(mark, "catalogue", name, $"\"{FaultList.Shortened(name)}\" {reason}");
            return None;
        }
        var ownFaults = new FaultList();
        foreach (var path in paths)
        {
            var (shown, before) = ($"{name.TrimEnd('/')}/{VisibleText.Of(Path.GetFileName(path))}", ownFaults.Count);
            var root = TextFile.Read(path, shown, ownFaults) is { } text ? YamlText.Read(text, shown, ownFaults) : null;
            if (ownFaults.Count > before) faults.SetUnknown("catalogue");
            if (root is null) continue;
            var file = Of(root, faults);
            new CatalogueCheck(currencies, ownFaults).Check(root);
            catalogue.CheckNames(file, ownFaults);
            catalogue = catalogue.Under(file);
        }
        faults.AddAll(ownFaults);
        return catalogue;
    }

    /// <summary>This catalogue with another one laid over it.</summary>
    public Catalogue Under(Catalogue upper) => new(Sections.ToImmutableSortedDictionary(s => s, section =>
        NodeMerge.Over(Entries(section), upper.Entries(section)), StringComparer.Ordinal));

    private static Catalogue ReadShipped()
    {
        var faults = new FaultList();
        var assembly = typeof(Catalogue).Assembly;
        var catalogue = None;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("catalogue/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            var text = TextFile.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), name, faults);
            catalogue = catalogue.Under(Of(YamlText.Read(text ?? "", name, faults), faults));
        }
        faults.ThrowIfAny();
        return catalogue;
    }

    private MapNode Entries(string section) => _sections.GetValueOrDefault(section, new MapNode(default, []));

    // No entry is described in two files of a folder: it would depend on their names which one is used.
    private void CheckNames(Catalogue file, FaultList faults)
    {
        foreach (var (section, entries) in file._sections)
            foreach (var entry in entries.Entries)
                if (Entries(section).Find(entry.Key) is { } other)
                    faults.AddName(entry.Mark, $"{section}.{entry.Key}", entry.Key,
                        $"\"{FaultList.Shortened(entry.Key)}\" is written twice in the catalogue, here and in {other.Mark}");
    }

    // A file is a piece of a scenario: some of its sections, with the entries below them.
    private static Catalogue Of(MapNode root, FaultList faults)
    {
        var sections = ImmutableSortedDictionary.CreateBuilder<string, MapNode>(StringComparer.Ordinal);
        foreach (var section in ((MapNode)CatalogueCheck.Schema.WrittenOut(root)).Entries)
        {
            var isKnown = Sections.Contains(section.Key);
            if (isKnown && section.Value is MapNode entries)
                sections.Add(section.Key, entries with { Entries = [.. Entries(section.Key, entries, faults)] });
            else if (isKnown && section.Value is ScalarNode { IsEmpty: true }) continue;
            else if (DidYouMean.Closest(section.Key, Sections) is { } meant) faults.SetUnknown($"catalogue.{meant}");
        }
        return new(sections.ToImmutable());
    }

    private static IEnumerable<MapEntry> Entries(string section, MapNode entries, FaultList faults)
    {
        foreach (var entry in entries.Entries)
        {
            var value = entry.Value is ScalarNode { IsEmpty: true } ? new MapNode(entry.Mark, []) : entry.Value;
            if (value is MapNode) yield return entry with { Value = value };
            else faults.SetUnknown($"catalogue.{section}.{entry.Key}");
        }
    }
}
