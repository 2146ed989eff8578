namespace AmFactorySim.Timeline;

/// <summary>A process that waits.</summary>
/// <param name="Process">Who waits.</param>
/// <param name="For">What it waits for, in words.</param>
/// <param name="Until">When it wakes at the latest, as time since the start; null if it may wait for ever.</param>
public readonly record struct Waiting(Process Process, string For, TimeSpan? Until)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Process.Name} waits for {For}{(Until is { } until ? $" until {until}" : "")}";
}
