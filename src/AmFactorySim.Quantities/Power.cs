namespace AmFactorySim.Quantities;

/// <summary>A power.</summary>
/// <param name="Watts">In watts.</param>
public readonly record struct Power(double Watts) : IQuantity<Power>
{
    /// <inheritdoc/>
    public static QuantityKind Kind { get; } = new("a power", new(2, 1, -3), ["W", "kW"], "400 W");

    /// <inheritdoc/>
    public double Si => Watts;

    /// <inheritdoc/>
    public static Power FromSi(double si) => new(si);

    /// <summary>The energy that a power delivers in a duration.</summary>
    public static Energy operator *(Power power, Duration time) => new(power.Watts * time.Seconds);

    /// <inheritdoc/>
    public override string ToString() => QuantityText.Print(this);
}
