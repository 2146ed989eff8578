namespace AmFactorySim.Timeline;

/// <summary>
/// Durations in the unit of the model, as in <c>5.Minutes()</c> and <c>life.Sample(stream).Hours()</c>. Whole numbers are exact; others are
/// rounded to 100 ns.
/// </summary>
public static class Durations
{
    /// <summary>So many seconds.</summary>
    public static TimeSpan Seconds(this int number) => Of(number, TimeSpan.TicksPerSecond, "seconds");

    /// <inheritdoc cref="Seconds(int)"/>
    public static TimeSpan Seconds(this double number) => Of(number, TimeSpan.TicksPerSecond, "seconds");

    /// <summary>So many minutes.</summary>
    public static TimeSpan Minutes(this int number) => Of(number, TimeSpan.TicksPerMinute, "minutes");

    /// <inheritdoc cref="Minutes(int)"/>
    public static TimeSpan Minutes(this double number) => Of(number, TimeSpan.TicksPerMinute, "minutes");

    /// <summary>So many hours.</summary>
    public static TimeSpan Hours(this int number) => Of(number, TimeSpan.TicksPerHour, "hours");

    /// <inheritdoc cref="Hours(int)"/>
    public static TimeSpan Hours(this double number) => Of(number, TimeSpan.TicksPerHour, "hours");

    /// <summary>So many days of 24 hours.</summary>
    public static TimeSpan Days(this int number) => Of(number, TimeSpan.TicksPerDay, "days");

    /// <inheritdoc cref="Days(int)"/>
    public static TimeSpan Days(this double number) => Of(number, TimeSpan.TicksPerDay, "days");

    /// <summary>So many weeks of seven days.</summary>
    public static TimeSpan Weeks(this int number) => Of(number, 7 * TimeSpan.TicksPerDay, "weeks");

    /// <inheritdoc cref="Weeks(int)"/>
    public static TimeSpan Weeks(this double number) => Of(number, 7 * TimeSpan.TicksPerDay, "weeks");

    private static TimeSpan Of(int number, long ticks, string unit) =>
        Math.Abs((long)number) <= long.MaxValue / ticks ? new TimeSpan(number * ticks) : throw TooLong(number, ticks, unit);

    private static TimeSpan Of(double number, long ticks, string unit)
    {
        if (!(Math.Abs(number) <= long.MaxValue / ticks))
            throw TooLong(number, ticks, unit);
        // In parts, since the product of a large number would be rounded to more than 100 ns.
        double whole = Math.Truncate(number);
        return new TimeSpan((long)whole * ticks + (long)Math.Round((number - whole) * ticks));
    }

    private static ArgumentOutOfRangeException TooLong(double number, long ticks, string unit)
    {
        long most = long.MaxValue / ticks;
        return new ArgumentOutOfRangeException(nameof(number),
            FormattableString.Invariant($"A duration must be from -{most} to {most} {unit}, but is {number}."));
    }
}
