namespace AmFactorySim.Timeline;

/// <summary>Thrown by the await of a process that was interrupted.</summary>
public sealed class Interrupted : Exception
{
    internal Interrupted(object? cause, WorkResult? work = null) : base(cause is null ? "Interrupted." : $"Interrupted: {cause}.") =>
        (Cause, Work) = (cause, work);

    /// <summary>The cause given to <see cref="Process.Interrupt"/>; a <see cref="Preempted"/> if a resource was preempted.</summary>
    public object? Cause { get; }

    /// <summary>Working time done and left, if <see cref="Simulation.Work"/> was interrupted.</summary>
    public WorkResult? Work { get; }
}
