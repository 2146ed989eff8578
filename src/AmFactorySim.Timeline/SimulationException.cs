namespace AmFactorySim.Timeline;

/// <summary>
/// Thrown when an exception leaves a process and no wait for its end receives it, which ends the run. The cause is the inner exception.
/// </summary>
public sealed class SimulationException : Exception
{
    internal SimulationException(string process, TimeSpan time, Exception cause)
        : base($"The process {process} failed at {time}: {cause.Message}", cause) =>
        (Process, Time) = (process, time);

    /// <summary>Name of the process.</summary>
    public string Process { get; }

    /// <summary>Simulated time of the failure.</summary>
    public TimeSpan Time { get; }
}
