namespace AmFactorySim.Timeline;

/// <summary>
/// One suspended async method: a process, or an activity within it. The frames of a process form a chain by
/// <see cref="Parent"/>; the kernel resumes the innermost one and walks outwards as frames complete.
/// </summary>
internal abstract class Frame
{
    /// <summary>The simulation it runs in; an activity learns it at its first wait.</summary>
    internal Simulation? Simulation;

    /// <summary>Who awaits this frame; null for a process.</summary>
    internal Frame? Parent;

    /// <summary>Slot of the process it runs within; -1 while unknown.</summary>
    internal int Slot = -1;

    /// <summary>Goes up each time the pooled frame begins a new life, so that old handles are recognised.</summary>
    internal int Version;

    /// <summary>The method has returned or thrown.</summary>
    internal bool Completed;

    /// <summary>Runs the method up to its next wait or its end.</summary>
    internal abstract void MoveNext();
}
