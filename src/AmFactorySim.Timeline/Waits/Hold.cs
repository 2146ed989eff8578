using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>
/// A wait of a given duration that returns whether it was completed: <c>bool completed = await sim.Hold(t)</c>.
/// False if interrupted. No exception is thrown, which makes an interruption as cheap as any other event.
/// </summary>
public readonly struct Hold : ICriticalNotifyCompletion, IWait
{
    private readonly Simulation _simulation;
    private readonly long _ticks;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Hold(Simulation simulation, TimeSpan duration)
    {
        if (duration < TimeSpan.Zero)
            throw Guard.NegativeDuration(duration, nameof(duration));
        _simulation = simulation;
        _ticks = duration.Ticks;
    }

    /// <summary>Used by the compiler.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Hold GetAwaiter() => this;

    /// <summary>Always false: even a delay of zero lets everything that is already due go first.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool IsCompleted
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            _simulation.EnsureCanWait(_ticks);
            return false;
        }
    }

    /// <summary>Ends the wait: true if the time has passed, false if it was interrupted.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool GetResult() => !_simulation.Interrupting || _simulation.SwallowInterruption();

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void OnCompleted(Action continuation) => _simulation.Refuse();

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void UnsafeOnCompleted(Action continuation) => _simulation.Refuse();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IWait.Suspend(Frame frame) => _simulation.ScheduleWakeUp(_simulation.Suspend(frame), _ticks);
}
