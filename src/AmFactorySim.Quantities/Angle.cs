namespace AmFactorySim.Quantities;

/// <summary>An angle.</summary>
/// <param name="Radians">In radians.</param>
public readonly record struct Angle(double Radians) : IQuantity<Angle>
{
    /// <inheritdoc/>
    public static QuantityKind Kind { get; } = new("an angle", new(Angle: 1), ["deg"], "45 deg");

    /// <inheritdoc/>
    public double Si => Radians;

    /// <inheritdoc/>
    public static Angle FromSi(double si) => new(si);

    /// <summary>An angle in degrees.</summary>
    public static Angle FromDegrees(double degrees) => new(degrees * (Math.PI / 180));

    /// <summary>The whole angle in degrees.</summary>
    public double Degrees => Radians / (Math.PI / 180);

    /// <inheritdoc/>
    public override string ToString() => QuantityText.Print(this);
}
