using System.Text.RegularExpressions;

namespace AmFactorySim.Cli.Tests.Golden;

/// <summary>What the shipped scenario prints is in the README, as the program printed it.</summary>
public sealed partial class ShippedScenarioTests : IDisposable
{
    private const string Begin = "<!-- output of run -->\n```\n", End = "\n```\n<!-- end of output -->";
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void The_readme_shows_what_the_first_command_prints()
    {
        var run = _terminal.Run("run", Terminal.Bracket, "--out", "results");
        Assert.Equal("", run.Errors);
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        var (begin, end) = (readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, readme.IndexOf(End, StringComparison.Ordinal));
        var printed = ResultsFolder().Replace(run.Text.Trim('\n'), "results in results/bracket-100k/2026-11-21T08-15-02");
        if (Timeless(readme[begin..end]) != Timeless(printed)) Repository.AssertGolden("README.md", readme[..begin] + printed + readme[end..]);
    }

    [Fact]
    public void The_readme_shows_the_shipped_scenario()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        Repository.AssertGolden("README.md", ScenarioBlock().Replace(readme, _ => $"```yaml\n{File.ReadAllText(Terminal.Bracket).TrimEnd()}\n```"));
    }

    // How long it took differs from run to run.
    private static string Timeless(string text) => WallTime().Replace(text, "");

    [GeneratedRegex(@"\d+\.\d s,")]
    private static partial Regex WallTime();

    [GeneratedRegex("results in .*")]
    private static partial Regex ResultsFolder();

    [GeneratedRegex("```yaml\n.*?\n```", RegexOptions.Singleline)]
    private static partial Regex ScenarioBlock();
}
