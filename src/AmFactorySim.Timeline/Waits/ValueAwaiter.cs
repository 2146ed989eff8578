using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>Awaiter of a wait without a time limit, which yields just what came; used by the compiler.</summary>
/// <typeparam name="T">What is waited for.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ValueAwaiter<T> : ICriticalNotifyCompletion, IWait
{
    private readonly WaitAwaiter<Timely<T>> _awaiter;

    internal ValueAwaiter(WaitAwaiter<Timely<T>> awaiter) => _awaiter = awaiter;

    /// <summary>Whether there is nothing to wait for.</summary>
    public bool IsCompleted => _awaiter.IsCompleted;

    /// <summary>What came; throws <see cref="Interrupted"/> if the wait was interrupted.</summary>
    public T GetResult() => _awaiter.GetResult().Value;

    /// <summary>Refused: only processes and activities can wait in simulated time.</summary>
    public void OnCompleted(Action continuation) => _awaiter.OnCompleted(continuation);

    /// <summary>Refused: only processes and activities can wait in simulated time.</summary>
    public void UnsafeOnCompleted(Action continuation) => _awaiter.OnCompleted(continuation);

    void IWait.Suspend(Frame frame) => _awaiter.Suspend(frame);
}
