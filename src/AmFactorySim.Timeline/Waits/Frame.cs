namespace AmFactorySim.Timeline;

/// <summary>
/// A suspended async method: a process, or an activity within it. The frames of a process are linked by <see cref="Parent"/>; the kernel
/// resumes the innermost one and moves outwards as frames complete.
/// </summary>
internal abstract class Frame
{
    /// <summary>The simulation it runs in; for an activity, known from its first wait on.</summary>
    internal Simulation? Simulation;

    /// <summary>The frame that awaits this one; null for a process.</summary>
    internal Frame? Parent;

    /// <summary>Slot of its process; -1 while unknown.</summary>
    internal int Slot = -1;

    /// <summary>Incremented each time the pooled frame is reused, so that old handles are recognised.</summary>
    internal int Version;

    /// <summary>The method has returned or thrown.</summary>
    internal bool Completed;

    /// <summary>Runs the method up to its next wait or its end.</summary>
    internal abstract void MoveNext();
}
