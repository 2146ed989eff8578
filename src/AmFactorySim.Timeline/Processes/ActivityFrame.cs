using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace AmFactorySim.Timeline;

/// <summary>The frame of an activity that returns a <typeparamref name="TResult"/>.</summary>
internal abstract class ActivityFrame<TResult> : Frame
{
    internal TResult Result = default!;
    internal ExceptionDispatchInfo? Failure;
    private bool _started;

    /// <summary>Starts the activity: it runs up to its first wait immediately.</summary>
    internal void Begin(int version)
    {
        if (version != Version || _started)
            throw new InvalidOperationException("An activity can be awaited only once: call its method again to create another one.");
        _started = true;
        MoveNext();
    }

    /// <summary>Returns the result or throws the exception; the frame returns to the pool.</summary>
    internal TResult Collect()
    {
        TResult result = Result;
        ExceptionDispatchInfo? failure = Failure;
        Version++;
        Simulation = null;
        Slot = -1;
        Parent = null;
        Completed = _started = false;
        Result = default!;
        Failure = null;
        Recycle();
        failure?.Throw();
        return result;
    }

    protected abstract void Recycle();
}

/// <summary>
/// An activity's frame with the state machine that the compiler generated from its method; pooled per thread, like processes.
/// </summary>
internal sealed class ActivityFrame<TStateMachine, TResult> : ActivityFrame<TResult>
    where TStateMachine : IAsyncStateMachine
{
    [ThreadStatic]
    private static Pool<ActivityFrame<TStateMachine, TResult>>? t_pool;

    internal TStateMachine StateMachine = default!;

    internal static ActivityFrame<TStateMachine, TResult> Rent() =>
        t_pool is { } pool && pool.TryTake(out ActivityFrame<TStateMachine, TResult>? frame) ? frame
            : new ActivityFrame<TStateMachine, TResult>();

    internal override void MoveNext() => StateMachine.MoveNext();

    protected override void Recycle()
    {
        StateMachine = default!;
        (t_pool ??= new()).Return(this);
    }
}
