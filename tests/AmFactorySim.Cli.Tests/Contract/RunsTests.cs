using System.Text.Json;

namespace AmFactorySim.Cli.Tests.Contract;

/// <summary><c>runs</c>: the runs in a folder, and what killed runs left there.</summary>
public sealed class RunsTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void The_runs_of_a_folder_are_listed_with_what_their_manifests_hold()
    {
        Assert.Equal(0, _terminal.Run("run", Terminal.Bracket, "--horizon", "22 d", "--replications", "2", "--seed", "5").ExitCode);
        Assert.Equal(0, _terminal.Run("run", Terminal.Bracket, "--horizon", "22 d", "--replications", "1", "--out", "results/a").ExitCode);
        Directory.CreateDirectory(_terminal.PathOf("results/no-run/below/too-deep"));
        Directory.CreateDirectory(_terminal.PathOf("results/broken"));
        _terminal.Write("results/broken/manifest.json", "{ \"scenario\": ");

        var listed = _terminal.Run("runs");
        Assert.Equal((0, ""), (listed.ExitCode, listed.Errors));
        Assert.Contains("bracket-100k", listed.Text);
        Assert.Contains("released", listed.Text);
        Assert.Contains("results/broken: manifest.json cannot be read", listed.Text);

        var runs = JsonDocument.Parse(_terminal.Run("runs", "results", "--format", "json").Text).RootElement.GetProperty("runs");
        Assert.Equal([1, 5], runs.EnumerateArray().Select(run => run.GetProperty("seed").GetInt32()));
        Assert.All(runs.EnumerateArray(), run => Assert.Equal(22, run.GetProperty("horizon_d").GetDouble()));
        Assert.All(runs.EnumerateArray(), run => Assert.True(run.GetProperty("units").GetDouble() > 1000));
    }

    [Fact]
    public void What_killed_runs_left_is_reported_by_the_next_run_and_removed_on_request()
    {
        Leave("results", ".partial-one-abcdefgh.123", locked: true);
        Leave("results", ".partial-two-q1w2e3r4.xyz", locked: false);
        Leave("results", ".partial-notes", locked: false);
        var run = _terminal.Run("melt-history", "--out", "results/answer");
        Assert.Equal(
            "results holds 2 unfinished folders of killed runs (4.0 MB); to remove: amfactorysim runs results --clean",
            Assert.Single(run.ErrorLines));
        Assert.Contains("2 unfinished folders of killed runs (4.0 MB); --clean removes them", _terminal.Run("runs").Text);

        var cleaned = _terminal.Run("runs", "--clean");
        Assert.Equal((0, "removed: 2 unfinished folders of killed runs (4.0 MB)"), (cleaned.ExitCode, Assert.Single(cleaned.ErrorLines)));
        // What is named alike, but not as these folders are, is somebody else's.
        Assert.Equal([".partial-notes", "answer"],
            Directory.GetFileSystemEntries(_terminal.PathOf("results")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_folder_is_quoted_in_the_command_that_removes_what_is_left_in_it()
    {
        Leave("killed run's", ".partial-one-abcdefgh.123", locked: false);
        var run = _terminal.Run("melt-history", "--out", "killed run's/answer");
        var quoted = OperatingSystem.IsWindows() ? "\"killed run's\"" : @"'killed run'\''s'";
        Assert.EndsWith($"to remove: amfactorysim runs {quoted} --clean", Assert.Single(run.ErrorLines));
        Assert.Contains("; --clean removes it", _terminal.Run("runs", "killed run's").Text);
    }

    [Fact]
    public void What_is_removed_is_listed_as_json()
    {
        Leave("results", ".partial-one-abcdefgh.123", locked: true);
        var runs = JsonDocument.Parse(_terminal.Run("runs", "--clean", "--format", "json").Text).RootElement;
        Assert.Equal(0, runs.GetProperty("unfinished").GetArrayLength());
        var removed = Assert.Single(runs.GetProperty("removed").EnumerateArray());
        Assert.Equal(Path.Combine("results", ".partial-one-abcdefgh.123"), removed.GetProperty("folder").GetString());
        Assert.Equal(2_000_000, removed.GetProperty("bytes").GetInt64());
    }

    [Fact]
    public void The_unfinished_folder_of_a_run_that_is_going_stays()
    {
        Leave("results", ".partial-one-abcdefgh.123", locked: true);
        var held = _terminal.PathOf("results/.partial-one-abcdefgh.123.lock");
        using (new FileStream(held, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Equal("", _terminal.Run("melt-history", "--out", "results/answer").Errors);
            Assert.Equal(0, _terminal.Run("runs", "--clean").ExitCode);
            Assert.True(File.Exists(_terminal.PathOf("results/.partial-one-abcdefgh.123/tables")));
        }
        Assert.Equal(0, _terminal.Run("runs", "--clean").ExitCode);
        Assert.False(Directory.Exists(_terminal.PathOf("results/.partial-one-abcdefgh.123")));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_fault() => Assert.Equal(
        (2, "There is no folder \"results\"."),
        (_terminal.Run("runs").ExitCode, Assert.Single(_terminal.Run("runs").ErrorLines)));

    private void Leave(string place, string name, bool locked)
    {
        Directory.CreateDirectory(_terminal.PathOf($"{place}/{name}"));
        _terminal.Write($"{place}/{name}/tables", new('x', 2_000_000));
        if (locked) _terminal.Write($"{place}/{name}.lock", "");
    }
}
