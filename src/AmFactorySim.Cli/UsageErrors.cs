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

    /// <summary>Prints the first control character in a command line; false if there is none.</summary>
    public static bool PrintHidden(ParseResult parsed, string[] words)
    {
        if (words.FirstOrDefault(IsHidden) is not { } word) return false;
        var place = parsed.CommandResult.Children.FirstOrDefault(given => given.Tokens.Any(IsWithinWord)) switch
        {
            OptionResult given => $"{given.Option.Name}: ",
            ArgumentResult given => $"{given.Argument.Name}: ",
            _ => "",
        };
        Console.Error.WriteLine(
            VisibleText.Of($"{place}\"{word}\" has {VisibleText.FirstHidden(word)}, a control character; leave it out."));
        return true;

        static bool IsHidden(string text) => VisibleText.FirstHidden(text) is not null;
        bool IsWithinWord(Token token) => IsHidden(token.Value) && word.EndsWith(token.Value, StringComparison.Ordinal); // --out=WORD
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
        if (MisplacedOrMisspelt(parsed.CommandResult) is { } fault) return [fault];
        if (!isFaulty) return [];
        if (command is not RootCommand) return parsed.Errors.Select(error => error.Message);
        return parsed.UnmatchedTokens is [var first, ..]
            ? [Unknown("command", first, command.Subcommands)]
            : [$"Which command? {string.Join(", ", command.Subcommands.Select(known => known.Name))}."];
    }

    // The parser takes a word before a subcommand, or a misspelt subcommand, for an argument of the command above.
    private static string? MisplacedOrMisspelt(CommandResult result)
    {
        var words = Arguments(result).ToList();
        if (result.Parent is CommandResult above && Arguments(above).Concat(Options(above)).FirstOrDefault() is { } early)
        {
            string[] after = early.StartsWith('-') || words.Count == 0 ? [.. words, early] : [.. words];
            return $"\"{early}\" cannot stand before \"{result.Command.Name}\"; "
                + $"did you mean \"{PathOf(result)} {string.Join(' ', after)}\"?";
        }
        return words is [var word, ..] && !Path.Exists(word)
            && DidYouMean.Closest(word, result.Command.Subcommands.Select(known => known.Name)) is not null
                ? Unknown("command", word, result.Command.Subcommands) : null;
    }

    private static IEnumerable<string> Arguments(CommandResult result) =>
        result.Children.OfType<ArgumentResult>().SelectMany(given => given.Tokens).Select(token => token.Value);

    private static IEnumerable<string> Options(CommandResult result) =>
        result.Children.OfType<OptionResult>().Where(given => !given.Implicit).Select(given => given.Option.Name);

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
