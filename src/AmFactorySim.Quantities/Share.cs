namespace AmFactorySim.Quantities;

/// <summary>A share of a whole.</summary>
/// <param name="Fraction">As a fraction of 1: 0.15 is 15 %.</param>
public readonly record struct Share(double Fraction) : IQuantity<Share>
{
    /// <inheritdoc/>
    public static QuantityKind Kind { get; } = new("a share", new(), ["%"], "15 %");

    /// <inheritdoc/>
    public double Si => Fraction;

    /// <inheritdoc/>
    public static Share FromSi(double si) => new(si);

    /// <summary>The whole: 100 %.</summary>
    public static Share Whole => new(1);

    /// <summary>The share in percent.</summary>
    public double Percent => Fraction * 100;

    /// <inheritdoc/>
    public override string ToString() => QuantityText.Print(this);
}
