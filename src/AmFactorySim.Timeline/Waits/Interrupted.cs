namespace AmFactorySim.Timeline;

/// <summary>Thrown by the await of a process that was interrupted.</summary>
public sealed class Interrupted : Exception
{
    internal Interrupted(object? cause, Worked? work = null) : base(cause is null ? "Interrupted." : $"Interrupted: {cause}.") =>
        (Cause, Work) = (cause, work);

    /// <summary>What the interrupter gave as the cause; <see cref="Preempted"/> if a resource was taken away.</summary>
    public object? Cause { get; }

    /// <summary>Working time done and left, if it was <see cref="Simulation.Work"/> that was interrupted.</summary>
    public Worked? Work { get; }
}
