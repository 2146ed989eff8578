using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <content>
/// Preemption: who loses a unit to whom.
/// </content>
internal sealed partial class ResourceCore
{
    private readonly Pool<Preemption> _preemptions = new();

    // The lease with which a process is about to continue; -1 if there is none.
    private int _claimed = -1;

    // The claimant has lost that lease again and is about to enter the queue, at its front.
    private bool _claimantReturns;

    internal void Return(Preemption preemption) => _preemptions.Return(preemption);

    /// <summary>A lease at once in place of that of a victim, if there is one and nobody waits who would be served first.</summary>
    private bool TryPreempt(ProcessFrame claimant, int priority, out Lease lease)
    {
        int victim = _queue.IsFirst(priority) ? FindVictim(claimant, priority) : -1;
        if (victim < 0)
        {
            lease = default;
            return false;
        }
        Displaced displaced = Vacate(victim);
        lease = NewLease(claimant, priority, null);
        _claimed = lease.Index;
        Inform(displaced, claimant);
        // The displaced process can have a further request, which preempts this one before its process has continued.
        if (_claimed < 0)
        {
            bool granted = TryLease(priority, preempts: false, out lease);
            _claimantReturns = !granted;
            return granted;
        }
        _claimed = -1;
        Monitor?.Waits.Record(TimeSpan.Zero);
        Simulation.Tracer?.Acts($"gets {Describe()} at once");
        return true;
    }

    /// <summary>
    /// The holder with the lowest priority, among equals the most recent one, if its priority is lower than
    /// <paramref name="priority"/>; -1 if there is none. A process does not preempt itself.
    /// </summary>
    private int FindVictim(ProcessFrame claimant, int priority)
    {
        int victim = -1;
        if (InUse > _capacity)
            return victim;
        for (int i = 0; i < _leaseCount; i++)
        {
            ref LeaseRecord record = ref _leases[i];
            if (record.Serial == 0 || record.Lost || record.Priority <= priority || record.IsHeldBy(claimant))
                continue;
            if (victim < 0 || record.IsPreferredVictimTo(in _leases[victim]))
                victim = i;
        }
        if (victim < 0 || RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return victim;
        // A displaced process can have a further request, which displaces another process, and so on: each on top of the one before.
        Simulation.FailAfterStep(claimant.Name, Guard.TooManyPreemptions(Name));
        return -1;
    }

    /// <summary>
    /// Takes a unit from its holder, who must be informed when the unit is booked for its new holder: what the holder then returns serves
    /// the queue. A process that has not resumed with its unit yet returns to the front of the queue.
    /// </summary>
    private Displaced Vacate(int index)
    {
        ref LeaseRecord record = ref _leases[index];
        bool isClaimed = index == _claimed;
        InUse--;
        Monitor?.Ended(index, InUse, record.IsDelivered && !isClaimed);
        if (isClaimed)
        {
            _claimed = -1;
            Free(index);
            return default;
        }
        if (record.Undelivered is { } ticket)
        {
            Free(index);
            _queue.AddFirst(ticket);
            Monitor?.Queued(ref ticket.Time, Queued);
            return new Displaced(ticket, null, record.Since);
        }
        record.Lost = true;
        ProcessFrame process = record.Process!;
        record.Process = null;
        return new Displaced(null, process.Version == record.ProcessVersion && process.Serial > 0 ? process : null, record.Since);
    }

    private void Inform(Displaced displaced, ProcessFrame claimant)
    {
        if (displaced.Ticket is { } ticket)
        {
            // First, because the ticket can leave the composite wait that it is part of.
            Simulation.Tracer?.Revokes(ticket, claimant);
            ticket.Revoke();
        }
        if (displaced.Holder is not { } holder)
            return;
        if (!_preemptions.TryTake(out Preemption? preemption))
            preemption = new Preemption(this);
        preemption.Set(new Process(claimant, claimant.GivenName), displaced.Since);
        Simulation.InterruptOrDefer(holder, preemption);
    }

    /// <summary>Who has lost a unit: a process that has not resumed with it, or a holder that is alive; or nobody to inform.</summary>
    private readonly record struct Displaced(LeaseTicket? Ticket, ProcessFrame? Holder, long Since);
}
