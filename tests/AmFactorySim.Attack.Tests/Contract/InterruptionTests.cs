using System.Diagnostics;
using System.Security.Cryptography;

namespace AmFactorySim.Attack.Tests.Contract;

/// <summary>Signals at random moments: exit code 130 at once, nothing left, and the next run is right.</summary>
public sealed class InterruptionTests : IDisposable
{
    // A second is promised; a machine that runs several test projects at once may need more.
    private static readonly TimeSpan s_atOnce = TimeSpan.FromSeconds(8);
    private static readonly string[] s_signals = ["INT", "TERM", "HUP", "TERM INT", "INT INT", "INT INT TERM HUP INT"];
    private static readonly int s_rounds =
        int.TryParse(Environment.GetEnvironmentVariable("AMFACTORYSIM_SOAK"), out var soak) ? 12 * soak : 1;

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Signals_at_any_moment_of_a_run_end_it_with_130_and_leave_nothing()
    {
        if (OperatingSystem.IsWindows()) return; // there are no signals to send there
        var moments = new Random(11);
        foreach (var signals in Enumerable.Repeat(s_signals, s_rounds).SelectMany(all => all))
        {
            using var run = Begin("run", Terminal.Bracket, "--replications", "1000", "--threads", "2");
            Thread.Sleep(moments.Next(1200));
            Interrupted(run, signals, "Interrupted; nothing was written.");
            Assert.Empty(Directory.GetFileSystemEntries(_terminal.Folder));
        }
    }

    [Theory]
    [InlineData("rate", "--part", "cube.stl", "--material", "AlSi10Mg", "--machine", "S-m400")]
    [InlineData("ratemap", "--material", "AlSi10Mg", "--steps", "1000")]
    [InlineData("cost", "factory.yaml", "--quantity", "10")]
    public void An_answer_that_is_interrupted_is_whole_or_absent(params string[] command)
    {
        if (OperatingSystem.IsWindows()) return;
        Hostile.Factory(_terminal);
        var before = Directory.GetFileSystemEntries(_terminal.Folder).Append(_terminal.PathOf("answer")).Order();
        using var run = Begin([.. command, "--out", "answer"]);
        Thread.Sleep(new Random(command[0].Length).Next(400));
        Send(run, "INT");
        var output = Ended(run);
        Attacked.Held(output, string.Join(' ', command));
        Assert.Contains(output.ExitCode, new[] { 0, 130 });
        Assert.Equal(output.Errors.Length > 0 && output.ExitCode == 130 && !output.Errors.Contains("complete"),
            !Directory.Exists(_terminal.PathOf("answer")));
        Assert.Subset(before.ToHashSet(), Directory.GetFileSystemEntries(_terminal.Folder).ToHashSet());
    }

    [Fact]
    public void A_program_that_waits_for_its_reader_ends_at_once_and_names_what_was_complete()
    {
        if (OperatingSystem.IsWindows()) return;
        using var run = Begin("ratemap", "--material", "AlSi10Mg", "--steps", "200", "--format", "json", "--out", "answer");
        while (!Directory.Exists(_terminal.PathOf("answer")) && !run.HasExited) Thread.Sleep(10);
        Send(run, "INT INT");
        Assert.True(run.WaitForExit(s_atOnce));
        Assert.Equal((130, $"Interrupted; complete before that: {_terminal.PathOf("answer")}.\n"),
            (run.ExitCode, run.StandardError.ReadToEnd()));
    }

    [Fact]
    public void After_a_kill_only_an_unfinished_folder_is_left_and_the_next_run_is_right()
    {
        string[] command = ["run", Terminal.Bracket, "--horizon", "22 d", "--replications", "4", "--threads", "2"];
        Assert.Equal(0, _terminal.Run([.. command, "--out", "undisturbed/run"]).ExitCode);
        var moments = new Random(12);
        for (var i = 0; i < 3 * s_rounds; i++)
        {
            using var run = Begin([.. command, "--out", "killed/run"]);
            Thread.Sleep(moments.Next(900));
            run.Kill();
            run.WaitForExit();
            if (Directory.Exists(_terminal.PathOf("killed/run")))
            {
                Assert.Equal(Files("undisturbed/run"), Files("killed/run"));
                Directory.Delete(_terminal.PathOf("killed/run"), recursive: true);
            }
            if (Directory.Exists(_terminal.PathOf("killed")))
                Assert.All(Directory.GetFileSystemEntries(_terminal.PathOf("killed")),
                    left => Assert.StartsWith(".partial-", Path.GetFileName(left)));
        }
        var next = _terminal.Run([.. command, "--out", "killed/run"]);
        Assert.Equal(0, next.ExitCode);
        Assert.Equal(Files("undisturbed/run"), Files("killed/run"));
        Assert.Equal(0, _terminal.Run("runs", "killed", "--clean").ExitCode);
        Assert.Equal(["run"], Directory.GetFileSystemEntries(_terminal.PathOf("killed")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_run_that_was_started_with_signals_ignored_goes_on()
    {
        if (OperatingSystem.IsWindows()) return;
        var program = Path.Combine(AppContext.BaseDirectory, "amfactorysim.dll");
        var shell = new ProcessStartInfo("sh",
            ["-c", $"trap '' INT HUP; exec dotnet '{program}' run '{Terminal.Bracket}' --horizon '60 d' --replications 2 --out found"])
        {
            WorkingDirectory = _terminal.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var run = Process.Start(shell)!;
        while (Directory.GetFileSystemEntries(_terminal.Folder).Length == 0 && !run.HasExited) Thread.Sleep(10);
        Send(run, "INT HUP");
        Assert.Equal(0, Terminal.Finish(run).ExitCode);
        Assert.True(File.Exists(_terminal.PathOf("found/manifest.json")));
    }

    // The program, as soon as it listens to signals; before that, the operating system ends it.
    private Process Begin(params string[] arguments)
    {
        var run = _terminal.Start([], arguments);
        while (OperatingSystem.IsLinux() && !run.HasExited && !Catches(run, 1)) Thread.Sleep(5);
        return run;
    }

    private static bool Catches(Process run, int signal)
    {
        try
        {
            var caught = File.ReadLines($"/proc/{run.Id}/status").First(line => line.StartsWith("SigCgt:", StringComparison.Ordinal));
            return (Convert.ToUInt64(caught.Split('\t')[1], 16) >> (signal - 1) & 1) == 1;
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            return true; // it has ended
        }
    }

    private static void Send(Process run, string signals)
    {
        foreach (var signal in signals.Split(' '))
            using (var kill = Process.Start("kill", [$"-{signal}", $"{run.Id}"]))
                kill.WaitForExit();
    }

    private static void Interrupted(Process run, string signals, string message)
    {
        Send(run, signals);
        var output = Ended(run);
        Attacked.Held(output, signals);
        Assert.Equal((130, message), (output.ExitCode, Assert.Single(output.ErrorLines)));
    }

    private static Terminal.Output Ended(Process run)
    {
        var (text, errors) = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        Assert.True(run.WaitForExit(s_atOnce), "The program does not end.");
        return new(run.ExitCode, text.Result, errors.Result);
    }

    // Hashes of what does not depend on the clock.
    private string Files(string folder) => string.Join('\n', Directory.GetFiles(_terminal.PathOf(folder)).Order(StringComparer.Ordinal)
        .Where(file => !file.EndsWith("manifest.json", StringComparison.Ordinal))
        .Select(file => $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"));
}
