namespace AmFactorySim.Timeline;

/// <summary>A waiting process, for diagnosis.</summary>
/// <param name="Process">The process.</param>
/// <param name="For">What it waits for, in words.</param>
/// <param name="Until">When it resumes at the latest, as time since the start; null if there is no limit.</param>
public readonly record struct WaitingProcess(Process Process, string For, TimeSpan? Until)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Process.Name} waits for {For}{(Until is { } until ? $" until {until}" : "")}";
}
