namespace AmFactorySim.Quantities;

/// <summary>A volume.</summary>
/// <param name="CubicMetres">In cubic metres.</param>
public readonly record struct Volume(double CubicMetres) : IQuantity<Volume>
{
    /// <inheritdoc/>
    public static QuantityKind Kind { get; } = new("a volume", new(Length: 3), ["mm3", "cm3", "m3"], "29.1 cm3");

    /// <inheritdoc/>
    public double Si => CubicMetres;

    /// <inheritdoc/>
    public static Volume FromSi(double si) => new(si);

    /// <summary>A volume in cubic centimetres.</summary>
    public static Volume FromCubicCentimetres(double cubicCentimetres) => new(cubicCentimetres * 1e-6);

    /// <summary>The volume in cubic centimetres.</summary>
    public double CubicCentimetres => CubicMetres * 1e6;

    /// <summary>The rate of a volume per duration.</summary>
    public static Rate<Volume, Duration> operator /(Volume volume, Duration time) => Rate.Of(volume, time);

    /// <inheritdoc/>
    public override string ToString() => QuantityText.Print(this);
}
