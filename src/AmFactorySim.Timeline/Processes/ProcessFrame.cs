using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>The outermost frame of a process, with all that the kernel knows of it.</summary>
internal abstract class ProcessFrame : Frame
{
    private Queue<object?>? _deferred;

    protected ProcessFrame() => Innermost = this;

    /// <summary>Key of the latest wait; wake-ups with other keys are outdated.</summary>
    internal ulong WaitKey;

    /// <summary>Key of the wake-up that begins it: as long as it is the latest, the process has not begun.</summary>
    internal ulong FirstKey;

    /// <summary>Where it continues: itself, or the activity it is in.</summary>
    internal Frame Innermost;

    /// <summary>Its place in somebody's queue; null while it runs or just lets time pass.</summary>
    internal Ticket? Waiting;

    /// <summary>Those who wait for its end.</summary>
    internal TicketList? Watchers;

    internal string? GivenName;
    internal Exception? Failure;
    internal object? InterruptionCause;
    internal bool InterruptionPending;

    /// <summary>Processes are counted in the order they are started; 0 before that.</summary>
    internal long Serial;

    internal string Name => GivenName ?? MethodName;

    internal abstract string MethodName { get; }

    /// <summary>Ends this life of the frame and gives it back to the pool.</summary>
    internal abstract void Recycle();

    internal void DeferInterruption(object? cause) => (_deferred ??= new()).Enqueue(cause);

    internal bool TryTakeDeferred(out object? cause)
    {
        cause = null;
        return _deferred is not null && _deferred.TryDequeue(out cause);
    }

    internal int DropDeferred()
    {
        int dropped = _deferred?.Count ?? 0;
        _deferred?.Clear();
        return dropped;
    }

    /// <summary>Everything but the method's own variables, as new.</summary>
    protected void Reset()
    {
        Version++;
        Completed = false;
        if (Innermost != this)
            Innermost = this;
        // An idle frame must not keep a finished simulation in memory.
        Simulation = null;
        Slot = -1;
        Serial = 0;
        WaitKey = FirstKey = 0;
        GivenName = null;
        InterruptionCause = null;
    }
}

/// <summary>A process's frame with the state machine that the compiler made of its method.</summary>
internal sealed class ProcessFrame<TStateMachine> : ProcessFrame
    where TStateMachine : IAsyncStateMachine
{
    // Pooled per thread: no lock, and simulations on different threads share nothing. The pool is as large as
    // the most processes of one kind that were alive at once.
    [ThreadStatic]
    private static Pool<ProcessFrame<TStateMachine>>? t_pool;

    private static readonly string s_methodName = MethodNames.Of(typeof(TStateMachine));

    internal TStateMachine StateMachine = default!;

    internal override string MethodName => s_methodName;

    internal static ProcessFrame<TStateMachine> Rent() =>
        t_pool is { } pool && pool.TryTake(out ProcessFrame<TStateMachine>? frame) ? frame : new ProcessFrame<TStateMachine>();

    internal override void MoveNext() => StateMachine.MoveNext();

    internal override void Recycle()
    {
        Reset();
        StateMachine = default!;
        (t_pool ??= new()).Give(this);
    }
}
