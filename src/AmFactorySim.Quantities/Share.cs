namespace AmFactorySim.Quantities;

/// <summary>A share of a whole.</summary>
/// <param name="Fraction">In parts of one: 0.15 is 15 %.</param>
public readonly record struct Share(double Fraction) : IQuantity<Share>
{
    /// <inheritdoc/>
    public static QuantityKind Kind { get; } = new("a share", new(), ["%"], "15 %");

    /// <inheritdoc/>
    public double Si => Fraction;

    /// <inheritdoc/>
    public static Share FromSi(double si) => new(si);

    /// <summary>The whole of it: 100 %.</summary>
    public static Share Whole => new(1);

    /// <summary>The whole share in percent.</summary>
    public double Percent => Fraction * 100;

    /// <inheritdoc/>
    public override string ToString() => QuantityText.Print(this);
}
