using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>
/// A run of simulated time: a calendar of wake-ups, and processes that wait in it.
/// </summary>
/// <remarks>
/// <para>
/// One total order. Whatever happens, happens in the order (time, priority, insertion). Time counts in ticks of
/// 100 ns since the start. Of the events of one instant, interruptions come first (they are urgent), everything else
/// after; within each, whoever was entered earlier. A wake-up is entered when the wait begins (delays, time
/// limits), or when what was waited for happens (grants, signals, ends of processes, interruptions).
/// </para>
/// <para>
/// Ties. A process that has been granted something but has not yet woken can still be interrupted in that
/// instant: the interruption wins, and what was granted goes back and on to the next in the queue (an item to its
/// place at the head, a place to the next who puts). A time limit that comes up before the grant wins; a grant made
/// before the limit came up wins. In every order a token has exactly one holder.
/// </para>
/// <para>
/// Interruptions of a process that has not begun, or that has an interruption pending, are delivered one by one
/// at its next waits.
/// </para>
/// <para>
/// A simulation is used by one thread at a time. Any number of simulations can run side by side on different threads.
/// </para>
/// </remarks>
/// <param name="seed">Seed of all random streams; same seed, same draws.</param>
/// <param name="replication">Number of the replication, which gives the same model other draws.</param>
public sealed partial class Simulation(ulong seed = 1, int replication = 1)
{
    private const nuint NearTheLoop = 16 * 1024;

    private readonly Dictionary<string, RandomStream> _streams = [];
    private readonly WatchPool _watches = new();
    private long _eventCount;
    private long _startedCount;
    private int _runningThread;
    private nuint _loopOnStack;
    private SimulationException? _failure;

    /// <summary>Time since the start.</summary>
    public TimeSpan Now => new(_now);

    /// <summary>Events so far: resumptions of processes, and levels of tanks that somebody waited for.</summary>
    public long EventCount => _eventCount;

    /// <summary>The process that runs now; null outside of <see cref="Run"/>.</summary>
    public Process? Current => CurrentFrame is { } frame ? new Process(frame, frame.GivenName) : null;

    /// <summary>Begins a process in this instant, after what is already due.</summary>
    /// <param name="process">A prepared process: the call of an <c>async Process</c> method.</param>
    /// <param name="name">Its name in reports and errors; by default the method's.</param>
    /// <returns>
    /// The process, to await, to ask or to interrupt. In an async method that needs it no more, write <c>_ = sim.Start(...)</c>:
    /// the compiler warns of what might have been meant to be awaited.
    /// </returns>
    public Process Start(Process process, string? name = null)
    {
        EnsureUsable();
        ProcessFrame frame = process.Prepared();
        frame.GivenName = name;
        Begin(frame);
        return new Process(frame, name);
    }

    /// <summary>A wait of the given duration, not negative. <c>await</c> throws <see cref="Interrupted"/> if the process is interrupted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Delay Delay(TimeSpan duration) => new(this, duration);

    /// <summary>A wait of the given duration, not negative. <c>await</c> yields false if the process is interrupted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Hold Hold(TimeSpan duration) => new(this, duration);

    /// <summary>A wait of the given working time, not negative, that pauses while the calendar is closed and goes on when it opens.</summary>
    public Work Work(TimeSpan duration, WorkCalendar calendar) => new(this, duration, calendar);

    /// <summary>What interrupted the current process last: tells the cause after a <see cref="Hold"/> that yielded false.</summary>
    public object? InterruptionCause => CurrentFrame?.InterruptionCause;

    /// <summary>A wait until all of the given processes have ended, signals have fired, requests are granted and delays have passed.</summary>
    public AllOf AllOf(params ReadOnlySpan<Happening> happenings) => new(Gathering.Prepare(this, happenings, all: true));

    /// <summary>A wait until the first of the given processes has ended, signals has fired, requests is granted or delays has passed; yields its place in the list.</summary>
    public AnyOf AnyOf(params ReadOnlySpan<Happening> happenings) => new(Gathering.Prepare(this, happenings, all: false));

    /// <summary>Runs until nothing is due any more. Processes that still wait then wait for ever: see <see cref="WhoWaits"/>.</summary>
    /// <param name="cancellation">Stops the run between two events; it may be continued.</param>
    public void Run(CancellationToken cancellation = default) => RunBy(long.MaxValue, cancellation);

    /// <summary>Runs all events up to and including those at <paramref name="until"/>; then it is that time. May be called again to go on.</summary>
    /// <param name="until">Time since the start, not before <see cref="Now"/>.</param>
    /// <param name="cancellation">Stops the run between two events; it may be continued.</param>
    public void RunUntil(TimeSpan until, CancellationToken cancellation = default)
    {
        if (until < Now)
            throw new ArgumentOutOfRangeException(nameof(until), until, $"It is {Now} already: time does not run backwards to {until}.");
        RunBy(until.Ticks, cancellation);
        _now = until.Ticks;
    }

    /// <summary>The random stream of a name: the same object for the same name, independent of all other streams.</summary>
    /// <param name="name">Whose draws these are, as in "laser-3/failure".</param>
    public RandomStream Stream(string name)
    {
        EnsureUsable();
        if (!_streams.TryGetValue(name, out RandomStream? stream))
            _streams.Add(name, stream = new RandomStream(seed, replication, name));
        return stream;
    }

    /// <summary>The processes that wait, in the order they were started, and what each waits for.</summary>
    public IReadOnlyList<Waiting> WhoWaits()
    {
        EnsureUsable();
        var due = new Dictionary<ulong, TimeSpan>();
        foreach ((long time, ulong key) in _calendar.Entries())
            due[key] = new TimeSpan(time);
        foreach (ulong key in _urgent.Entries().Concat(_dueNow.Entries()))
            due[key] = Now;
        return [.. _slots.Select(slot => slot.Process)
            .OfType<ProcessFrame>()
            .Where(process => process.Slot != _currentSlot && process.Serial > 0)
            .OrderBy(process => process.Serial)
            .Select(process => new Waiting(
                new Process(process, process.GivenName),
                process.Waiting?.Describe() ?? (process.WaitKey == process.FirstKey ? "its beginning" : "a delay"),
                due.TryGetValue(process.WaitKey, out TimeSpan time) ? time : null))];
    }

    internal WatchPool Watches => _watches;

    /// <summary>Refuses use after a failure and use from another thread while the simulation runs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal unsafe void EnsureUsable()
    {
        // A process that runs is a few calls below the loop, on the same stack, and no other thread's stack is there.
        // To look where we are costs a tenth of asking the system which thread this is.
        byte here;
        if (_loopOnStack - (nuint)(&here) > NearTheLoop)
            EnsureUsableAnywhere();
    }

    private void EnsureUsableAnywhere()
    {
        if (_runningThread != 0 && _runningThread != Environment.CurrentManagedThreadId)
            throw new InvalidOperationException("This simulation is running on another thread; it is used by one thread at a time.");
        if (_failure is not null)
            throw new InvalidOperationException($"This simulation has ended with an error: {_failure.Message}", _failure);
    }

    private unsafe void RunBy(long until, CancellationToken cancellation)
    {
        EnsureUsable();
        int thread = Environment.CurrentManagedThreadId;
        if (Interlocked.CompareExchange(ref _runningThread, thread, 0) != 0)
            throw new InvalidOperationException("This simulation is running already: a process must not run its own simulation.");
        byte here;
        _loopOnStack = (nuint)(&here);
        try
        {
            do
            {
                cancellation.ThrowIfCancellationRequested();
                if (_lastKey > LastSafeKey)
                    throw new InvalidOperationException("The simulation has used up its insertion numbers, more than 3 000 000 000 000 events.");
            }
            while (RunSlice(until));
        }
        finally
        {
            _currentSlot = -1;
            _loopOnStack = 0;
            _runningThread = 0;
        }
    }
}
