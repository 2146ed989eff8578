using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;

namespace AmFactorySim.Cli;

/// <summary>
/// Help whose paragraphs are wrapped to the screen. Of the commands below, it says only what each does; their examples are in their own
/// help. Optional arguments are in brackets everywhere, and the arguments of the command above are left out: they are not accepted here.
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
        foreach (var above in asked.Parents.OfType<Command>()) above.Arguments.Clear();
        foreach (var command in asked.Subcommands)
        {
            command.Description = FirstSentence().Match(command.Description ?? "").Value.ReplaceLineEndings(" ");
            foreach (var argument in command.Arguments)
                if (argument.HasDefaultValue || argument.Arity.MinimumNumberOfValues == 0) argument.HelpName = $"[{argument.Name}]";
        }
        var (output, text) = (parsed.InvocationConfiguration.Output, new StringWriter());
        parsed.InvocationConfiguration.Output = text;
        var exitCode = help.Invoke(parsed);
        // The library puts the name itself into "<>".
        output.Write(OptionalArgument().Replace(text.ToString(), "[<$1>]"));
        return exitCode;
    }

    [GeneratedRegex(@"<\[(\w+)\]>")]
    private static partial Regex OptionalArgument();

    // Paragraphs begin after an empty line, and what is indented keeps its lines.
    [GeneratedRegex(@"(?<=^\S.*)\r?\n(?=\S)", RegexOptions.Multiline)]
    private static partial Regex LineWithinParagraph();

    // A point within "et al. 2022" ends nothing.
    [GeneratedRegex(@"^.+?\.(?=\s+\p{Lu}|\s*$)", RegexOptions.Singleline)]
    private static partial Regex FirstSentence();
}
