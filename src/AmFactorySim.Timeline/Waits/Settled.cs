using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>
/// A wait until no other event of this instant is left: <c>await sim.Settled()</c>. Throws <see cref="Interrupted"/> if interrupted.
/// </summary>
public readonly struct Settled : ICriticalNotifyCompletion, IWait
{
    private readonly Simulation _simulation;
    private readonly int _priority;

    internal Settled(Simulation simulation, int priority) => (_simulation, _priority) = (simulation, priority);

    /// <summary>Used by the compiler.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Settled GetAwaiter() => this;

    /// <summary>Always false: everything that is already due goes first.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool IsCompleted
    {
        get
        {
            _simulation.EnsureInProcess();
            return false;
        }
    }

    /// <summary>Ends the wait; throws <see cref="Interrupted"/> if it was interrupted.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
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

    void IWait.Suspend(Frame frame) => _simulation.WakeWhenSettled(_simulation.Suspend(frame), _priority);
}
