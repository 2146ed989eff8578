using System.Diagnostics;
using System.Text.RegularExpressions;
using AmFactorySim.Cli.Run;
using AmFactorySim.Experiments.Runs;
using AmFactorySim.Results;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Cli.Tests.Golden;

/// <summary>The pages show what the shipped scenario prints, as the program printed it.</summary>
public sealed partial class ShippedScenarioTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void The_pages_show_what_the_command_prints()
    {
        // The year is simulated once for both.
        using var results = RunFolder.Create(_terminal.PathOf("results"));
        var summary = Replications.Run(ScenarioReader.Read(Terminal.Bracket), results, Environment.ProcessorCount, Stopwatch.StartNew());
        AssertShown("README.md", "run", summary, hasDetails: false);
        AssertShown("docs/run.md", "run --details", summary, hasDetails: true);
    }

    private void AssertShown(string page, string command, RunSummary summary, bool hasDetails)
    {
        var run = _terminal.Printed(() =>
        {
            RunText.Print(summary, hasDetails);
            return CommandLine.Done;
        });
        var text = File.ReadAllText(Repository.PathOf(page));
        var begin = text.IndexOf($"<!-- output of {command} -->\n```\n", StringComparison.Ordinal)
            + $"<!-- output of {command} -->\n```\n".Length;
        var end = text.IndexOf("```\n<!-- end of output -->", StringComparison.Ordinal);
        var printed = ResultsFolder().Replace(run.Text.Trim('\n'), "results in results/bracket-100k/2026-11-21T08-15-02") + "\n";
        if (Timeless(text[begin..end]) != Timeless(printed)) Repository.AssertGolden(page, text[..begin] + printed + text[end..]);
    }

    [Fact]
    public void The_readme_shows_the_shipped_scenario()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        Repository.AssertGolden("README.md",
            ScenarioBlock().Replace(readme, _ => $"```yaml\n{File.ReadAllText(Terminal.Bracket).TrimEnd()}\n```"));
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
