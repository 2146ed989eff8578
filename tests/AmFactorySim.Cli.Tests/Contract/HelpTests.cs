namespace AmFactorySim.Cli.Tests.Contract;

public sealed class HelpTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void The_first_help_names_each_command_and_leaves_examples_to_the_commands()
    {
        var help = _terminal.Run("--help");
        Assert.Equal(0, help.ExitCode);
        Assert.All(Commands(help.Text), command => Assert.Contains($"\n  {command} ", help.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("Example", help.Text[help.Text.IndexOf("Commands:", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Each_command_s_help_has_an_example_that_begins_with_it() => Assert.All(Commands(_terminal.Run("--help").Text), command =>
    {
        var help = _terminal.Run(command, "--help");
        Assert.Equal(0, help.ExitCode);
        Assert.Contains($"\n    amfactorysim {command} ", help.Text, StringComparison.Ordinal);
    });

    [Fact]
    public void Optional_arguments_are_in_brackets_and_a_subcommand_has_only_its_own()
    {
        Assert.All(new[] { "runs [<FOLDER>] ", "cost [<SCENARIO>] ", "run <SCENARIO> ", "mesh <FILE> " },
            command => Assert.Contains($"\n  {command}", _terminal.Run("--help").Text, StringComparison.Ordinal));
        Assert.Contains("\n  curve [<SCENARIO>] ", _terminal.Run("cost", "--help").Text, StringComparison.Ordinal);
        Assert.Contains(" cost curve [<SCENARIO>] [options]\n", _terminal.Run("cost", "curve", "--help").Text);
        Assert.Contains(" cost batch <FILE> [options]\n", _terminal.Run("cost", "batch", "--help").Text);
        Assert.DoesNotContain("SCENARIO", _terminal.Run("cost", "batch", "--help").Text);
    }

    private static IEnumerable<string> Commands(string help) =>
        help[help.IndexOf("Commands:", StringComparison.Ordinal)..].Split('\n').Skip(1)
        .Where(line => line.Length > 3 && line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' ')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]);
}
