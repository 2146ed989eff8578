namespace AmFactorySim.Quantities;

/// <summary>An area.</summary>
/// <param name="SquareMetres">In square metres.</param>
public readonly record struct Area(double SquareMetres) : IQuantity<Area>
{
    /// <inheritdoc/>
    public static QuantityKind Kind { get; } = new("an area", new(Length: 2), ["mm2", "cm2", "m2"], "62.5 cm2");

    /// <inheritdoc/>
    public double Si => SquareMetres;

    /// <inheritdoc/>
    public static Area FromSi(double si) => new(si);

    /// <summary>The area in square millimetres.</summary>
    public double SquareMillimetres => SquareMetres * 1e6;

    /// <summary>The volume of a prism.</summary>
    public static Volume operator *(Area area, Length height) => new(area.SquareMetres * height.Metres);

    /// <inheritdoc/>
    public override string ToString() => QuantityText.Print(this);
}
