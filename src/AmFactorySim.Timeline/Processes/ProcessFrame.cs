using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>The outermost frame of a process, with the kernel's data about it.</summary>
internal abstract class ProcessFrame : Frame
{
    private Queue<object?>? _deferred;
    private object? _cause;

    protected ProcessFrame() => Innermost = this;

    /// <summary>Key of the latest wait. Wake-ups with other keys are outdated.</summary>
    internal ulong WaitKey;

    /// <summary>Key of the wake-up that starts it. While it is the latest, the process has not begun.</summary>
    internal ulong FirstKey;

    /// <summary>The frame that continues at the next wake-up: its own, or that of the activity it is in.</summary>
    internal Frame Innermost;

    /// <summary>Its ticket in a queue; null while it runs or waits for a delay.</summary>
    internal Ticket? Waiting;

    /// <summary>Processes that wait for its end.</summary>
    internal TicketQueue? EndWaiters;

    internal string? GivenName;
    internal Failure? Failure;
    internal bool InterruptionPending;

    /// <summary>Cause of its latest interruption. That of a preemption is made when it is read.</summary>
    internal object? InterruptionCause
    {
        get
        {
            if (_cause is not Preemption preemption)
                return _cause;
            _cause = preemption.ToCause();
            preemption.Recycle();
            return _cause;
        }
        set
        {
            (_cause as Preemption)?.Recycle();
            _cause = value;
        }
    }

    /// <summary>Number in the order of starts; 0 before the start.</summary>
    internal long Serial;

    internal string Name => GivenName ?? MethodName;

    internal abstract string MethodName { get; }

    /// <summary>Resets the frame and returns it to the pool.</summary>
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

    /// <summary>Resets everything but the state machine.</summary>
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
        if (_cause is not null)
            InterruptionCause = null;
    }
}

/// <summary>A process's frame with the state machine that the compiler generated from its method.</summary>
internal sealed class ProcessFrame<TStateMachine> : ProcessFrame
    where TStateMachine : IAsyncStateMachine
{
    // Pooled per thread: no lock, and simulations on different threads share nothing. The pool grows to the highest
    // number of processes of one kind that were alive at the same time.
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
        (t_pool ??= new()).Return(this);
    }
}
