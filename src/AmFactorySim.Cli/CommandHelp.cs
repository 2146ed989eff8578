using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AmFactorySim.Cli;

/// <summary>Help that says of the commands below only what each does; their examples are in their own help.</summary>
internal sealed class CommandHelp(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>Puts it in the place of the usual help.</summary>
    public static void Use(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new CommandHelp((HelpAction)option.Action!);
    }

    public override int Invoke(ParseResult parsed)
    {
        foreach (var command in parsed.CommandResult.Command.Subcommands) command.Description = command.Description?.Split('\n')[0].TrimEnd();
        return help.Invoke(parsed);
    }
}
