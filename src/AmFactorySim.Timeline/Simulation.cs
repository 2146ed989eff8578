using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>
/// A discrete-event simulation: a calendar of events and the processes that wait for them.
/// </summary>
/// <remarks>
/// <para>
/// Events have one total order: (time, priority, insertion). Time is in ticks of 100 ns since the start. Of the events of
/// one instant, interruptions come first (they are urgent), waits for the instant to settle (<see cref="Settled"/>) come last,
/// by their priority, and all others in between; within each group, in the order of their insertion. An event is inserted
/// when the wait begins (delays, time limits), or when what was waited for happens
/// (grants, signals, ends of processes, interruptions).
/// </para>
/// <para>
/// Ties. A process that has been granted something but has not resumed yet can still be interrupted in that
/// instant: the interruption wins, and the grant is returned and passed on to the next process in the queue (an item goes
/// back to the head, room to the next putter). A time limit that is due before the grant wins; a grant made before the
/// limit is due wins. In every case, each unit of a resource has exactly one holder.
/// </para>
/// <para>
/// Interruptions of a process that has not begun, or that has an interruption pending, are delivered one by one at its next waits.
/// </para>
/// <para>
/// A simulation must be used by one thread at a time. Any number of simulations can run in parallel on different threads.
/// </para>
/// </remarks>
/// <param name="seed">Random seed of all random streams. The same seed gives the same random numbers.</param>
/// <param name="replication">Number of the replication. Another replication of the same model uses other random numbers.</param>
public sealed partial class Simulation(ulong seed = 1, int replication = 1)
{
    private const nuint StackNearLoop = 16 * 1024;

    private readonly TicketPool _tickets = new();
    private long _eventCount;
    private long _startedCount;
    private int _runningThread;
    private nuint _loopOnStack;
    private SimulationException? _failure;

    /// <summary>Time since the start.</summary>
    public TimeSpan Now => new(_now);

    /// <summary>Events so far: resumptions of processes, and levels of tanks that a process waited for.</summary>
    public long EventCount => _eventCount;

    /// <summary>
    /// The most events of one instant, by default 100 000 000. A run with more fails, because its processes go round without time passing;
    /// the error names them. It is checked every few thousand events, which costs events nothing.
    /// </summary>
    public long MostEventsInInstant
    {
        get;
        set => field = value > 0 ? value
            : throw new ArgumentOutOfRangeException(nameof(value), $"At least one event must be allowed at an instant, not {value}.");
    } = 100_000_000;

    /// <summary>The process that is running; null outside of processes.</summary>
    public Process? Current => CurrentFrame is { } frame ? HandleOf(frame) : null;

    /// <summary>Starts a process in this instant, after everything that is already due.</summary>
    /// <param name="process">A prepared process: the call of an <c>async Process</c> method.</param>
    /// <param name="name">Its name in reports and error messages; by default that of its method.</param>
    /// <returns>The started process, for example to interrupt it or to await its end.</returns>
    public Process Start(Process process, string? name = null)
    {
        EnsureUsable();
        ProcessFrame frame = process.Prepared();
        frame.GivenName = name;
        // A trace that throws outside of a run ends the call: then the process has not been started.
        Tracer?.Starts(frame);
        Begin(frame);
        return new Process(frame, name);
    }

    /// <summary>Starts a process that returns a value in this instant, after everything that is already due.</summary>
    /// <inheritdoc cref="Start(Process, string?)"/>
    public Process<TResult> Start<TResult>(Process<TResult> process, string? name = null) =>
        new(Start((Process)process, name), process.Outcome);

    /// <summary>
    /// A wait of the given duration, not negative, which begins when it is awaited. <c>await</c> throws <see cref="Interrupted"/> if the
    /// process is interrupted.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Delay Delay(TimeSpan duration) => new(this, duration);

    /// <summary>A wait of the given duration, not negative. <c>await</c> returns false if the process is interrupted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Hold Hold(TimeSpan duration) => new(this, duration);

    /// <summary>
    /// A wait until no other event of this instant is left, for decisions that consider everything that happens in it. Waits of
    /// several processes end one by one; what the first of them causes in this instant comes before the end of the next.
    /// </summary>
    /// <param name="priority">Lower numbers end first; equal numbers in the order in which the waits began.</param>
    public Settled Settled(int priority = 0) => new(this, priority);

    /// <summary>A wait of the given working time, not negative, that pauses while the calendar is closed.</summary>
    public Work Work(TimeSpan duration, WorkCalendar calendar) => new(this, duration, calendar);

    /// <summary>Cause of the last interruption of the current process, for use after a <see cref="Hold"/> that returned false.</summary>
    public object? InterruptionCause => CurrentFrame?.InterruptionCause;

    /// <summary>
    /// A wait until all of the given processes have ended, signals have fired, events have been triggered, requests have been granted and
    /// delays have passed.
    /// </summary>
    public AllOf AllOf(params ReadOnlySpan<Waitable> waitables) => new(CompositeWait.Prepare(this, waitables, all: true));

    /// <summary>
    /// A wait for the first of its elements: a process ends, a signal fires, an event is triggered, a request is granted or a delay
    /// passes. <c>await</c> returns its index in the list. Of elements that are complete when the wait begins, the first in the list
    /// counts.
    /// </summary>
    public AnyOf AnyOf(params ReadOnlySpan<Waitable> waitables) => new(CompositeWait.Prepare(this, waitables, all: false));

    /// <summary>All waiting processes in the order of their start, with what each waits for.</summary>
    public IReadOnlyList<WaitingProcess> WaitingProcesses()
    {
        EnsureOwnThread();
        var due = new Dictionary<ulong, TimeSpan>();
        foreach ((long time, ulong key) in _calendar.Entries())
            due[key] = new TimeSpan(time);
        ulong[] unsettled = [.. _unsettled.Entries().Select(entry => entry.Key)];
        foreach (ulong key in _urgent.Entries().Concat(_dueNow.Entries()).Concat(unsettled))
            due[key] = Now;
        // An interruption ends a wait before the process resumes.
        static Ticket? WaitOf(ProcessFrame process) => process.InterruptionPending ? null : process.Waiting;
        TimeSpan? EndOf(ProcessFrame process)
        {
            // A nested wait has its delays, which can be earlier than what the process itself is scheduled for.
            TimeSpan? nested = WaitOf(process)?.EndsBy is { } ticks ? new TimeSpan(ticks) : null;
            return due.TryGetValue(process.WaitKey, out TimeSpan time) && (nested is null || time < nested) ? time : nested;
        }

        return [.. _slots.Select(slot => slot.Process)
            .OfType<ProcessFrame>()
            .Where(process => process.Slot != _currentSlot && process.Serial > 0)
            .OrderBy(process => process.Serial)
            .Select(process => new WaitingProcess(
                new Process(process, process.GivenName),
                WaitOf(process)?.Describe()
                    ?? (process.InterruptionPending ? "its interruption" : process.WaitKey == process.FirstKey ? "its start"
                    : unsettled.Contains(process.WaitKey) ? "the instant to settle" : "a delay"),
                EndOf(process)))];
    }

    internal TicketPool Tickets => _tickets;

    /// <summary>Throws after a failure, and when called from another thread while the simulation runs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal unsafe void EnsureUsable()
    {
        // A running process is a few calls below the event loop on the same stack; other threads have other stacks.
        // Comparing stack addresses takes a tenth of the time of asking for the thread's number.
        byte here;
        if (_loopOnStack - (nuint)(&here) > StackNearLoop)
            EnsureUsableSlow();
    }

    private void EnsureUsableSlow()
    {
        EnsureOwnThread();
        if (_failure is not null)
            throw new InvalidOperationException($"This simulation has failed and cannot be used any more: {_failure.Message}", _failure);
        if (_mustOnlyRead is not null)
            throw new InvalidOperationException(_mustOnlyRead);
        Tracer?.ReportEffects();
    }

    private void EnsureOwnThread()
    {
        if (_runningThread != 0 && _runningThread != Environment.CurrentManagedThreadId)
            throw new InvalidOperationException("This simulation is running on another thread. It must be used by one thread at a time.");
    }
}
