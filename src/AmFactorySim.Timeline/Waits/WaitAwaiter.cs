using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>Awaiter of a wait that yields nothing; used by the compiler.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WaitAwaiter : ICriticalNotifyCompletion, IWait
{
    private readonly Ticket? _ticket;

    internal WaitAwaiter(Ticket? ticket)
    {
        ticket?.Simulation.EnsureInProcess();
        _ticket = ticket;
    }

    /// <summary>Whether there is nothing to wait for.</summary>
    public bool IsCompleted => _ticket is null;

    /// <summary>Ends the wait; throws <see cref="Interrupted"/> if it was interrupted.</summary>
    public void GetResult() => _ticket?.Finish();

    /// <summary>Refused: only processes and activities can wait in simulated time.</summary>
    public void OnCompleted(Action continuation) => _ticket!.Simulation.Refuse();

    /// <summary>Refused: only processes and activities can wait in simulated time.</summary>
    public void UnsafeOnCompleted(Action continuation) => _ticket!.Simulation.Refuse();

    void IWait.Suspend(Frame frame) => _ticket!.Attach(frame, -1);
}

/// <summary>Awaiter of a wait that yields a value, perhaps with a time limit; used by the compiler.</summary>
/// <typeparam name="TResult">What the wait yields.</typeparam>
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

    /// <summary>Whether there is nothing to wait for.</summary>
    public bool IsCompleted => _ticket is null;

    /// <summary>Ends the wait; throws <see cref="Interrupted"/> if it was interrupted.</summary>
    public TResult GetResult() => _ticket is null ? _result : _ticket.Collect();

    /// <summary>Refused: only processes and activities can wait in simulated time.</summary>
    public void OnCompleted(Action continuation) => _ticket!.Simulation.Refuse();

    /// <summary>Refused: only processes and activities can wait in simulated time.</summary>
    public void UnsafeOnCompleted(Action continuation) => _ticket!.Simulation.Refuse();

    void IWait.Suspend(Frame frame) => Suspend(frame);

    internal void Suspend(Frame frame) => _ticket!.Attach(frame, _limit);
}
