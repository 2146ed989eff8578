using System.CommandLine;
using AmFactorySim.Experiments.Costing;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Cli.Cost;

/// <summary>
/// The options that choose the parts and machines of a question: by a scenario, or by a part, materials and machines of the catalogue.
/// </summary>
/// <param name="others">What paths of <c>--set</c> begin with that are not the scenario's, but something else's that the command asks
/// about.</param>
internal sealed class CostOptions(params IReadOnlyList<string> others)
{
    private readonly Argument<string?> _scenario = new("SCENARIO")
    {
        Description = "YAML file of a scenario, whose parts and machines are used; without it, --part, --material and --machine are "
            + "required",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<string?> _part = new("--part")
    {
        Description = "STL, OBJ, PLY or 3MF file of the part, oriented as it is built (z up); with a scenario, names of its parts",
        HelpName = "FILE|PART,...",
    };
    private readonly Option<Length?> _unit = Options.Unit();
    private readonly Option<string?> _catalogue = Options.Catalogue();
    private readonly Option<string?> _materials = new("--material")
    {
        Description = "Materials of the catalogue, such as AlSi10Mg or AlSi10Mg,Ti6Al4V; with a scenario, those of its materials",
        HelpName = "M,...",
    };
    private readonly Option<string?> _machines = new("--machine")
    {
        Description = "Machines of the catalogue, such as S-m400 or S-m100,S-m400; with a scenario, those of its machines",
        HelpName = "M,...",
    };
    private readonly Option<string?> _route = new("--route")
    {
        Description = "Stations of the catalogue through which the part goes after printing [default: none, printing alone]",
        HelpName = "STATION,...",
    };
    private readonly Option<string[]> _set = SetOption.Create(
        "Replaces a value of the scenario or the catalogue, by its path; with --part also by a path below part, machine, material, powder "
        + "or crew, such as machine.price=\"1 MUSD\"; may be repeated");

    /// <summary>Whether a scenario is asked about.</summary>
    public bool HasScenario(ParseResult parsed) => parsed.GetValue(_scenario) is not null;

    /// <summary>Whether a scenario or a part is asked about at all.</summary>
    public bool IsAsked(ParseResult parsed) =>
        HasScenario(parsed)
        || Own.Any(option => parsed.GetResult(option) is not null);

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_scenario);
        foreach (var option in Own) command.Add(option);
    }

    private Option[] Own => [_part, _unit, _materials, _machines, _catalogue, _route, _set];

    /// <summary>What the options ask about.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="more">Further values to put in the place of the scenario's.</param>
    /// <exception cref="InputException">They do not go together.</exception>
    public IReadOnlyList<CostCase> Cases(ParseResult parsed, params IEnumerable<ScenarioChange> more)
    {
        ScenarioChange[] changes = [.. Changes(parsed).Where(change => !IsOther(change)), .. more];
        var cases = parsed.GetValue(_scenario) is { } file
            ? OfScenario(parsed, file, changes) : CostCase.Of(OfCatalogue(parsed).Scenario(changes));
        return cases.Count > 0 ? cases : throw new InputException("No part of the scenario is of that metal on that machine.");
    }

    /// <summary>Values in the place of what is not the scenario's.</summary>
    public IReadOnlyList<ScenarioChange> Others(ParseResult parsed) => [.. Changes(parsed).Where(IsOther)];

    private bool IsOther(ScenarioChange change) => others.Contains(change.Path.Split('.')[0]);

    private IEnumerable<ScenarioChange> Changes(ParseResult parsed) => SetOption.Changes(parsed.GetValue(_set));

    private IReadOnlyList<CostCase> OfScenario(ParseResult parsed, string file, ScenarioChange[] changes)
    {
        if (parsed.GetResult(_route) is not null)
            throw new InputException($"{_route.Name}: the scenario {file} has its own routes; leave one of them out.");
        if (parsed.GetResult(_catalogue) is not null)
            throw new InputException($"{_catalogue.Name}: the scenario {file} names its catalogue; change it with --set catalogue=FOLDER.");
        if (parsed.GetResult(_unit) is not null)
            throw new InputException($"{_unit.Name}: the scenario {file} states the units of its parts; change one with --set "
                + "part.unit=\"1 in\".");
        var (parts, materials, machines) =
            (Words(parsed, _part), Words(parsed, _materials), Words(parsed, _machines));
        var cases = CostCase.Of(ScenarioReader.Read(file, [.. changes.SelectMany(Full)]));
        Check(_part, parts, cases.Select(c => c.Recipe.Part.Name));
        Check(_materials, materials, cases.Select(c => c.Material));
        Check(_machines, machines, cases.Select(c => c.Group.Name));
        return [.. cases.Where(c => IsIn(parts, c.Recipe.Part.Name) && IsIn(materials, c.Material) && IsIn(machines, c.Group.Name))];

        static bool IsIn(IReadOnlyList<string> asked, string name) => asked.Count == 0 || asked.Contains(name);

        // A short form means the parts, metals and machines that are chosen.
        IEnumerable<ScenarioChange> Full(ScenarioChange change) => ShortPaths.Full(change.Path, section => section switch
        {
            "parts" => parts,
            "machines" => machines,
            "materials" or "powder" => materials,
            _ => [],
        }).Select(path => change with { Path = path });
    }

    private static void Check(Option option, IReadOnlyList<string> asked, IEnumerable<string> known)
    {
        var names = known.Distinct().ToList();
        foreach (var name in asked.Where(name => !names.Contains(name)))
            throw new InputException($"{option.Name}: \"{name}\" is not in the scenario; one of {string.Join(", ", names)}.");
    }

    private PartsOnMachines OfCatalogue(ParseResult parsed)
    {
        var missing = new Option[] { _part, _materials, _machines }.Where(option => parsed.GetResult(option) is null)
            .Select(option => option.Name).ToList();
        if (missing.Count == 3) throw new InputException("Name a scenario's file, or a part with --part, --material and --machine.");
        if (missing.Count > 0)
            throw new InputException(
                $"{string.Join(" and ", missing)}: missing; without a scenario, --part, --material and --machine go together.");
        return new(parsed.GetValue(_part)!, Words(parsed, _materials), Words(parsed, _machines),
            Words(parsed, _route))
        { Unit = parsed.GetValue(_unit), Catalogue = parsed.GetValue(_catalogue) };
    }

    private static IReadOnlyList<string> Words(ParseResult parsed, Option<string?> option)
    {
        if (parsed.GetValue(option) is not { } list) return [];
        string[] words = [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
        return words.Length > 0 ? words : throw new InputException(
            $"{option.Name}: \"{list}\" names nothing; leave the option out, or name one or several, separated by commas.");
    }
}
