using System.Runtime.ExceptionServices;

namespace AmFactorySim.Timeline;

/// <summary>The exception of a process or an event that has failed: every await of it throws this exception.</summary>
/// <param name="exception">The exception.</param>
/// <param name="process">Name of the failed process, whose failure must reach a wait; null for anything else.</param>
internal sealed class Failure(Exception exception, string? process = null)
{
    private readonly ExceptionDispatchInfo _thrown = ExceptionDispatchInfo.Capture(exception);

    // Waits that have accepted it, but have not thrown it yet.
    private int _accepted;
    private bool _received;

    internal Exception Exception => exception;

    /// <summary>Whether a wait throws it or has thrown it; otherwise the run fails.</summary>
    internal bool IsAccepted => _received || _accepted > 0;

    /// <summary>A wait will throw it when its process resumes.</summary>
    internal void Accept() => _accepted++;

    /// <summary>A wait that has accepted it is withdrawn. A failure is never lost: if it was the last, the run fails.</summary>
    internal void Withdraw(Simulation simulation)
    {
        _accepted--;
        if (!IsAccepted && process is not null)
            simulation.FailAfterStep(process, exception);
    }

    internal void Throw()
    {
        _received = true;
        _thrown.Throw();
    }
}
