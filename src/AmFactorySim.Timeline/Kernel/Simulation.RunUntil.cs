namespace AmFactorySim.Timeline;

/// <content>
/// Running until a process has ended or an event has been triggered.
/// </content>
public sealed partial class Simulation
{
    /// <summary>
    /// Runs until the process has ended; the time is that of its end. Throws the exception with which it fails, and an
    /// <see cref="InvalidOperationException"/> if no events are left or <see cref="Stop"/> is called before.
    /// </summary>
    /// <param name="process">A process that has been started. If it has ended, nothing is run.</param>
    /// <param name="cancellation">Stops the run between two events; the run can be continued.</param>
    public void RunUntil(Process process, CancellationToken cancellation = default) => RunUntilOver(process, cancellation);

    /// <summary>As <see cref="RunUntil(Process, CancellationToken)"/>.</summary>
    /// <returns>The result of the process.</returns>
    public TResult RunUntil<TResult>(Process<TResult> process, CancellationToken cancellation = default)
    {
        RunUntilOver(process, cancellation);
        return process.Result;
    }

    /// <summary>
    /// Runs until the event has been triggered. Throws the exception with which it fails, and an
    /// <see cref="InvalidOperationException"/> if no events are left or <see cref="Stop"/> is called before.
    /// </summary>
    /// <param name="occurrence">The event. If it has been triggered, nothing is run.</param>
    /// <param name="cancellation">Stops the run between two events; the run can be continued.</param>
    public void RunUntil(Event occurrence, CancellationToken cancellation = default) => RunUntilOver(occurrence, cancellation);

    /// <summary>As <see cref="RunUntil(Event, CancellationToken)"/>.</summary>
    /// <returns>The value of the event.</returns>
    public T RunUntil<T>(Event<T> occurrence, CancellationToken cancellation = default)
    {
        RunUntilOver(occurrence, cancellation);
        return occurrence.Value;
    }

    /// <summary>The place of this run in the queue of what it waits for; null if it waits for nothing.</summary>
    internal EventTicket? RunTicket { get; private set; }

    private void RunUntilOver(Waitable awaited, CancellationToken cancellation)
    {
        EnsureUsable();
        if (awaited.Simulation is { } simulation && simulation != this)
            throw new ArgumentException("A simulation can run only until a process or an event of its own.", nameof(awaited));
        if (awaited.RentTicket() is not { } ticket)
            return;
        Failure? failure;
        try
        {
            ticket.EnqueueFor(new RunWaiter(this));
            RunTicket = ticket;
            bool stopped = !RunBy(long.MaxValue, cancellation);
            if (!ticket.Granted)
                throw new InvalidOperationException(stopped ? $"The run was stopped before {ticket.Describe()}. It can be continued."
                    : $"No events are left before {ticket.Describe()}: see WaitingProcesses().");
            failure = ticket.Failure;
        }
        finally
        {
            // However the run has ended: nothing of this one stops a later one.
            ticket.Cancel();
            RunTicket = null;
        }
        failure?.Throw();
    }

    /// <summary>Stands in the queue of a process or an event, and stops the run when it is served.</summary>
    private sealed class RunWaiter(Simulation simulation) : ITicketObserver
    {
        public void OnGranted(Ticket ticket) => simulation.Stop();

        public void OnRevoked(Ticket ticket) => throw new NotSupportedException("Ends and events are not revoked.");

        public bool OnFailed(Ticket ticket, Failure failure)
        {
            failure.Accept();
            simulation.Stop();
            return true;
        }
    }
}
