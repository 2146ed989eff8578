namespace AmFactorySim.Timeline;

/// <summary>Is notified of what happens to a ticket, in place of a process that resumes.</summary>
internal interface ITicketObserver
{
    /// <summary>The ticket was granted.</summary>
    void OnGranted(Ticket ticket);

    /// <summary>The grant of the ticket was revoked: it waits again.</summary>
    void OnRevoked(Ticket ticket);

    /// <summary>What the ticket waits for has failed; false if this has no effect here.</summary>
    bool OnFailed(Ticket ticket, Failure failure);
}
