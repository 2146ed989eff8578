using System.CommandLine;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Cli;

/// <summary>The option <c>--set PATH=VALUE</c>, which replaces values of a scenario or the catalogue.</summary>
internal static class SetOption
{
    public static Option<string[]> Create(string description) => new("--set") { Description = description, HelpName = "PATH=VALUE" };

    /// <summary>The option of commands that read a scenario.</summary>
    public static Option<string[]> OfScenario() => Create(
        "Replaces a value of the scenario, by its path, such as machines.S-m400-4.count=8 or "
        + "\"parts.bracket.route=[depowder, inspection]\"; may be repeated");

    /// <summary>The changes that the options ask for.</summary>
    /// <exception cref="InputException">An option is not of the form PATH=VALUE, or two of them set the same value.</exception>
    public static IReadOnlyList<ScenarioChange> Changes(string[]? options) => Once(
        [.. (options ?? []).Select(option => option.Split('=', 2) is [var path, var value] && path.Trim().Length > 0
            ? new ScenarioChange(path.Trim(), value.Trim(), "--set")
            : throw new InputException($"--set: \"{option}\" is not of the form PATH=VALUE, as in machine.price=\"1 MUSD\"."))]);

    /// <summary>Changes of which each sets another value.</summary>
    /// <exception cref="InputException">Two of them set the same value.</exception>
    public static IReadOnlyList<ScenarioChange> Once(IReadOnlyList<ScenarioChange> changes) =>
        changes.GroupBy(change => change.Path, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new InputException(
                $"{twice.First().Source}: {twice.Key} is set twice, to {string.Join(" and ", twice.Select(c => $"\"{c.Value}\""))}.")
            : changes;
}
