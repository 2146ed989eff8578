namespace AmFactorySim.Timeline;

/// <summary>Thrown by the await of a process that was interrupted.</summary>
public sealed class Interrupted : Exception
{
    internal Interrupted(object? cause) : base(cause is null ? "Interrupted." : $"Interrupted: {cause}.") => Cause = cause;

    /// <summary>What the interrupter gave as the cause; <see cref="Preempted"/> if a resource was taken away.</summary>
    public object? Cause { get; }
}
