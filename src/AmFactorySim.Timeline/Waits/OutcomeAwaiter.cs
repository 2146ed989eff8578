using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>Something that has a value after the wait for it: an event or the end of a process.</summary>
internal interface IOutcome<T>
{
    /// <summary>The value; read only after the end of the wait.</summary>
    T Value { get; }
}

/// <summary>A wait for a value with a time limit; <c>await</c> returns whether it came in time, and the value.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public readonly struct OutcomeWithin<T>
{
    private readonly WaitWithin _wait;
    private readonly IOutcome<T> _outcome;

    internal OutcomeWithin(WaitWithin wait, IOutcome<T> outcome) => (_wait, _outcome) = (wait, outcome);

    /// <summary>Used by the compiler.</summary>
    public TimedOutcomeAwaiter<T> GetAwaiter() => new(_wait.GetAwaiter(), _outcome);
}

/// <summary>Awaiter of a wait for a value; used by the compiler.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OutcomeAwaiter<T> : ICriticalNotifyCompletion, IWait
{
    private readonly WaitAwaiter<bool> _awaiter;
    private readonly IOutcome<T> _outcome;

    internal OutcomeAwaiter(WaitAwaiter<bool> awaiter, IOutcome<T> outcome) => (_awaiter, _outcome) = (awaiter, outcome);

    /// <summary>Whether nothing is left to wait for.</summary>
    public bool IsCompleted => _awaiter.IsCompleted;

    /// <summary>The value; throws <see cref="Interrupted"/> if the wait was interrupted, or the failure of what was awaited.</summary>
    public T GetResult()
    {
        _awaiter.GetResult();
        return _outcome.Value;
    }

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    public void OnCompleted(Action continuation) => _awaiter.OnCompleted(continuation);

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    public void UnsafeOnCompleted(Action continuation) => _awaiter.OnCompleted(continuation);

    void IWait.Suspend(Frame frame) => _awaiter.Suspend(frame);
}

/// <summary>Awaiter of a wait for a value with a time limit; used by the compiler.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimedOutcomeAwaiter<T> : ICriticalNotifyCompletion, IWait
{
    private readonly WaitAwaiter<bool> _awaiter;
    private readonly IOutcome<T> _outcome;

    internal TimedOutcomeAwaiter(WaitAwaiter<bool> awaiter, IOutcome<T> outcome) => (_awaiter, _outcome) = (awaiter, outcome);

    /// <summary>Whether nothing is left to wait for.</summary>
    public bool IsCompleted => _awaiter.IsCompleted;

    /// <summary>
    /// Whether it came in time, and the value; throws <see cref="Interrupted"/> if the wait was interrupted, or the failure of what was
    /// awaited.
    /// </summary>
    public TimedResult<T> GetResult() => _awaiter.GetResult() ? new TimedResult<T>(true, _outcome.Value) : default;

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    public void OnCompleted(Action continuation) => _awaiter.OnCompleted(continuation);

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    public void UnsafeOnCompleted(Action continuation) => _awaiter.OnCompleted(continuation);

    void IWait.Suspend(Frame frame) => _awaiter.Suspend(frame);
}
