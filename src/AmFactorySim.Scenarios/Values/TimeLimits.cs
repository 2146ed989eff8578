using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios.Values;

/// <summary>Times that a simulation can count: it has ticks of 100 ns, and an end.</summary>
internal static class TimeLimits
{
    /// <summary>Longer than any plan, and far below what ticks can count.</summary>
    public static Duration Longest { get; } = Duration.FromHours(1000 * 8760.0);

    /// <summary>The longest average of work whose time is uncertain: any draw of it stays below what ticks can count.</summary>
    public static Duration LongestWork { get; } = Duration.FromHours(8760);

    /// <summary>Whether this is a time from nothing to the longest.</summary>
    public static bool Holds(Duration time) => time.Seconds >= 0 && time.Seconds <= Longest.Seconds;
}
