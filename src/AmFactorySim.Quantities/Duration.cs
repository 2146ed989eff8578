namespace AmFactorySim.Quantities;

/// <summary>A length of time.</summary>
/// <param name="Seconds">In seconds.</param>
public readonly record struct Duration(double Seconds) : IQuantity<Duration>
{
    /// <inheritdoc/>
    public static QuantityKind Kind { get; } = new("a duration", new(Time: 1), ["ms", "s", "min", "h", "d"], "4 h");

    /// <inheritdoc/>
    public double Si => Seconds;

    /// <inheritdoc/>
    public static Duration FromSi(double si) => new(si);

    /// <summary>A duration in hours.</summary>
    public static Duration FromHours(double hours) => new(hours * 3600);

    /// <summary>A duration in minutes.</summary>
    public static Duration FromMinutes(double minutes) => new(minutes * 60);

    /// <summary>The duration of a TimeSpan.</summary>
    public static Duration From(TimeSpan span) => new(span.TotalSeconds);

    /// <summary>The duration in hours.</summary>
    public double Hours => Seconds / 3600;

    /// <summary>The nearest TimeSpan, in ticks of 100 ns.</summary>
    public TimeSpan ToTimeSpan() => new(checked((long)Math.Round(Seconds * TimeSpan.TicksPerSecond)));

    /// <inheritdoc/>
    public override string ToString() => QuantityText.Print(this);
}
