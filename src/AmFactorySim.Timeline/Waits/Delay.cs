using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>A wait of a given duration: <c>await sim.Delay(t)</c>. Throws <see cref="Interrupted"/> if interrupted.</summary>
public readonly struct Delay : ICriticalNotifyCompletion, IWait
{
    private readonly Simulation _simulation;
    private readonly long _ticks;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Delay(Simulation simulation, TimeSpan duration)
    {
        if (duration < TimeSpan.Zero)
            throw Guard.NegativeDuration(duration, nameof(duration));
        _simulation = simulation;
        _ticks = duration.Ticks;
    }

    internal Simulation Simulation => _simulation;

    internal long Ticks => _ticks;

    /// <summary>Used by the compiler.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Delay GetAwaiter() => this;

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

    /// <summary>Ends the wait; throws <see cref="Interrupted"/> if it was interrupted.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void GetResult()
    {
        if (_simulation.Interrupting)
            throw _simulation.TakeInterruption();
    }

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void OnCompleted(Action continuation) => _simulation.Refuse();

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void UnsafeOnCompleted(Action continuation) => _simulation.Refuse();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IWait.Suspend(Frame frame) => _simulation.ScheduleWakeUp(_simulation.Suspend(frame), _ticks);
}
