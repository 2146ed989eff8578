using System.Diagnostics;
using AmFactorySim.Cli;

namespace AmFactorySim.Attack.Tests.Contract;

/// <summary>What cannot be written ends the run with one line that names the file; nothing is left of it, and other results stay.</summary>
public sealed class DiskTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public DiskTests()
    {
        Hostile.Factory(_terminal);
        Directory.CreateDirectory(_terminal.PathOf("results/before"));
    }

    public void Dispose() => _terminal.Dispose();

    // The limit on the size of a file makes writes fail as a full disk does, without the rights to mount one. It is in blocks of 512 bytes:
    // with none the first table fails, with 16 a later one.
    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    public void A_full_disk_is_named_with_the_file(int blocks)
    {
        if (OperatingSystem.IsWindows()) return;
        var output = RunShell($"trap '' XFSZ; ulimit -f {blocks}; exec dotnet \"$0\" run factory.yaml --out results/new/run");
        Attacked.Held(output, $"{blocks} blocks");
        Assert.Equal(CommandLine.ModelFailed, output.ExitCode);
        var line = Assert.Single(output.ErrorLines);
        Assert.StartsWith(_terminal.PathOf("results/new/"), line, StringComparison.Ordinal);
        Assert.Contains("could not be written", line, StringComparison.Ordinal);
        Assert.Equal([_terminal.PathOf("results/before")], Directory.GetFileSystemEntries(_terminal.PathOf("results")));
    }

    [Fact]
    public void A_folder_in_which_nothing_can_be_made_is_refused_before_the_run()
    {
        if (!OperatingSystem.IsLinux()) return;
        foreach (var place in new[] { "/proc/results", "/proc" })
        {
            var output = _terminal.Run("run", "factory.yaml", "--out", $"{place}/run");
            Assert.Equal(CommandLine.BadInput, output.ExitCode);
            Assert.Equal($"--out: No results can be written in {place}: no files can be made there.", Assert.Single(output.ErrorLines));
        }
    }

    [Fact]
    public void Of_two_runs_into_the_same_folder_one_is_kept_whole_and_the_other_is_refused()
    {
        var arguments = new[] { "run", "factory.yaml", "--out", "results/same" };
        using var first = _terminal.Start([], arguments);
        using var second = _terminal.Start([], arguments);
        Terminal.Output[] ended = [Terminal.Finish(first), Terminal.Finish(second)];
        var kept = Assert.Single(ended, output => output.ExitCode == CommandLine.Done);
        var refused = Assert.Single(ended, output => output != kept);
        Attacked.Held(refused, "the second run");
        Assert.Contains("is there already", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
        AssertWhole("same", "before", "same");
    }

    [Fact]
    public void Two_runs_into_the_default_folder_are_both_kept()
    {
        using var first = _terminal.Start([], "run", "factory.yaml");
        using var second = _terminal.Start([], "run", "factory.yaml");
        Assert.Equal([CommandLine.Done, CommandLine.Done], new[] { Terminal.Finish(first).ExitCode, Terminal.Finish(second).ExitCode });
        Assert.Equal(2, Directory.GetFiles(_terminal.PathOf("results/attacked"), "manifest.json", SearchOption.AllDirectories).Length);
        Assert.Equal(2, Directory.GetFileSystemEntries(_terminal.PathOf("results/attacked")).Length);
    }

    private void AssertWhole(string run, params string[] entries)
    {
        Assert.Equal(entries, Names(_terminal.PathOf("results")));
        Assert.Equal(
            ["builds.parquet", "kpis.parquet", "ledger.parquet", "lots.parquet", "manifest.json", "operations.parquet", "powder.parquet",
                "scenario.yaml", "states.parquet", "units.parquet"],
            Names(_terminal.PathOf($"results/{run}")));
    }

    private static IEnumerable<string?> Names(string folder) =>
        Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private Terminal.Output RunShell(string script)
    {
        var start = new ProcessStartInfo("sh", ["-c", script, Path.Combine(AppContext.BaseDirectory, "amfactorysim.dll")])
        {
            WorkingDirectory = _terminal.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Otherwise .NET itself needs a larger file, in memory, for its code.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        return Terminal.Finish(process);
    }
}
