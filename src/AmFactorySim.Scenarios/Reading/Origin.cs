using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Reading;

/// <summary>Where values come from, for people who want to know.</summary>
internal static class Origin
{
    /// <summary>
    /// The catalogue's own remark on a value, the source of a default, or what changed it, as "--set"; nothing if the path is not one of
    /// a key.
    /// </summary>
    /// <param name="filled">The nodes, defaults filled in.</param>
    /// <param name="type">The section that they describe.</param>
    /// <param name="path">The key's path, word by word; names of entries are words.</param>
    public static string? Of(MapNode filled, Type type, params IReadOnlyList<string> path)
    {
        var (node, section, entry, source) = ((Node)filled, SectionInfo.Of(type), (Type?)null, (string?)null);
        foreach (var word in path)
        {
            var key = section?.Keys.SingleOrDefault(k => k.Name == word);
            if (key is null && entry is null) return null;
            if ((node as MapNode)?.Find(word)?.Value is not { } below) return "left out";
            (node, section, source) = (below, SectionInfo.Of(entry ?? key!.Type), key?.Key.Source);
            entry = key?.EntryType;
        }
        if (node is ScalarNode { IsDefault: true }) return source ?? "default";
        return node.Mark.Line == 0 ? node.Mark.File : Catalogue.RemarkAt(node.Mark) ?? node.Mark.File;
    }
}
