using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>Awaiter of a wait with a time limit, which yields just whether it happened in time; used by the compiler.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct InTimeAwaiter : ICriticalNotifyCompletion, IWait
{
    private readonly WaitAwaiter<Timely<int>> _awaiter;

    internal InTimeAwaiter(WaitAwaiter<Timely<int>> awaiter) => _awaiter = awaiter;

    /// <summary>Whether there is nothing to wait for.</summary>
    public bool IsCompleted => _awaiter.IsCompleted;

    /// <summary>Whether it happened in time; throws <see cref="Interrupted"/> if the wait was interrupted.</summary>
    public bool GetResult() => _awaiter.GetResult().InTime;

    /// <summary>Refused: only processes and activities can wait in simulated time.</summary>
    public void OnCompleted(Action continuation) => _awaiter.OnCompleted(continuation);

    /// <summary>Refused: only processes and activities can wait in simulated time.</summary>
    public void UnsafeOnCompleted(Action continuation) => _awaiter.OnCompleted(continuation);

    void IWait.Suspend(Frame frame) => _awaiter.Suspend(frame);
}
