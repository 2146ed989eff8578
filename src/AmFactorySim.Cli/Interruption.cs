using System.Runtime.InteropServices;
using AmFactorySim.Results;

namespace AmFactorySim.Cli;

/// <summary>
/// Ends the program on Ctrl-C, SIGTERM, SIGHUP or SIGQUIT. The first signal asks the command to stop; if it does not do so at once,
/// wherever it is, its unfinished folders are removed and the process ends. Further signals change nothing.
/// </summary>
/// <remarks>A process that was started with a signal ignored, as by nohup, keeps ignoring it.</remarks>
internal sealed class Interruption
{
    private static readonly TimeSpan
        s_patience = TimeSpan.FromSeconds(0.4), s_removal = TimeSpan.FromSeconds(0.3), s_report = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _cancel = new();
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly Lock _gate = new();
    private int _heard;
    private bool _reported;

    private Interruption()
    {
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT })
            _signals.Add(PosixSignalRegistration.Create(signal, Hear));
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _cancel.Token;

    /// <summary>Listens until the process ends.</summary>
    public static Interruption Listen() => new();

    /// <summary>Removes what is unfinished and says what is left, once.</summary>
    /// <returns>The exit code.</returns>
    public int Report()
    {
        lock (_gate)
        {
            if (_reported) return CommandLine.Interrupted;
            _reported = true;
            var (published, left) = Drafts.End(s_removal);
            Console.Error.WriteLine(
                left.Count > 0 ? $"Interrupted; unfinished and to be removed: {string.Join(", ", left)}."
                : published.Count > 0 ? $"Interrupted; complete before that: {string.Join(", ", published)}."
                : "Interrupted; nothing was written.");
        }
        return CommandLine.Interrupted;
    }

    // The runtime calls this on a thread of its own for each signal.
    private void Hear(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (Interlocked.Exchange(ref _heard, 1) != 0) return;
        _ = _cancel.CancelAsync();
        Thread.Sleep(s_patience);
        // A reader of the error stream that does not read must not hold up the end.
        var report = new Thread(() => Report()) { IsBackground = true };
        report.Start();
        report.Join(s_report);
        ProcessEnd.Now(CommandLine.Interrupted);
    }
}
