using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>Awaiter of a wait without a result; used by the compiler.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WaitAwaiter : ICriticalNotifyCompletion, IWait
{
    private readonly Ticket? _ticket;

    internal WaitAwaiter(Ticket? ticket)
    {
        ticket?.Simulation.EnsureInProcess();
        _ticket = ticket;
    }

    /// <summary>Whether nothing is left to wait for.</summary>
    public bool IsCompleted => _ticket is null;

    /// <summary>Ends the wait; throws <see cref="Interrupted"/> if it was interrupted.</summary>
    public void GetResult() => _ticket?.Finish();

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    public void OnCompleted(Action continuation) => _ticket!.Simulation.Refuse();

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    public void UnsafeOnCompleted(Action continuation) => _ticket!.Simulation.Refuse();

    void IWait.Suspend(Frame frame) => _ticket!.Attach(frame, -1);
}

/// <summary>Awaiter of a wait with a result, and possibly a time limit; used by the compiler.</summary>
/// <typeparam name="TResult">Type of the result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WaitAwaiter<TResult> : ICriticalNotifyCompletion, IWait
{
    private readonly TResult _result;
    private readonly Ticket<TResult>? _ticket;
    private readonly long _limit;

    internal WaitAwaiter(TResult result) : this() => _result = result;

    internal WaitAwaiter(Ticket<TResult> ticket, long limit = -1)
    {
        ticket.Simulation.EnsureInProcess();
        _result = default!;
        _ticket = ticket;
        _limit = limit;
    }

    /// <summary>Whether nothing is left to wait for.</summary>
    public bool IsCompleted => _ticket is null;

    /// <summary>Ends the wait; throws <see cref="Interrupted"/> if it was interrupted.</summary>
    public TResult GetResult() => _ticket is null ? _result : _ticket.Collect();

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    public void OnCompleted(Action continuation) => _ticket!.Simulation.Refuse();

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    public void UnsafeOnCompleted(Action continuation) => _ticket!.Simulation.Refuse();

    void IWait.Suspend(Frame frame) => Suspend(frame);

    internal void Suspend(Frame frame) => _ticket!.Attach(frame, _limit);
}

/// <summary>Awaiter of a wait without a time limit, which returns only the value; used by the compiler.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ValueAwaiter<T> : ICriticalNotifyCompletion, IWait
{
    private readonly WaitAwaiter<TimedResult<T>> _awaiter;

    internal ValueAwaiter(WaitAwaiter<TimedResult<T>> awaiter) => _awaiter = awaiter;

    /// <summary>Whether nothing is left to wait for.</summary>
    public bool IsCompleted => _awaiter.IsCompleted;

    /// <summary>The value; throws <see cref="Interrupted"/> if the wait was interrupted.</summary>
    public T GetResult() => _awaiter.GetResult().Value;

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    public void OnCompleted(Action continuation) => _awaiter.OnCompleted(continuation);

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    public void UnsafeOnCompleted(Action continuation) => _awaiter.OnCompleted(continuation);

    void IWait.Suspend(Frame frame) => _awaiter.Suspend(frame);
}

/// <summary>Awaiter of a wait with a time limit, which returns only whether it completed in time; used by the compiler.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WithinAwaiter : ICriticalNotifyCompletion, IWait
{
    private readonly WaitAwaiter<TimedResult<int>> _awaiter;

    internal WithinAwaiter(WaitAwaiter<TimedResult<int>> awaiter) => _awaiter = awaiter;

    /// <summary>Whether nothing is left to wait for.</summary>
    public bool IsCompleted => _awaiter.IsCompleted;

    /// <summary>Whether it completed in time; throws <see cref="Interrupted"/> if the wait was interrupted.</summary>
    public bool GetResult() => _awaiter.GetResult().InTime;

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    public void OnCompleted(Action continuation) => _awaiter.OnCompleted(continuation);

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    public void UnsafeOnCompleted(Action continuation) => _awaiter.OnCompleted(continuation);

    void IWait.Suspend(Frame frame) => _awaiter.Suspend(frame);
}

/// <summary>
/// Implemented by every awaiter of this library: suspends a frame. The builders call it on the struct itself, which the
/// JIT compiles to a direct call without boxing.
/// </summary>
internal interface IWait
{
    /// <summary>Suspends the frame until the wait is over.</summary>
    void Suspend(Frame frame);
}
