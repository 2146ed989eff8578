namespace AmFactorySim.Timeline;

/// <summary>A place in the table of processes. The struct around the reference spares the array's type check on each store.</summary>
internal struct ProcessSlot
{
    internal ProcessFrame? Process;
}
