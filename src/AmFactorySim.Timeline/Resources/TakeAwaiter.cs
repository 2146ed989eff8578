using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>Awaiter of a take without a time limit, which yields just the item; used by the compiler.</summary>
/// <typeparam name="T">What the store holds.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TakeAwaiter<T> : ICriticalNotifyCompletion, IWait
{
    private readonly WaitAwaiter<Timely<T>> _awaiter;

    internal TakeAwaiter(WaitAwaiter<Timely<T>> awaiter) => _awaiter = awaiter;

    /// <summary>Whether there is nothing to wait for.</summary>
    public bool IsCompleted => _awaiter.IsCompleted;

    /// <summary>The item; throws <see cref="Interrupted"/> if the wait was interrupted.</summary>
    public T GetResult() => _awaiter.GetResult().Value;

    /// <summary>Refused: only processes and activities can wait in simulated time.</summary>
    public void OnCompleted(Action continuation) => throw Misuse.OutsideProcess();

    /// <summary>Refused: only processes and activities can wait in simulated time.</summary>
    public void UnsafeOnCompleted(Action continuation) => throw Misuse.OutsideProcess();

    void IWait.Suspend(Frame frame) => _awaiter.Suspend(frame);
}
