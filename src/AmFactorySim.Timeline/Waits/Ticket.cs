namespace AmFactorySim.Timeline;

/// <summary>
/// A process's place in somebody's queue. Owners pool their tickets, so that waiting allocates nothing in the
/// steady state.
/// </summary>
/// <remarks>
/// Life of a ticket: created by the awaiter, queued by <see cref="Attach"/>, then exactly one of: granted by its
/// owner, run out of time, or withdrawn by an interruption. It is recycled when the process has woken and read
/// the outcome.
/// </remarks>
internal abstract class Ticket(Simulation simulation)
{
    internal readonly Simulation Simulation = simulation;
    internal ProcessFrame? Process;
    internal Ticket? Next;
    internal Ticket? Previous;

    /// <summary>The wait for several things that this one is part of, which then hears of the grant; null if the process waits for this alone.</summary>
    internal Gathering? Gathering;

    /// <summary>Place in the list of that wait.</summary>
    internal int Place;

    /// <summary>The owner has given what was asked for; the process wakes in this same instant.</summary>
    internal bool Granted;

    /// <summary>When the process gives up waiting; -1 if never.</summary>
    internal long Deadline;

    /// <summary>Suspends the frame until the ticket is granted or, if <paramref name="limit"/> is not negative, so many ticks have passed.</summary>
    internal void Attach(Frame frame, long limit)
    {
        ProcessFrame process = Simulation.Suspend(frame);
        process.Waiting = this;
        Process = process;
        Granted = false;
        // A limit beyond the end of time is none.
        Deadline = limit < 0 || limit > long.MaxValue - Simulation.NowTicks ? -1 : Simulation.NowTicks + limit;
        Enqueue();
        if (!Granted)
            SetAlarm();
    }

    /// <summary>Queues on behalf of a wait for several things; what can be granted at once is.</summary>
    internal void Join(Gathering gathering, int place)
    {
        (Gathering, Place, Process, Granted) = (gathering, place, gathering.Process, false);
        Enqueue();
        Seek();
    }

    /// <summary>Ends a wait that was part of a wait for several things.</summary>
    internal void Part()
    {
        Withdraw();
        Dismiss();
    }

    /// <summary>Leaves the wait for several things and goes back into the pool.</summary>
    internal void Dismiss()
    {
        (Gathering, Process) = (null, null);
        Recycle();
    }

    /// <summary>The process has woken: true if granted, false if the time limit came first; throws if interrupted.</summary>
    internal bool Conclude()
    {
        Process!.Waiting = null;
        Process = null;
        if (Simulation.Interrupting)
        {
            // The interruption has already withdrawn the ticket, at the moment it was called for.
            Recycle();
            throw Simulation.TakeInterruption();
        }
        if (!Granted)
            Withdraw();
        return Granted;
    }

    /// <summary>Grants and wakes the process, in this instant, after what is already due.</summary>
    internal void Grant()
    {
        Granted = true;
        if (Gathering is null)
            Simulation.Wake(Process!);
        else
            Gathering.Happen(Place);
    }

    /// <summary>A grant is taken back before the process knew of it: it waits as before.</summary>
    internal void Revoke()
    {
        Granted = false;
        if (Gathering is null)
            SetAlarm();
        else
            Gathering.Unhappen();
    }

    /// <summary>Reads the outcome after the process has woken, and recycles the ticket; for waits whose result nobody reads.</summary>
    internal abstract void Finish();

    /// <summary>Takes its place in the owner's queue.</summary>
    protected abstract void Enqueue();

    /// <summary>Asks the owner to serve its queue, for a ticket that was queued without having been asked whether it needs to wait.</summary>
    protected virtual void Seek()
    {
    }

    /// <summary>Leaves the queue or, if granted already, hands back what was granted.</summary>
    internal abstract void Withdraw();

    /// <summary>Back into the owner's pool.</summary>
    internal abstract void Recycle();

    /// <summary>What the process waits for, in words.</summary>
    internal abstract string Describe();

    /// <summary>Wakes at the deadline, or not by itself.</summary>
    protected virtual void SetAlarm()
    {
        if (Deadline >= 0)
            Simulation.SetAlarm(Process!, Deadline - Simulation.NowTicks);
        else
            Simulation.RenewKey(Process!);
    }
}

/// <summary>A ticket whose wait has a result.</summary>
internal abstract class Ticket<TResult>(Simulation simulation) : Ticket(simulation)
{
    /// <summary>Reads the outcome after the process has woken, and recycles the ticket; the default if the time limit came first.</summary>
    internal virtual TResult Collect()
    {
        TResult? result = Conclude() ? Deliver() : default;
        Recycle();
        return result!;
    }

    /// <summary>The process has woken and knows: what was granted to it is its own.</summary>
    internal abstract TResult Deliver();

    internal sealed override void Finish() => Collect();
}
