using System.Text;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Batches;
using AmFactorySim.Scenarios.Reading;
using AmFactorySim.Scenarios.Resolution;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Scenarios.Tests.Golden;

/// <summary>
/// Writes the manual of scenarios from the records that define them, so that it never says anything else than the reader does.
/// </summary>
internal static class ScenarioManual
{
    /// <summary>The whole manual, in Markdown.</summary>
    /// <param name="example">The text of a scenario to begin with.</param>
    public static string Markdown(string example)
    {
        var text = new StringBuilder();
        text.Append("# Scenarios\n\n");
        text.Append("<!-- Generated from the scenario's records; a test keeps it up to date. UPDATE_GOLDEN=1 regenerates it. -->\n\n");
        text.Append("A scenario is a YAML file that describes a factory, its orders, and how long to simulate it. "
            + "The words are explained in the [glossary](glossary.md). This is the shipped scenario:\n\n");
        text.Append("```yaml\n").Append(example.TrimEnd('\n')).Append("\n```\n\n");
        Ways(text);
        Units(text);
        Chance(text);
        Instants(text);
        Catalogued(text);
        foreach (var section in Sections(typeof(ScenarioFile))) Section(text, section.Info, section.Path);
        return text.ToString();
    }

    /// <summary>The manual of batches, in Markdown.</summary>
    /// <param name="example">The text of a batch to begin with.</param>
    public static string OfBatches(string example)
    {
        var text = new StringBuilder();
        text.Append("# Batches\n\n");
        text.Append("<!-- Generated from the batch's records; a test keeps it up to date. UPDATE_GOLDEN=1 regenerates it. -->\n\n");
        text.Append("A batch is a YAML file that describes parts which are built together on one plate, and what their cost depends on; "
            + "`cost batch` calculates the cost by the equations of Di and Yang 2021. Values have units, and faults have lines, as in "
                + "[scenarios](scenario.md). This is one of the shipped batches:\n\n");
        text.Append("```yaml\n").Append(example.TrimEnd('\n')).Append("\n```\n\n");
        text.Append($"The preset `{CostBatchPreset.DiYangScenarioI.Name}` contains the values that reproduce the paper's Scenario I as "
            + "printed in its Figure 7:\n\n| key | value | from |\n|---|---|---|\n");
        foreach (var value in CostBatchPreset.Values)
            text.Append($"| `{value.Section}.{value.Key}` | `{value.Value}` | {value.Source} |\n");
        text.Append('\n');
        foreach (var section in Sections(typeof(CostBatchFile))) Section(text, section.Info, section.Path);
        return text.ToString();
    }

    private static void Ways(StringBuilder text) => text.Append(
        $$"""
        ## How to write a scenario

        - **Values have units**: `4 h`, `50 um`, `15 %`, `57 USD/kg`. A number without its unit is a fault.
        - **The catalogue is named, not described.** A machine, a station, a material, a shift or a powder of the
          [catalogue](../scenarios/catalogue) needs only its name; values in the scenario override those of the catalogue. To give an entry
          another name, state its `model`. Stations of routes are listed under `stations`, as in `depowder: { count: 1 }`, so that
          none is forgotten. What the catalogue does not contain can be described in full.
        - **Similar entries share their keys**: `small_block: { like: block, mesh: parts/small-block.stl }` takes over the keys of `block`
          and overrides some. Parts, machines and stations have `like`.
        - **Everything has a path**: `machines.S-m400-4.count`, `orders[1].quantity`. Faults name it, and `--set PATH=VALUE` changes it,
          with lists and groups as in `--set "parts.bracket.route=[depowder, inspection]"`. Short forms are `part.`, `machine.`,
          `material.`, `powder.` and `crew.`, as in `machine.price`, where there is one such entry; with `--part FILE` they mean all.
          A path below a part, machine, station, crew, material or powder that the scenario does not have is a fault; an entry is added as
          a whole, as in `--set "machines.S-m400={ count: 2 }"`.
          Every key with its range: [keys.md](keys.md).
        - **Names** have letters and digits of any script, single spaces, and `_ - . + ( ) #`; at most 64 characters, the first a
          letter or a digit, the last not one of `_ - . (`. YAML reads a `#` after a space as the beginning of a comment: put such a
          name in quotes, as in `"Housing #1":`. A letter with its accent is one character. Scenarios are not named after devices of
          Windows, such as `con`, because folders of results have their names. Without `name`, the file's name is taken, and what is
          not allowed in it becomes a hyphen.
        - **Nothing is guessed.** An unknown key, an unknown name, a wrong unit or a value out of range is a fault with its file and line,
          and all faults of a scenario are reported together.
        - **Warnings** are given for laser parameters with lack of fusion ((H/w)^2 + h/d above 1) or possible keyholes (normalised
          enthalpy above 6, unless `limits.normalised_enthalpy` accepts it), for orders that are not released within the horizon, lots
          released after their due date, stations and crews that nobody uses, stations with a `crew_time` above 0 but no `crew`,
          shifts that overlap, buffers through which routes lead in a circle, meshes that are repaired or probably in another unit
          (parts below 5 mm, an assumption, or larger than any build chamber), and a `max_uses` that can never be reached: a blend
          contains at most the share 1 - r of used powder, r being `refresh`, so that powder stays below 1/r uses. Every command that
          reads a scenario or a part shows them, with `--format json` as `warnings`.
        - **A run has limits**, far beyond any factory: {{RunLimits.Digits(RunLimits.Units)}} units and {{RunLimits.Digits(RunLimits.Lots)}}
          lots released within the horizon, {{RunLimits.Digits(RunLimits.Equipment)}} machines and stations, and
          {{RunLimits.Digits(RunLimits.EquipmentDays)}} days of them.
        - Commas inside parentheses belong to the value, also within `{ }`.
        - Time zero is a Monday 00:00, or the `start` of the scenario. Paths of files are relative to the scenario's folder.


        """);

    private static void Units(StringBuilder text) => text.Append(
        $"""
        ## Units

        {string.Join(", ", Unit.Symbols.Where(s => char.IsAscii(s[0])).Select(s => $"`{s}`"))}, the scenario's currency in ones, thousands
        and millions (`USD`, `kUSD`, `MUSD`), and units derived from them: `cm3`, `USD/kg`, `J/kg-K`, `%/h`. A year has 365 days.


        """);

    private static void Instants(StringBuilder text) => text.Append(
        """
        ## Events of the same instant

        Lots are often released together, shifts begin for everybody at once, and a plate can arrive in the instant at which an oven would
        start without it. One rule covers all such cases: **everything that happens in an instant comes before anything that is decided in
        it.** An instant proceeds in this order:

        1. **What happens by itself**: lots are released, deliveries of powder arrive, work ends, people become free.
        2. **Finished plates and units are handed on**; where a buffer is full, they wait for room, first come, first served. Units to be
           reworked enter the queue even if the buffer is full, because a full buffer and the station behind it could otherwise wait for
           each other without end. Stations with buffers through which routes lead in a circle can still do so: the scenario has a warning
           then, and a run in which it happens ends with a message and exit code 1. Its results are kept.
        3. **Plates and batches are started**: full ones, and those whose oldest unit or plate has waited as long as `starts` allows, this
           instant included. A machine takes the part whose oldest unit has waited longest, and of equals the first part of the scenario.
        4. **People are assigned**, first come, first served.

        In each step, equipment decides in the order of the scenario, machines before stations. Of a group, the machine or station decides
        first that has been free longest, and of several that became free in the same instant the one with the lowest number. What a
        decision causes in the same instant is taken into account by the next.

        Units of the same part are printed in the order of their release; of one instant, those of the earlier due date first, and then in
        the order of the scenario. So an order that is written as several orders of the same instant and due date makes no difference.

        With `starts: full`, the last units of an order book would never fill a plate. Therefore units do not wait for a full plate any
        longer when the last lot of their part has been released, and a batch of a station starts when no ordered unit is still to come to
        the station.


        """);

    private static void Catalogued(StringBuilder text)
    {
        var catalogue = Catalogue.Shipped;
        text.Append("## Catalogue\n\n| section | known by name |\n|---|---|\n");
        foreach (var section in Catalogue.Sections)
            text.Append($"| `{section}` | "
                + $"{string.Join(", ", catalogue.Names(section).Select(name => $"`{name}`{Methods(catalogue.Find(section, name)!)}"))} "
                + "|\n");
        text.Append('\n');
    }

    private static string Methods(MapNode entry) =>
        entry.Find("methods")?.Value is MapNode methods ? $" (methods {string.Join(", ", methods.Entries.Select(m => $"`{m.Key}`"))})" : "";

    private static void Chance(StringBuilder text)
    {
        text.Append("## Distributions\n\nA value that may be uncertain is given by a distribution:\n\n| distribution | for |\n|---|---|\n");
        foreach (var syntax in DistributionSyntax.All) text.Append($"| `{syntax.Pattern("4 h")}` | {syntax.About} |\n");
        text.Append("\nThe words `mean`, `shape`, `cv`, `sd`, `min` and `max` may be left out.\n\n");
    }

    /// <summary>Sections in the order in which the file names them, each followed by those within it.</summary>
    public static IEnumerable<(SectionInfo Info, string Path)> Sections(Type file)
    {
        var shown = new HashSet<Type>();
        IEnumerable<(SectionInfo, string)> Within(SectionInfo section, string path)
        {
            if (!shown.Add(section.Type)) yield break;
            yield return (section, path);
            foreach (var key in section.Keys)
            {
                if (SectionInfo.Of(key.EntryType ?? key.ItemType ?? key.Type) is not { } inner) continue;
                var name = key.EntryType is not null ? $"{key.Name}.<name>" : key.ItemType is not null ? $"{key.Name}[n]" : key.Name;
                foreach (var below in Within(inner, path.Length == 0 ? name : $"{path}.{name}")) yield return below;
            }
        }
        return Within(SectionInfo.Of(file)!, "");
    }

    private static void Section(StringBuilder text, SectionInfo section, string path)
    {
        text.Append(path.Length == 0 ? "## Keys\n\n" : $"### `{path}`\n\n").Append(section.Section.About);
        if (section.Section.MainKey is { } main) text.Append($" A single value is the `{main}`.");
        text.Append("\n\n| key | meaning | written as | if left out |\n|---|---|---|---|\n");
        foreach (var key in section.Keys)
            text.Append($"| `{key.Name}` | {key.Key.Help} | {Cell(Form(key))} | {Cell(IfLeftOut(key))} |\n");
        text.Append('\n');
    }

    /// <summary>How a key's value is written.</summary>
    public static string Form(KeyInfo key)
    {
        if (key.EntryType is { } entry)
            return SectionInfo.Of(entry) is null ? $"names, each with {ValueForm.Of(entry)!.Noun}"
                : $"names, each with the keys of {SectionInfo.Of(entry)!.Section.Noun}";
        if (key.ItemType is { } item)
            return SectionInfo.Of(item) is { } listed ? $"a list, each with the keys of {listed.Section.Noun}" : key.Key.Names is { } names
                ? $"a list of names of {names}" : $"a list of {ValueForm.Of(item)!.Noun}";
        if (SectionInfo.Of(key.Type) is { } section) return $"the keys of {section.Section.Noun}";
        if (key.Key.Names is { } single) return $"a name of {single}";
        return $"{key.Form!.Noun}{key.RangeText()}{(key.Form is { Alternative.Length: > 0 } ? Alternative(key.Form) : "")}";
    }

    // What may be written instead is said in full where the form is described.
    private static string Alternative(ValueForm form) => form.Alternative.Contains("estimate", StringComparison.Ordinal)
        ? ", or a range" : ", or a distribution";

    private static string IfLeftOut(KeyInfo key) => key.Key switch
    {
        { Default: "" } => "the defaults of its keys",
        { Default: { } text, Source: { } source } => $"`{text}` ({source})",
        { Default: { } text } => $"`{text}`",
        { Otherwise: { } otherwise } => otherwise,
        _ when key.EntryType is not null || key.ItemType is not null => key.Key.AtLeast is null ? "none" : "required",
        _ => "required",
    };

    /// <summary>A text within a table.</summary>
    public static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
