using System.Diagnostics;

namespace AmFactorySim.Attack.Tests.Contract;

/// <summary>What surrounds the program is missing, full or odd: it works all the same, or one line names what failed.</summary>
public sealed class StandardStreamTests : IDisposable
{
    private const string Closed = "The standard output cannot be written: it is closed. ";
    private const string Full = "The standard output cannot be written: No space left on device. ";

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("amfactorysim melt-history >&-", 1, Closed)]
    [InlineData("amfactorysim melt-history > /dev/full", 1, Full)]
    [InlineData("amfactorysim --help > /dev/full", 1, Full)]
    [InlineData("amfactorysim melt-history --format json > /dev/full", 1, Full)]
    [InlineData("amfactorysim melt-history --bogus 2>&-", 2, "")]
    [InlineData("amfactorysim melt-history --bogus 2> /dev/full", 2, "")]
    [InlineData("amfactorysim melt-history <&-", 0, "")]
    [InlineData("amfactorysim melt-history --format json | head -1", 0, "")]
    [InlineData("mkdir gone; cd gone; rmdir ../gone; amfactorysim melt-history", 1, "The working folder has been removed; ")]
    [InlineData("env -u HOME TMPDIR=/nowhere TERM=odd COLUMNS=-5 LC_ALL=xx dotnet \"$PROGRAM\" melt-history --out answer", 0, "")]
    [InlineData("ulimit -n 48; amfactorysim melt-history", 1, "The process may open only 48 files, ")]
    [InlineData("env -i \"$(command -v dotnet)\" \"$PROGRAM\" melt-history", 0, "")]
    public void One_line_names_what_failed(string command, int exitCode, string message)
    {
        if (!OperatingSystem.IsLinux()) return; // these are words of its shell
        var output = Shell(command);
        Attacked.Held(output with { Text = "-" }, command);
        Assert.Equal(exitCode, output.ExitCode);
        if (message.Length == 0) Assert.Empty(output.Errors);
        else Assert.StartsWith(message, Assert.Single(output.ErrorLines));
    }

    [Fact]
    public void An_answer_is_complete_even_where_it_cannot_be_printed()
    {
        if (!OperatingSystem.IsLinux()) return;
        Assert.Equal(1, Shell("amfactorysim melt-history --out answer > /dev/full").ExitCode);
        Assert.True(File.Exists(_terminal.PathOf("answer/melt-history.html")));
    }

    // A shell in which "amfactorysim" is the program.
    private Terminal.Output Shell(string command)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "amfactorysim.dll");
        var start = new ProcessStartInfo("bash", ["-o", "pipefail", "-c", $"amfactorysim() {{ dotnet '{program}' \"$@\"; }}; {command}"])
        {
            WorkingDirectory = _terminal.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PROGRAM"] = program;
        using var shell = Process.Start(start)!;
        return Terminal.Finish(shell);
    }
}
