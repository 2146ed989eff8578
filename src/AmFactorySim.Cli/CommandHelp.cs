using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;

namespace AmFactorySim.Cli;

/// <summary>
/// Help whose paragraphs are wrapped to the screen. Of the commands below, it says only what each does; their examples are in their own
/// help.
/// </summary>
internal sealed partial class CommandHelp(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>Puts it in the place of the usual help.</summary>
    public static void Use(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new CommandHelp((HelpAction)option.Action!);
    }

    public override int Invoke(ParseResult parsed)
    {
        var asked = parsed.CommandResult.Command;
        asked.Description = LineWithinParagraph().Replace(asked.Description ?? "", " ");
        foreach (var command in asked.Subcommands)
            command.Description = FirstSentence().Match(command.Description ?? "").Value.ReplaceLineEndings(" ");
        return help.Invoke(parsed);
    }

    // Paragraphs begin after an empty line, and what is indented keeps its lines.
    [GeneratedRegex(@"(?<=^\S.*)\r?\n(?=\S)", RegexOptions.Multiline)]
    private static partial Regex LineWithinParagraph();

    // A point within "et al. 2022" ends nothing.
    [GeneratedRegex(@"^.+?\.(?=\s+\p{Lu}|\s*$)", RegexOptions.Singleline)]
    private static partial Regex FirstSentence();
}
