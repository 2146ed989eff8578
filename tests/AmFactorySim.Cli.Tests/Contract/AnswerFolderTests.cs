namespace AmFactorySim.Cli.Tests.Contract;

/// <summary>Every command that answers a question publishes its answer by the same options.</summary>
public sealed class AnswerFolderTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("parquet", new[] { "melt-history.html", "melt_history.parquet" })]
    [InlineData("csv", new[] { "melt-history.html", "melt_history.csv" })]
    [InlineData("both", new[] { "melt-history.html", "melt_history.csv", "melt_history.parquet" })]
    public void Tables_are_left_in_the_formats_that_are_asked_for(string tables, string[] files)
    {
        var run = _terminal.Run("melt-history", "--out", "answer", "--tables", tables);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(files, Directory.GetFiles(_terminal.PathOf("answer")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        if (!files.Contains("melt_history.csv")) return;
        var lines = File.ReadAllLines(_terminal.PathOf("answer/melt_history.csv"));
        Assert.Equal("sweep,overmelt,hatch_to_width,mean,guaranteed_minimum,times,share_percent", lines[0]);
        Assert.True(lines.Length > 100);
    }

    [Fact]
    public void A_format_of_tables_that_is_not_known_is_refused()
    {
        var run = _terminal.Run("melt-history", "--tables", "xlsx");
        Assert.Equal((2, "--tables: \"xlsx\" is not one of parquet, csv, both."), (run.ExitCode, run.ErrorLines[0]));
    }

    [Fact]
    public void Every_command_that_answers_a_question_has_the_same_options_of_output()
    {
        static IEnumerable<System.CommandLine.Command> All(System.CommandLine.Command command) =>
            command.Subcommands.SelectMany(own => All(own).Append(own));
        var answering = All(Commands.Root()).Where(command => command is IAnswerCommand).ToList();
        Assert.True(answering.Count >= 9);
        Assert.All(answering, command =>
            Assert.Equal(["--out", "--tables", "--format"], command.Options.Select(option => option.Name).TakeLast(3)));
    }
}
