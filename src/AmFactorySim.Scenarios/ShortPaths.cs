using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios;

/// <summary>
/// Short forms of paths: <c>part.</c>, <c>machine.</c>, <c>material.</c>, <c>powder.</c> and <c>crew.</c> stand for the entries of the
/// sections parts, machines, materials, powder and crews: "machine.price" for "machines.S-m400.price".
/// </summary>
public static class ShortPaths
{
    private static readonly (string Short, string Section)[] Forms =
        [("part", "parts"), ("machine", "machines"), ("material", "materials"), ("powder", "powder"), ("crew", "crews")];

    /// <summary>
    /// The full paths that a path stands for: one for each entry of the section; the path itself if it is not a short form.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <param name="names">The names of a section's entries.</param>
    public static IReadOnlyList<string> Full(string path, Func<string, IReadOnlyCollection<string>> names)
    {
        if (path.Split('.', 2) is not [var begin, var rest]) return [path];
        foreach (var (_, section) in Forms.Where(form => form.Short == begin))
        {
            var known = names(section);
            // "powder.AlSi10Mg.price" names its entry; "powder.price" begins with a key.
            if (section == begin && !IsPowderKey(rest.Split('.')[0])) return [path];
            return known.Count == 0 ? [path] : [.. known.Select(name => $"{section}.{name}.{rest}")];
        }
        return [path];
    }

    private static bool IsPowderKey(string word) => SectionInfo.Of(typeof(PowderSection))!.Keys.Any(key => key.Name == word);
}
