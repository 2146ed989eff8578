using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Reading;

/// <summary>
/// Checks every value in a file of a catalogue, whether or not the scenario uses it. An entry need not be complete: scenarios may complete
/// it.
/// </summary>
/// <param name="currencies">The currencies of the scenario.</param>
/// <param name="faults">Takes the faults.</param>
internal sealed class CatalogueCheck(Currencies currencies, FaultList faults)
{
    private const string Methods = "methods";

    /// <summary>The schema of a scenario, of which a file of a catalogue is a piece.</summary>
    public static SectionInfo Schema { get; } = SectionInfo.Of(typeof(ScenarioFile))!;

    private readonly Binder _binder = new(currencies, faults, misplaced: DistributionSyntax.Misplaced, isPiece: true);

    /// <summary>Checks a file.</summary>
    /// <param name="root">Its sections.</param>
    public void Check(MapNode root)
    {
        foreach (var section in root.Entries.Where(section => !Catalogue.Sections.Contains(section.Key)))
            faults.Add(section.Mark, section.Key, section.Key,
                VisibleText.HiddenFault(section.Key) ?? $"\"{FaultList.Shortened(section.Key)}\" is not a section of a catalogue; "
                    + DidYouMean.Hint(section.Key, Catalogue.Sections));
        var known = root.Entries.Where(section => Catalogue.Sections.Contains(section.Key));
        var sections = known.Select(section => section.Value is MapNode map
            ? section with { Value = map with { Entries = [.. map.Entries.Select(entry => Checked(section.Key, entry))] } }
            : section);
        _binder.Section<ScenarioFile>(root with { Entries = [.. sections] });
    }

    // The entry without what only a catalogue has, which is checked here, or only a scenario.
    private MapEntry Checked(string section, MapEntry entry)
    {
        if (entry.Value is not MapNode keys) return entry;
        var path = $"{section}.{entry.Key}";
        if (keys.Find("like") is { } like)
            faults.Add(like.Mark, $"{path}.like", like.Value.Written, "is possible in a scenario only, not in a catalogue");
        if (section != "stations" || keys.Find(Methods) is not { } methods) return entry with { Value = keys.Without("like") };
        if (methods.Value is MapNode named)
            foreach (var method in named.Entries.Where(method => method.Value is not UnreadNode))
                _binder.Section<StationSection>(method.Value, $"{path}.{Methods}.{method.Key}");
        else if (methods.Value is not UnreadNode)
            faults.Add(methods.Mark, $"{path}.{Methods}", methods.Value.Written,
                $"{methods.Value.Noun} is not allowed here; names with their keys below them");
        return entry with { Value = keys.Without(Methods).Without("like") };
    }
}
