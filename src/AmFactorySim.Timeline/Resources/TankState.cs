namespace AmFactorySim.Timeline;

/// <summary>The figures of a tank at one moment.</summary>
internal readonly record struct TankState(double Level, double Received, double Delivered, double Overflow, double Shortfall)
{
    /// <summary>After so much came and went, at steady rates or at once: clipping at a border once is the same as clipping all along.</summary>
    internal TankState After(double comes, double goes, double capacity)
    {
        double level = Level + (comes - goes);
        double spilled = Math.Max(0, level - capacity);
        double missing = Math.Max(0, -level);
        return new TankState(Math.Clamp(level, 0, capacity), Received + comes - spilled, Delivered + goes - missing, Overflow + spilled, Shortfall + missing);
    }
}
