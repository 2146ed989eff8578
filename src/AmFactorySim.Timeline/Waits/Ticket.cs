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

    /// <summary>The owner has given what was asked for; the process wakes in this same instant.</summary>
    internal bool Granted;

    /// <summary>When the process gives up waiting; -1 if never.</summary>
    internal long Deadline;

    /// <summary>Suspends the frame until the ticket is granted or, if <paramref name="limit"/> is not negative, so many ticks have passed.</summary>
    internal virtual void Attach(Frame frame, long limit)
    {
        ProcessFrame process = Simulation.Suspend(frame);
        process.Waiting = this;
        Process = process;
        Granted = false;
        // A limit beyond the end of time is none.
        Deadline = limit < 0 || limit > long.MaxValue - Simulation.NowTicks ? -1 : Simulation.NowTicks + limit;
        SetAlarm();
        Enqueue();
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
        Simulation.Wake(Process!);
    }

    /// <summary>A grant is taken back before the process knew of it: it waits as before.</summary>
    internal void Revoke()
    {
        Granted = false;
        SetAlarm();
    }

    /// <summary>Reads the outcome after the process has woken, and recycles the ticket; for waits whose result nobody reads.</summary>
    internal abstract void Finish();

    /// <summary>Takes its place in the owner's queue.</summary>
    protected abstract void Enqueue();

    /// <summary>Leaves the queue or, if granted already, hands back what was granted.</summary>
    internal abstract void Withdraw();

    /// <summary>Back into the owner's pool.</summary>
    internal abstract void Recycle();

    /// <summary>What the process waits for, in words.</summary>
    internal abstract string Describe();

    private void SetAlarm()
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
    /// <summary>Reads the outcome after the process has woken, and recycles the ticket.</summary>
    internal abstract TResult Collect();

    internal sealed override void Finish() => Collect();
}
