namespace AmFactorySim.Timeline;

/// <summary>One line of a trace: when, who and what; see <see cref="Simulation.Trace"/>.</summary>
/// <param name="Time">Time since the start.</param>
/// <param name="Process">The process that it is about; null for what happens outside of processes.</param>
/// <param name="What">What it does or what happens to it and why, in words that continue its name.</param>
public readonly record struct TraceEntry(TimeSpan Time, Process? Process, string What)
{
    /// <summary>Time, name and words in columns.</summary>
    public override string ToString() => $"{Time}  {Process?.Name ?? "-",-12} {What}";
}
