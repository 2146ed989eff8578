namespace AmFactorySim.Timeline;

/// <content>
/// Processes that end with an exception.
/// </content>
public sealed partial class Simulation
{
    /// <summary>
    /// The waits for the end of the process throw its exception. If there are none, or none of them accepts it, the run fails.
    /// </summary>
    private void EndFailed(ProcessFrame process, Failure failure)
    {
        // It is not reused: its handles say that it has ended, and how.
        process.Version++;
        while (process.EndWaiters is { Count: > 0 } waiters)
            ((EventTicket)waiters.RemoveFirst()).Fail(failure);
        Tracer?.Fails(failure.Exception);
        if (!failure.IsAccepted)
            throw Fail(process.Name, failure.Exception);
    }
}
