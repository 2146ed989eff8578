using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>Awaiter of an activity; used by the compiler.</summary>
/// <typeparam name="TResult">What the activity yields.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ActivityAwaiter<TResult> : ICriticalNotifyCompletion, IWait
{
    private readonly ActivityFrame<TResult> _frame;

    internal ActivityAwaiter(ActivityFrame<TResult> frame) => _frame = frame;

    /// <summary>Whether it ran to its end without waiting.</summary>
    public bool IsCompleted => _frame.Completed;

    /// <summary>The activity's result, or its exception.</summary>
    public TResult GetResult() => _frame.Collect();

    /// <summary>Refused: only processes and activities can wait in simulated time.</summary>
    public void OnCompleted(Action continuation) => _frame.Simulation!.Refuse();

    /// <summary>Refused: only processes and activities can wait in simulated time.</summary>
    public void UnsafeOnCompleted(Action continuation) => _frame.Simulation!.Refuse();

    void IWait.Suspend(Frame frame)
    {
        _frame.Parent = frame;
        frame.Simulation ??= _frame.Simulation;
    }
}
