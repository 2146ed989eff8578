namespace AmFactorySim.Timeline;

/// <summary>
/// A process's place in a queue of its owner: a resource, store, container, tank or signal. Owners pool their tickets, so that
/// waiting allocates nothing in the steady state.
/// </summary>
/// <remarks>
/// Life cycle: rented by the awaiter, queued by <see cref="Attach"/>, then exactly one of: granted by its owner, timed out,
/// or withdrawn by an interruption. It is recycled when the process has resumed and read the outcome.
/// </remarks>
internal abstract class Ticket(Simulation simulation)
{
    internal readonly Simulation Simulation = simulation;
    internal ProcessFrame? Process;

    /// <summary>Its place in its queue.</summary>
    internal long Place;

    /// <summary>Its priority in the owner's queue: lower numbers are served first.</summary>
    internal int Priority;

    /// <summary>
    /// Is notified of the grant, such as the composite wait that it is part of; null if the process waits for this ticket alone.
    /// </summary>
    internal ITicketObserver? Observer;

    /// <summary>Index in the list of the composite wait.</summary>
    internal int Index;

    /// <summary>The owner has granted the request; the process resumes in the same instant.</summary>
    internal bool Granted;

    /// <summary>The failure of what it waits for.</summary>
    internal virtual Failure? Failure => null;

    /// <summary>Time at which the wait times out; -1 if never.</summary>
    internal long Deadline;

    /// <summary>
    /// Suspends the frame until the ticket is granted or, if <paramref name="limit"/> is not negative, that many ticks have passed.
    /// </summary>
    internal void Attach(Frame frame, long limit)
    {
        ProcessFrame process = Simulation.Suspend(frame);
        process.Waiting = this;
        Process = process;
        Granted = false;
        // A limit at the latest possible time, or beyond, never applies.
        Deadline = limit < 0 || limit >= long.MaxValue - Simulation.NowTicks ? -1 : Simulation.NowTicks + limit;
        Enqueue();
        if (!Granted)
            ScheduleTimeout();
    }

    /// <summary>Enqueues as a part of a composite wait; grants at once what can be granted.</summary>
    internal void EnqueueAsPart(CompositeWait composite, int index)
    {
        (Observer, Index, Process, Granted) = (composite, index, composite.Process, false);
        Enqueue();
        TryServe();
    }

    /// <summary>Enqueues for something that is not a process.</summary>
    internal void EnqueueFor(ITicketObserver observer)
    {
        (Observer, Process, Granted) = (observer, null, false);
        Enqueue();
    }

    /// <summary>Withdraws from its observer.</summary>
    internal void Cancel()
    {
        Withdraw();
        Detach();
    }

    /// <summary>Leaves its observer and returns to the pool.</summary>
    internal void Detach()
    {
        (Observer, Process) = (null, null);
        Recycle();
    }

    /// <summary>The process has resumed: true if granted, false if the time limit came first; throws if interrupted.</summary>
    internal bool Conclude()
    {
        Process!.Waiting = null;
        Process = null;
        if (Simulation.Interrupting)
        {
            // The interruption has withdrawn the ticket already.
            Recycle();
            throw Simulation.TakeInterruption();
        }
        if (!Granted)
            Withdraw();
        return Granted;
    }

    /// <summary>Grants the ticket; the process resumes in this instant, after everything already due.</summary>
    internal void Grant()
    {
        Granted = true;
        if (Observer is null)
            Simulation.Wake(Process!);
        else
            Observer.OnGranted(this);
    }

    /// <summary>Revokes a grant before the process has resumed: it continues to wait.</summary>
    internal void Revoke()
    {
        Granted = false;
        if (Observer is null)
            ScheduleTimeout();
        else
            Observer.OnRevoked(this);
    }

    /// <summary>Reads the outcome after the process has resumed, and recycles the ticket; for waits without a result.</summary>
    internal abstract void Finish();

    /// <summary>Enters the owner's queue.</summary>
    protected abstract void Enqueue();

    /// <summary>Asks the owner to serve its queue, for a ticket that was enqueued without checking whether it needs to wait.</summary>
    protected virtual void TryServe()
    {
    }

    /// <summary>Leaves the queue or, if granted already, returns what was granted.</summary>
    internal abstract void Withdraw();

    /// <summary>Returns to the owner's pool.</summary>
    internal abstract void Recycle();

    /// <summary>Whether the process can get an exception in place of what was granted.</summary>
    internal virtual bool DeliveryCanThrow => false;

    /// <summary>When it ends at the latest, in ticks, whatever else happens; null if that is not known.</summary>
    internal virtual long? EndsBy => Granted ? Simulation.NowTicks : null;

    /// <summary>What the process waits for, in words.</summary>
    internal abstract string Describe();

    /// <summary>How the wait ends when the process resumes, in words that continue its name.</summary>
    internal virtual FormattableString DescribeEnd() => Granted ? $"gets {Describe()}" : DescribeTimeout();

    /// <summary>The same for a wait whose time limit has come first.</summary>
    protected FormattableString DescribeTimeout() => $"is out of time for {Describe()}";

    /// <summary>Schedules the time-out, if there is one.</summary>
    protected virtual void ScheduleTimeout()
    {
        if (Deadline >= 0)
            Simulation.ScheduleWakeUp(Process!, Deadline - Simulation.NowTicks);
        else
            Simulation.RenewKey(Process!);
    }
}

/// <summary>A ticket whose wait has a result.</summary>
internal abstract class Ticket<TResult>(Simulation simulation) : Ticket(simulation)
{
    /// <summary>
    /// Returns the outcome after the process has resumed, and recycles the ticket; the default if the time limit came first.
    /// </summary>
    internal virtual TResult Collect()
    {
        TResult? result = Conclude() ? Deliver() : default;
        Recycle();
        return result!;
    }

    /// <summary>The process has resumed: it receives what was granted.</summary>
    internal abstract TResult Deliver();

    internal sealed override void Finish() => Collect();
}
