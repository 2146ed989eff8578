namespace AmFactorySim.Timeline;

/// <summary>Cause of an interruption: a process of higher priority has preempted the resource.</summary>
/// <param name="Resource">Name of the resource.</param>
/// <param name="By">The process that has taken the unit.</param>
/// <param name="Since">Time at which the interrupted process was granted the unit.</param>
public sealed record Preempted(string Resource, Process By, TimeSpan Since)
{
    /// <inheritdoc/>
    public override string ToString() => $"preempted at {Resource} by {By.Name}";
}

/// <summary>
/// What a <see cref="Preempted"/> is made of when it is read. Pooled, so that preemptions whose cause nobody reads allocate nothing.
/// </summary>
internal sealed class Preemption(ResourceCore core)
{
    private Process _by;
    private long _since;

    internal void Set(Process by, long since) => (_by, _since) = (by, since);

    /// <summary>The public cause.</summary>
    internal Preempted ToCause() => new(core.Name, _by, new TimeSpan(_since));

    /// <summary>Returns to the pool.</summary>
    internal void Recycle() => core.Return(this);
}
