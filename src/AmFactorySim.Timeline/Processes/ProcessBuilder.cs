using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>Used by the compiler: makes an async method a <see cref="Process"/> on a pooled frame.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ProcessBuilder
{
    private ProcessFrame? _frame;

    /// <summary>Used by the compiler.</summary>
    public static ProcessBuilder Create() => default;

    /// <summary>The prepared process.</summary>
    public readonly Process Task => new(_frame!, null);

    /// <summary>Only moves the method's variables to a frame: the process begins when it is started.</summary>
    public void Start<TStateMachine>(ref TStateMachine stateMachine) where TStateMachine : IAsyncStateMachine
    {
        ProcessFrame<TStateMachine> frame = ProcessFrame<TStateMachine>.Rent();
        // This builder is a field of the state machine: it must know the frame before the state machine is copied.
        _frame = frame;
        frame.StateMachine = stateMachine;
    }

    /// <summary>The method has returned.</summary>
    public readonly void SetResult() => _frame!.Completed = true;

    /// <summary>The method has thrown.</summary>
    public readonly void SetException(Exception exception)
    {
        _frame!.Failure = exception;
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

    /// <summary>Suspends the process at one of this library's awaiters.</summary>
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
