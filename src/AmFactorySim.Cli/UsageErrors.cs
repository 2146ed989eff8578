using System.CommandLine;
using AmFactorySim.Yaml;

namespace AmFactorySim.Cli;

/// <summary>Says on the error stream what is wrong with a command line, and where its help is.</summary>
internal static class UsageErrors
{
    public static int Print(ParseResult parsed)
    {
        foreach (var message in Messages(parsed).Distinct()) Console.Error.WriteLine(message);
        Console.Error.WriteLine($"See: {PathOf(parsed.CommandResult.Command)} --help");
        return CommandLine.BadInput;
    }

    /// <summary>The answer to a word that is none of the known ones.</summary>
    public static string Unknown(string kind, string word, IEnumerable<Symbol> known)
    {
        var names = known.Where(symbol => symbol is not Option { Hidden: true }).Select(symbol => symbol.Name);
        return $"There is no {kind} \"{word}\"; {DidYouMean.Hint(word, [.. names])}";
    }

    private static IEnumerable<string> Messages(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var options = parsed.UnmatchedTokens.Where(word => word.StartsWith('-')).ToList();
        if (options.Count > 0) return options.Select(word => Unknown("option", word, command.Options));
        if (command is not RootCommand) return parsed.Errors.Select(error => error.Message);
        return parsed.UnmatchedTokens is [var first, ..]
            ? [Unknown("command", first, command.Subcommands)]
            : [$"Which command? {string.Join(", ", command.Subcommands.Select(known => known.Name))}."];
    }

    private static string PathOf(Command command) => command is RootCommand ? "amfactorysim" : $"amfactorysim {command.Name}";
}
