using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Reading;

/// <summary>Checks that what a scenario names is there.</summary>
internal sealed class References(Binder binder, MapNode scenario, Catalogue catalogue, FaultList faults)
{
    private readonly Dictionary<string, HashSet<string>?> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyCollection<string>> _known = new(StringComparer.Ordinal);

    /// <summary>Every name must be an entry of its section, every currency a code, every file there.</summary>
    /// <param name="folder">The folder that files are named from.</param>
    public void Check(string folder)
    {
        foreach (var reference in binder.References) CheckName(reference.Mark, reference.Path, reference.Name, reference.Section);
        foreach (var powder in Names("powder") ?? []) CheckName(binder.MarkOf($"powder.{powder}"), $"powder.{powder}", powder, "materials");
        CurrencyKeys.Check(scenario, binder, faults);
        CheckFiles(binder, folder, faults);
    }

    /// <summary>Every file that is named must be there.</summary>
    /// <param name="binder">Knows what is named where.</param>
    /// <param name="folder">The folder that files are named from.</param>
    /// <param name="faults">Takes those that are not there.</param>
    public static void CheckFiles(Binder binder, string folder, FaultList faults)
    {
        foreach (var reference in binder.Files)
        {
            var path = Path.Combine(folder, reference.File);
            if (File.Exists(path)) continue;
            faults.Add(reference.Mark, reference.Path, reference.File, Directory.Exists(path)
                ? $"\"{FaultList.Shortened(reference.File)}\" is a folder; name a file in it"
                : $"there is no file \"{FaultList.Shortened(reference.File)}\"; the path is relative to the scenario's folder");
        }
    }

    private void CheckName(SourceMark mark, string path, string name, string section)
    {
        if (Names(section) is not { } names || names.Contains(name) || faults.IsUnknown(section)) return;
        if (faults.IsUnknown($"catalogue.{section}.{name}") && Catalogue.Sections.Contains(section))
        {
            faults.SetUnknown(path);
            return;
        }
        var known = Known(section, names);
        faults.Add(mark, path, name, $"\"{FaultList.Shortened(name)}\" ", hint: () => Reason(path, name, section, known));
    }

    private string Reason(string path, string name, string section, IReadOnlyCollection<string> known)
    {
        if (name.Contains(',') && path.EndsWith(']'))
            return $"is a single text; write a list in brackets, as in [{FaultList.Shortened(name)}]";
        if (catalogue.Find(section, name) is not null)
            return $"is in the catalogue, but not among the {section}; add it there, as in {name}: {{ count: 1 }}";
        return $"is not one of the {section}; "
            + (known.Count > 0 ? DidYouMean.Hint(name, known) : $"there are none: add it under {section}");
    }

    // What is used of these sections need not be written; stations must be, so that none is forgotten.
    private IReadOnlyCollection<string> Known(string section, HashSet<string> names)
    {
        if (_known.TryGetValue(section, out var known)) return known;
        return _known[section] = section is "materials" or "shifts" ? [.. names.Union(catalogue.Names(section))] : names;
    }

    // The entries of a section; nothing if it is written as something else, which is a fault that is reported already.
    private HashSet<string>? Names(string section)
    {
        if (_names.TryGetValue(section, out var names)) return names;
        names = scenario.Find(section)?.Value switch
        {
            MapNode entries => [.. entries.Entries.Select(e => e.Key)],
            null or ScalarNode { IsEmpty: true } => [],
            _ => null,
        };
        return _names[section] = names;
    }
}
