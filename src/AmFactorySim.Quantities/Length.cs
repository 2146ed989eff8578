namespace AmFactorySim.Quantities;

/// <summary>A length.</summary>
/// <param name="Metres">In metres.</param>
public readonly record struct Length(double Metres) : IQuantity<Length>
{
    /// <inheritdoc/>
    public static QuantityKind Kind { get; } = new("a length", new(Length: 1), ["um", "mm", "m"], "0.6 mm");

    /// <inheritdoc/>
    public double Si => Metres;

    /// <inheritdoc/>
    public static Length FromSi(double si) => new(si);

    /// <summary>A length in millimetres.</summary>
    public static Length FromMillimetres(double millimetres) => new(millimetres * 1e-3);

    /// <summary>A length in micrometres.</summary>
    public static Length FromMicrometres(double micrometres) => new(micrometres * 1e-6);

    /// <summary>The length in millimetres.</summary>
    public double Millimetres => Metres * 1e3;

    /// <summary>The length in micrometres.</summary>
    public double Micrometres => Metres * 1e6;

    /// <summary>The area of a rectangle.</summary>
    public static Area operator *(Length a, Length b) => new(a.Metres * b.Metres);

    /// <summary>The speed of a length per duration.</summary>
    public static Rate<Length, Duration> operator /(Length way, Duration time) => Rate.Of(way, time);

    /// <inheritdoc/>
    public override string ToString() => QuantityText.Print(this);
}
