namespace AmFactorySim.Cli.Tests.Contract;

/// <summary>Bad input: one clear message for each fault, all at once, exit code 2, nothing written.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("run")]
    [InlineData("validate")]
    public void Five_mistakes_are_five_messages_with_their_lines(string command)
    {
        _terminal.Write("five.yaml", """
            name: five
            parts:
              bracket: { mesh: no-such.stl, material: AlSi11Mg, route: [] }
            orders:
              - { part: bracket, quantity: 10 }
            machines:
              S-m400: { count: -3, col: 2 h, laser: { power: 400 mm } }
            """);
        var run = _terminal.Run(command, "five.yaml");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Text);
        Assert.Contains(run.ErrorLines, line => line.StartsWith("five.yaml:3:", StringComparison.Ordinal) && line.Contains("no-such.stl"));
        Assert.Contains(run.ErrorLines, line => line.StartsWith("five.yaml:3:", StringComparison.Ordinal) && line.Contains("AlSi10Mg"));
        Assert.Contains(run.ErrorLines, line => line.StartsWith("five.yaml:7:", StringComparison.Ordinal) && line.Contains("-3"));
        Assert.Contains(run.ErrorLines, line =>
            line.StartsWith("five.yaml:7:", StringComparison.Ordinal) && line.Contains("col") && line.Contains("cool"));
        Assert.Contains(run.ErrorLines, line => line.StartsWith("five.yaml:7:", StringComparison.Ordinal) && line.Contains("400 mm"));
        Assert.Equal(["five.yaml"], Directory.GetFileSystemEntries(_terminal.Folder).Select(entry => Path.GetFileName(entry)!));
    }

    public static TheoryData<string, byte[]> BadMeshes => new()
    {
        { "empty", [] },
        { "truncated", File.ReadAllBytes(Terminal.BracketMesh)[..20_001] },
        { "not a number", [.. new byte[80], 1, 0, 0, 0, .. Enumerable.Repeat((byte)0xFF, 48), 0, 0] },
    };

    [Theory]
    [MemberData(nameof(BadMeshes))]
    public void A_bad_mesh_is_one_clear_message(string what, byte[] bytes)
    {
        File.WriteAllBytes(_terminal.PathOf("bad.stl"), bytes);
        var run = _terminal.Run("rate", "--part", "bad.stl", "--material", "AlSi10Mg", "--machine", "S-m400");
        Assert.True(run.ExitCode == 2, what);
        Assert.Contains("bad.stl", Assert.Single(run.ErrorLines));
    }

    [Theory]
    [InlineData("run", "no-such.yaml")]
    [InlineData("validate", "no-such.yaml")]
    [InlineData("run")]
    [InlineData("run", "--nonsense")]
    [InlineData("nonsense")]
    [InlineData("rate", "--part", "no-such.stl", "--material", "AlSi10Mg", "--machine", "S-m400")]
    [InlineData("rate", "--material", "AlSi10Mg", "--machine", "S-m400")]
    public void A_wrong_command_line_ends_with_2_and_a_message(params string[] arguments)
    {
        var run = _terminal.Run(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Text);
        Assert.NotEqual("", run.Errors);
        Assert.DoesNotContain("   at ", run.Errors);
        Assert.Empty(Directory.GetFileSystemEntries(_terminal.Folder));
    }

    [Theory]
    [InlineData("amfactorysim", "There is no command \"runn\"; did you mean \"run\"?", "runn", "x")]
    [InlineData("amfactorysim run", "There is no option \"--replication\"; did you mean \"--replications\"?", "run", "x.yaml",
        "--replication", "3")]
    [InlineData("amfactorysim run", "There is no option \"--sed\"; did you mean \"--seed\"?", "run", "--sed")]
    [InlineData("amfactorysim run", "--format: \"xml\" is not one of text, json.", "run", "x.yaml", "--format", "xml")]
    [InlineData("amfactorysim run", "--threads: \"0\" is not a whole number from 1 to 1 024.", "run", "x.yaml", "--threads", "0")]
    [InlineData("amfactorysim run", "--threads: \"two\" is not a whole number from 1 to 1 024.", "run", "x.yaml", "--threads", "two")]
    public void A_usage_error_is_one_line_and_says_where_help_is(string command, string message, params string[] arguments)
    {
        var run = _terminal.Run(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Text));
        Assert.Equal([message, $"See: {command} --help"], run.ErrorLines);
    }

    [Fact]
    public void Without_a_command_those_that_there_are_are_named()
    {
        var run = _terminal.Run();
        Assert.Equal((2, ""), (run.ExitCode, run.Text));
        Assert.Matches(@"^Which command\? run, validate, runs, rate(, [a-z-]+)*\.$", run.ErrorLines[0]);
    }

    [Theory]
    [InlineData("", "--out: A folder for results needs a name.")]
    [InlineData("taken", "/taken/new\".")]
    [InlineData("taken/file", "/taken/file-2\".")]
    [InlineData("taken/file/run", "is a file.")]
    [InlineData("300 x", "the name is longer than the file system allows.")]
    [InlineData("300 x/run", "the name is longer than the file system allows.")]
    public void A_run_folder_that_cannot_be_is_refused_before_anything_is_simulated(string folder, string said)
    {
        Directory.CreateDirectory(_terminal.PathOf("taken"));
        _terminal.Write("taken/file", "mine");
        var run = _terminal.Run(
            "run", Terminal.Bracket, "--replications", "100000", "--out", folder.Replace("300 x", new('x', 300)));
        Assert.Equal((2, ""), (run.ExitCode, run.Text));
        Assert.Contains(said.Replace('/', Path.DirectorySeparatorChar), Assert.Single(run.ErrorLines));
        Assert.Equal(["file"], Directory.GetFileSystemEntries(_terminal.PathOf("taken")).Select(entry => Path.GetFileName(entry)!));
    }

    [Theory]
    [InlineData("a hatch of 9 mm", "--hatch", "9 mm")]
    public void Values_that_the_physics_cannot_take_are_a_plain_fault(string said, params string[] options)
    {
        var run = _terminal.Run(["rate", "--part", Terminal.BracketMesh, "--material", "AlSi10Mg", "--machine", "S-m400", .. options]);
        Assert.Equal((2, ""), (run.ExitCode, run.Text));
        Assert.Contains(said, Assert.Single(run.ErrorLines));
    }

    [Theory]
    [InlineData("no-such.stl", "--part: there is no file no-such.stl.")]
    [InlineData(".", "--part: . is a folder; name the part's STL, OBJ, PLY or 3MF file.")]
    public void A_mesh_that_is_no_file_is_said_in_one_sentence(string part, string said) =>
        Assert.Equal([said], _terminal.Run("rate", "--part", part, "--material", "AlSi10Mg", "--machine", "S-m400").ErrorLines);

    [Fact]
    public void Rate_names_an_unknown_material_and_an_unknown_machine_at_once()
    {
        var run = _terminal.Run("rate", "--part", Terminal.BracketMesh, "--material", "Unobtainium", "--machine", "Replicator");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(run.ErrorLines, line => line.Contains("Unobtainium"));
        Assert.Contains(run.ErrorLines, line => line.Contains("Replicator"));
    }

    [Theory]
    [InlineData("--horizon", "90 kg")]
    [InlineData("--replications", "0")]
    [InlineData("--seed", "seven")]
    [InlineData("--seed", "99999999999999999999999")]
    [InlineData("--horizon", "0 d")]
    public void A_wrong_value_of_an_option_is_named(string option, string value)
    {
        var run = _terminal.Run("run", Terminal.Bracket, option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(option, Assert.Single(run.ErrorLines));
        Assert.Empty(Directory.GetFileSystemEntries(_terminal.Folder));
    }

    [Theory]
    [InlineData("AlSi10Mgg", "S-m400", "AlSi10Mg")]
    [InlineData("AlSi10Mg", "S-m401", "S-m400")]
    public void An_unknown_material_or_machine_is_answered_with_the_nearest(string material, string machine, string meant)
    {
        var run = _terminal.Run("rate", "--part", Terminal.BracketMesh, "--material", material, "--machine", machine);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(meant, Assert.Single(run.ErrorLines));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("validate")]
    [InlineData("rate")]
    [InlineData("ratemap")]
    [InlineData("melt-history")]
    public void Every_command_explains_itself_with_an_example(string command)
    {
        var run = _terminal.Run(command, "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"amfactorysim {command}", run.Text);
        Assert.Contains("Example", run.Text);
    }
}
