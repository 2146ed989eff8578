namespace AmFactorySim.Timeline;

/// <content>
/// Awaits that cannot be refused with an exception, because they are recognised only at the suspension.
/// </content>
/// <remarks>
/// A state machine that is suspended skips its <c>finally</c> and <c>using</c> blocks: an exception thrown there could be caught, and the
/// process would continue without having released what it holds. So the run fails.
/// </remarks>
public sealed partial class Simulation
{
    // Of nested runs on this thread, the innermost. Read only where an await is refused.
    [ThreadStatic]
    private static Simulation? t_running;

    private SimulationException? _refused;

    /// <summary>
    /// An async method of another kind, called by a process, waits in simulated time. An exception from its awaiter would end
    /// the program: so the method stays suspended, and the run fails when the process has completed its step.
    /// </summary>
    internal void Refuse() => FailAfterStep(CurrentFrame!.Name, Guard.OutsideProcess());

    /// <summary>A process or activity awaits something else than this library's waits; it stays suspended.</summary>
    internal static void RefuseForeign(Type awaiter)
    {
        NotSupportedException refusal = Guard.ForeignAwait(awaiter);
        if (t_running is null)
            throw refusal;
        t_running.FailAfterStep(t_running.CurrentFrame!.Name, refusal);
    }

    /// <summary>The run fails when the current process has completed its step.</summary>
    internal void FailAfterStep(string process, Exception cause)
    {
        _refused ??= new SimulationException(process, Now, cause);
        _deferredInterruptions++;
    }

    /// <summary>A process of another simulation waits in this one.</summary>
    private static InvalidOperationException RefuseStray()
    {
        InvalidOperationException refusal = Guard.OutsideProcess();
        t_running?.FailAfterStep(t_running.CurrentFrame!.Name, refusal);
        return refusal;
    }
}
