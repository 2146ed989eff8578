namespace AmFactorySim.Cli.Tests.Contract;

/// <summary>A message about a command line names the option that is at fault, and the help of the command that was asked.</summary>
public sealed class HintTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public static TheoryData<string> Paths { get; } = [.. Below(Commands.Root(), [])];

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [MemberData(nameof(Paths))]
    public void An_unknown_option_is_named_with_the_help_of_its_command(string path)
    {
        foreach (var words in new[] { "--bogus", "-x", "some.yaml --bogus", "--format --bogus", "--format json --format json --bogus" })
        {
            var run = _terminal.Run([.. path.Split(' '), .. words.Split(' ')]);
            Assert.Equal((2, ""), (run.ExitCode, run.Text));
            Assert.StartsWith($"There is no option \"{words.Split(' ')[^1]}\"; ", run.ErrorLines[0]);
            Assert.Equal($"See: amfactorysim {path} --help", run.ErrorLines[^1]);
        }
        Assert.Empty(Directory.GetFileSystemEntries(_terminal.Folder));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Help_is_printed_by_all_its_names(string path)
    {
        var help = _terminal.Run([.. path.Split(' '), "--help"]).Text;
        Assert.Contains($"amfactorysim {path}", help);
        Assert.All(new[] { "-h", "/?", "-?" }, word => Assert.Equal(help, _terminal.Run([.. path.Split(' '), word]).Text));
    }

    [Theory]
    [InlineData("There is no command \"@words\"; ", "@words")]
    [InlineData("Unrecognized command or argument '@words'.", "melt-history", "@words")]
    [InlineData("There is no command \"[suggest]\"; ", "[suggest]", "ru")]
    [InlineData("There is no command \"[diagram]\"; ", "[diagram]", "run")]
    [InlineData("There is no command \"[env:X=1]\"; ", "[env:X=1]", "run")]
    [InlineData("There is no command \"costs\"; did you mean \"cost\"?", "costs")]
    [InlineData("There is no command \"cruve\"; did you mean \"curve\"?", "cost", "cruve")]
    [InlineData("There is no command \"cruve\"; did you mean \"curve\"?", "cost", "cruve", "words")]
    [InlineData("\"words\" cannot stand before \"curve\"; did you mean \"amfactorysim cost curve words\"?", "cost", "words", "curve")]
    [InlineData("\"words\" cannot stand before \"batch\"; did you mean \"amfactorysim cost batch file\"?",
        "cost", "words", "batch", "file")]
    [InlineData("\"--quantity\" cannot stand before \"curve\"; did you mean \"amfactorysim cost curve words --quantity\"?",
        "cost", "--quantity", "9", "curve", "words")]
    [InlineData("Unrecognized command or argument 'words'.", "cost", "words", "words")]
    [InlineData("FILE: there is no file --bogus.", "mesh", "--", "--bogus")]
    [InlineData("FILE: no file is named; name the part's STL, OBJ, PLY or 3MF file.", "mesh", "")]
    public void Words_mean_what_they_say(string message, params string[] words)
    {
        _terminal.Write("words", "--help");
        var run = _terminal.Run(words);
        Assert.Equal((2, ""), (run.ExitCode, run.Text));
        Assert.StartsWith(message, run.ErrorLines[0]);
    }

    [Theory]
    [InlineData("--part: there is no file v2: final?.stl", "--part", "v2: final?.stl")]
    [InlineData("--part: . is a folder; name the part's STL, OBJ, PLY or 3MF file", "--part", ".")]
    [InlineData("--part: no file is named; name the part's STL, OBJ, PLY or 3MF file", "--part", "")]
    [InlineData("--part: ./cut: off.stl, line 2: the file ends", "--part", "cut: off.stl")]
    [InlineData("--material: \",\" names nothing; leave the option out, or name one or several", "--material", ",")]
    [InlineData("--machine: \"\" names nothing; ", "--machine", "")]
    [InlineData("--route: \",,,\" names nothing; ", "--route", ",,,")]
    [InlineData("--route: stations.nosuch: \"nosuch\" is not in the catalogue; known are depowder, ", "--route", "depowder,nosuch")]
    [InlineData("--set: machines.S-m400.prce: \"prce\" is not a key of a machine; did you mean \"price\"?", "--set", "machine.prce=1")]
    public void A_part_without_a_scenario_is_at_fault_by_its_option(string message, string option, string value)
    {
        _terminal.Write("cut: off.stl", "solid\n");
        var given = new Dictionary<string, string>
        {
            ["--part"] = Terminal.BracketMesh,
            ["--material"] = "AlSi10Mg",
            ["--machine"] = "S-m400",
            [option] = value,
        };
        foreach (var command in new[] { "cost", "cost curve", "breakeven", "sensitivity" })
        {
            var run = _terminal.Run([.. command.Split(' '), .. given.SelectMany(pair => new[] { pair.Key, pair.Value })]);
            Assert.Equal((2, ""), (run.ExitCode, run.Text));
            Assert.StartsWith(message, Assert.Single(run.ErrorLines));
        }
    }

    private static IEnumerable<string> Below(System.CommandLine.Command command, string[] path) => command.Subcommands.SelectMany(inner =>
        Below(inner, [.. path, inner.Name]).Prepend(string.Join(' ', [.. path, inner.Name])));
}
