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
        _frame!.Failure = new Failure(exception, _frame.Name);
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

/// <summary>Used by the compiler: makes an async method a <see cref="Process{TResult}"/> on a pooled frame.</summary>
/// <typeparam name="TResult">What the process returns.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ProcessBuilder<TResult>
{
    private ProcessBuilder _builder;
    private ProcessOutcome<TResult>? _outcome;

    /// <summary>Used by the compiler.</summary>
    public static ProcessBuilder<TResult> Create() => default;

    /// <summary>The prepared process.</summary>
    public readonly Process<TResult> Task => new(_builder.Task, _outcome!);

    /// <summary>Only moves the method's variables to a frame: the process begins when it is started.</summary>
    public void Start<TStateMachine>(ref TStateMachine stateMachine) where TStateMachine : IAsyncStateMachine
    {
        // As the frame: the builder is copied with the state machine.
        _outcome = new ProcessOutcome<TResult>();
        _builder.Start(ref stateMachine);
    }

    /// <summary>The method has returned.</summary>
    public readonly void SetResult(TResult result)
    {
        _outcome!.Set(result);
        _builder.SetResult();
    }

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

    /// <summary>Suspends the process at one of this library's awaiters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        _builder.AwaitUnsafeOnCompleted(ref awaiter, ref stateMachine);
}
