using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace AmFactorySim.Timeline;

/// <summary>Used by the compiler: makes an async method an <see cref="Activity{TResult}"/> on a pooled frame.</summary>
/// <typeparam name="TResult">What the activity yields.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ActivityBuilder<TResult>
{
    private ActivityFrame<TResult>? _frame;

    /// <summary>Used by the compiler.</summary>
    public static ActivityBuilder<TResult> Create() => default;

    /// <summary>The prepared activity.</summary>
    public readonly Activity<TResult> Task => new(_frame!);

    internal readonly ActivityFrame<TResult> Frame => _frame!;

    /// <summary>Only moves the method's variables to a frame: the activity begins when it is awaited.</summary>
    public void Start<TStateMachine>(ref TStateMachine stateMachine) where TStateMachine : IAsyncStateMachine
    {
        ActivityFrame<TStateMachine, TResult> frame = ActivityFrame<TStateMachine, TResult>.Rent();
        _frame = frame;
        frame.StateMachine = stateMachine;
    }

    /// <summary>The method has returned.</summary>
    public readonly void SetResult(TResult result)
    {
        _frame!.Result = result;
        _frame.Completed = true;
    }

    /// <summary>The method has thrown.</summary>
    public readonly void SetException(Exception exception)
    {
        _frame!.Failure = ExceptionDispatchInfo.Capture(exception);
        _frame.Completed = true;
    }

    /// <summary>Used by the compiler.</summary>
    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    /// <summary>Ends the run: only awaiters of this library are supported.</summary>
    public readonly void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        Simulation.RefuseForeign(typeof(TAwaiter));

    /// <summary>Suspends the activity, and with it its process, at one of this library's awaiters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
        if (awaiter is IWait)
            ((IWait)awaiter).Suspend(_frame!);
        else
            Simulation.RefuseForeign(typeof(TAwaiter));
    }
}

/// <summary>Used by the compiler: makes an async method an <see cref="Activity"/> on a pooled frame.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ActivityBuilder
{
    // An activity without a result is one with a result that nobody reads.
    private ActivityBuilder<bool> _builder;

    /// <summary>Used by the compiler.</summary>
    public static ActivityBuilder Create() => default;

    /// <summary>The prepared activity.</summary>
    public readonly Activity Task => new(_builder.Frame);

    /// <summary>Only moves the method's variables to a frame: the activity begins when it is awaited.</summary>
    public void Start<TStateMachine>(ref TStateMachine stateMachine) where TStateMachine : IAsyncStateMachine =>
        _builder.Start(ref stateMachine);

    /// <summary>The method has returned.</summary>
    public readonly void SetResult() => _builder.SetResult(true);

    /// <summary>The method has thrown.</summary>
    public readonly void SetException(Exception exception) => _builder.SetException(exception);

    /// <summary>Used by the compiler.</summary>
    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    /// <summary>Ends the run: only awaiters of this library are supported.</summary>
    public readonly void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        _builder.AwaitOnCompleted(ref awaiter, ref stateMachine);

    /// <summary>Suspends the activity, and with it its process, at one of this library's awaiters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        _builder.AwaitUnsafeOnCompleted(ref awaiter, ref stateMachine);
}
