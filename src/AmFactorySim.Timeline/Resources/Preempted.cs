namespace AmFactorySim.Timeline;

/// <summary>The cause of an interruption: a more urgent process has taken the resource.</summary>
/// <param name="Resource">Name of the resource.</param>
public sealed record Preempted(string Resource)
{
    /// <inheritdoc/>
    public override string ToString() => $"preempted at {Resource}";
}
