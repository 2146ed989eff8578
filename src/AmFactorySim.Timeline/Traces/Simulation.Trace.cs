namespace AmFactorySim.Timeline;

/// <content>
/// The trace, and what it reads of the kernel.
/// </content>
public sealed partial class Simulation
{
    /// <summary>
    /// Is given an entry for everything that happens, for debugging: <c>sim.Trace = entry => Console.WriteLine(entry)</c>. Null, as by
    /// default, for no trace, which costs nothing. Can be set at any time. It changes nothing in the run and must only read; what it
    /// throws ends the run.
    /// </summary>
    public Action<TraceEntry>? Trace
    {
        get => Tracer?.Callback;
        set
        {
            EnsureOwnThread();
            if (value == Trace)
                return;
            Tracer = value is null ? null : new Tracer(this, value);
            if (_currentSlot < 0)
                return;
            // There is a loop with a trace and one without: see RunSlice.
            _loopOnStack = 0;
            EndSlice();
        }
    }

    /// <summary>Null if the simulation is not traced.</summary>
    internal Tracer? Tracer { get; private set; }

    /// <summary>Keys made so far are not above it, and all later ones are.</summary>
    internal ulong LastKey => _lastKey | SlotMask;

    /// <summary>The handle that <see cref="Start"/> has returned for the process.</summary>
    internal static Process HandleOf(ProcessFrame process) => new(process, process.GivenName);

    /// <summary>Processes that resume in this instant with what they have waited for, as far as their events were inserted last.</summary>
    internal IEnumerable<ProcessFrame> GrantedAfter(ulong key) =>
        _dueNow.EntriesAfter(key).Select(Find).OfType<ProcessFrame>().Where(process => process.Waiting is { Granted: true });

    /// <summary>Processes that wait for the instant to settle.</summary>
    internal IEnumerable<ProcessFrame> Settling() => _unsettled.Entries().Select(entry => Find(entry.Key)).OfType<ProcessFrame>();

    /// <summary>When the process resumes.</summary>
    internal TimeSpan WakeUpOf(ProcessFrame process) => _calendar.TimeOf(process.WaitKey) is var time and >= 0 ? new TimeSpan(time) : Now;

    /// <summary>The trace has thrown: it ends, and the run fails when the current process has completed its step.</summary>
    internal void FailTrace(string? process, Exception cause)
    {
        Trace = null;
        var failure = new InvalidOperationException($"The trace has thrown an exception: {cause.Message}", cause);
        if (process is null)
            throw failure;
        FailAfterStep(process, failure);
    }

    // Type parameters of the event loop.
    private readonly struct Traced;

    private readonly struct Untraced;
}
