using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>
/// A subroutine of a process that can wait: <c>async Activity Print(...)</c>, awaited inside a process.
/// </summary>
/// <remarks>
/// It starts when it is awaited and runs as part of the awaiting process: an interruption of the process reaches the
/// innermost wait. Its exceptions are thrown by the await. It can be awaited once. For something that runs in parallel,
/// start a <see cref="Process"/>.
/// </remarks>
[AsyncMethodBuilder(typeof(ActivityBuilder))]
public readonly struct Activity
{
    private readonly ActivityFrame<bool> _frame;
    private readonly int _version;

    internal Activity(ActivityFrame<bool> frame) => (_frame, _version) = (frame, frame.Version);

    /// <summary>Starts it. Used by the compiler.</summary>
    public ActivityAwaiter<bool> GetAwaiter()
    {
        _frame.Begin(_version);
        return new ActivityAwaiter<bool>(_frame);
    }
}

/// <summary>An <see cref="Activity"/> that returns a value.</summary>
/// <typeparam name="TResult">Type of the value.</typeparam>
[AsyncMethodBuilder(typeof(ActivityBuilder<>))]
public readonly struct Activity<TResult>
{
    private readonly ActivityFrame<TResult> _frame;
    private readonly int _version;

    internal Activity(ActivityFrame<TResult> frame) => (_frame, _version) = (frame, frame.Version);

    /// <summary>Starts it. Used by the compiler.</summary>
    public ActivityAwaiter<TResult> GetAwaiter()
    {
        _frame.Begin(_version);
        return new ActivityAwaiter<TResult>(_frame);
    }
}

/// <summary>Awaiter of an activity; used by the compiler.</summary>
/// <typeparam name="TResult">Type of the activity's value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ActivityAwaiter<TResult> : ICriticalNotifyCompletion, IWait
{
    private readonly ActivityFrame<TResult> _frame;

    // Of an activity whose first wait was refused, the simulation is not known, but its run fails already.
    internal ActivityAwaiter(ActivityFrame<TResult> frame) => _frame = frame;

    /// <summary>Whether it has completed without waiting.</summary>
    public bool IsCompleted => _frame.Completed;

    /// <summary>The activity's result, or its exception.</summary>
    public TResult GetResult() => _frame.Collect();

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    public void OnCompleted(Action continuation) => _frame.Simulation?.Refuse();

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    public void UnsafeOnCompleted(Action continuation) => _frame.Simulation?.Refuse();

    void IWait.Suspend(Frame frame)
    {
        _frame.Parent = frame;
        frame.Simulation ??= _frame.Simulation;
    }
}
