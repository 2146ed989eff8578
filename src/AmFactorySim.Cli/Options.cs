using System.CommandLine;
using System.Globalization;

namespace AmFactorySim.Cli;

/// <summary>Arguments and options that more than one command has, or that answer wrong values in words of their own.</summary>
internal static class Options
{
    /// <summary>The scenario's file; a word that looks like an option is one that is not known.</summary>
    public static Argument<string> Scenario()
    {
        var scenario = new Argument<string>("SCENARIO") { Description = "the scenario's YAML file" };
        scenario.Validators.Add(result =>
        {
            if (result.Tokens is [var word] && word.Value.StartsWith('-') && result.Parent is System.CommandLine.Parsing.CommandResult { Command: var command })
                result.AddError(UsageErrors.Unknown("option", word.Value, command.Options));
        });
        return scenario;
    }

    /// <summary>For whom to print.</summary>
    public static Option<OutputFormat> Format() => new("--format")
    {
        Description = "text for people, json for programs: the same figures as one object, units in the names [default: text]",
        HelpName = "text|json",
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (word == "json") return OutputFormat.Json;
            if (word != "text") result.AddError($"--format: \"{word}\" is not one of text, json.");
            return OutputFormat.Text;
        },
    };

    /// <summary>A whole number of at least 1.</summary>
    public static Option<int?> Count(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1) return count;
            result.AddError($"{name}: \"{word}\" is not a whole number of at least 1.");
            return null;
        },
    };
}
