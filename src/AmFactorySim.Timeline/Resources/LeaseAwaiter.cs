using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>Awaiter of a unit of a resource; used by the compiler.</summary>
/// <remarks>
/// Acquiring is the most frequent wait. Its awaiter has one reference instead of two, because each that is stored has a write barrier.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LeaseAwaiter : ICriticalNotifyCompletion, IWait
{
    private const int NotGranted = -1;

    // The resource of a unit that was granted at once, with the lease's index and serial number; else the ticket, with the time limit.
    private readonly object _source;
    private readonly int _index;
    private readonly long _serialOrLimit;

    internal LeaseAwaiter(ResourceCore core, Lease lease) => (_source, _index, _serialOrLimit) = (core, lease.Index, lease.Serial);

    internal LeaseAwaiter(LeaseTicket ticket, long limit)
    {
        ticket.Simulation.EnsureInProcess();
        (_source, _index, _serialOrLimit) = (ticket, NotGranted, limit);
    }

    /// <summary>Whether nothing is left to wait for.</summary>
    public bool IsCompleted => _index != NotGranted;

    private LeaseTicket Ticket => Unsafe.As<LeaseTicket>(_source);

    /// <summary>Ends the wait; throws <see cref="Interrupted"/> if it was interrupted.</summary>
    public Lease GetResult() => IsCompleted ? new Lease(Unsafe.As<ResourceCore>(_source), _index, _serialOrLimit) : Ticket.Collect();

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    public void OnCompleted(Action continuation) => Ticket.Simulation.Refuse();

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    public void UnsafeOnCompleted(Action continuation) => Ticket.Simulation.Refuse();

    void IWait.Suspend(Frame frame) => Ticket.Attach(frame, _serialOrLimit);
}
