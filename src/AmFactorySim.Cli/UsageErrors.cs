using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using AmFactorySim.Yaml;

namespace AmFactorySim.Cli;

/// <summary>Says on the error stream what is wrong with a command line, and where its help is.</summary>
internal static class UsageErrors
{
    /// <summary>Prints the faults of a command line; false if it has none.</summary>
    public static bool Print(ParseResult parsed)
    {
        var messages = Messages(parsed).Distinct().ToList();
        foreach (var message in messages) Console.Error.WriteLine(message);
        if (messages.Count > 0) Console.Error.WriteLine($"See: {PathOf(parsed.CommandResult)} --help");
        return messages.Count > 0;
    }

    private static IEnumerable<string> Messages(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        // The parser has words in brackets for itself.
        if (parsed.Tokens.FirstOrDefault(token => token.Type == TokenType.Directive) is { } bracket)
            return [Unknown("command", bracket.Value, parsed.RootCommandResult.Command.Subcommands)];
        var isFaulty = parsed.Action is ParseErrorAction;
        if (!isFaulty && parsed.Action != command.Action) return []; // help or version
        var unknown = UnknownOptions(parsed).ToList();
        if (unknown.Count > 0) return unknown.Select(word => Unknown("option", word, command.Options));
        if (!isFaulty) return [];
        if (command is not RootCommand) return parsed.Errors.Select(error => error.Message);
        return parsed.UnmatchedTokens is [var first, ..]
            ? [Unknown("command", first, command.Subcommands)]
            : [$"Which command? {string.Join(", ", command.Subcommands.Select(known => known.Name))}."];
    }

    // The parser takes an option that it does not know for an argument or for the value of another option. After "--" it may be one.
    private static IEnumerable<string> UnknownOptions(ParseResult parsed)
    {
        if (parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)) return [];
        var taken = parsed.CommandResult.Children.SelectMany(given => given.Tokens
            .Where(token => token.Value.StartsWith(given is ArgumentResult ? "-" : "--", StringComparison.Ordinal)));
        return parsed.UnmatchedTokens.Concat(taken.Select(token => token.Value)).Where(word => word.Length > 1 && word[0] == '-');
    }

    private static string Unknown(string kind, string word, IEnumerable<Symbol> known)
    {
        var names = known.Where(symbol => symbol is not Option { Hidden: true }).Select(symbol => symbol.Name);
        return $"There is no {kind} \"{word}\"; {DidYouMean.Hint(word, [.. names])}";
    }

    private static string PathOf(CommandResult result) =>
        result.Parent is CommandResult above ? $"{PathOf(above)} {result.Command.Name}" : "amfactorysim";
}
