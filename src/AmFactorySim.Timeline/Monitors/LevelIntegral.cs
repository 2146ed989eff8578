namespace AmFactorySim.Timeline;

/// <summary>
/// Integrals over time of a level that is linear between changes, and clipped at 0 and at a capacity. A mutable struct: a copy is a
/// snapshot.
/// </summary>
internal struct LevelIntegral
{
    // Weighted by seconds. A field: a property would return a copy.
    internal Moments Level = new();

    public LevelIntegral()
    {
    }

    internal double SecondsFull { get; private set; }

    internal double SecondsEmpty { get; private set; }

    /// <summary>Adds a time for which the level changes at a constant rate until it is at the capacity or at 0.</summary>
    internal void Add(double level, double rate, double capacity, double seconds)
    {
        double limit = rate > 0 ? capacity : 0;
        double moving = rate == 0 ? 0 : Math.Min(seconds, (limit - level) / rate);
        double end = rate == 0 ? level : moving < seconds ? limit : Math.Clamp(level + rate * moving, 0, capacity);
        Level.AddLinear(level, end, moving);
        double rest = seconds - moving;
        Level.Add(end, rest);
        if (end == capacity)
            SecondsFull += rest;
        if (end == 0)
            SecondsEmpty += rest;
    }
}
