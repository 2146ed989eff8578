namespace AmFactorySim.Quantities;

/// <summary>A mass.</summary>
/// <param name="Kilograms">In kilograms.</param>
public readonly record struct Mass(double Kilograms) : IQuantity<Mass>
{
    /// <inheritdoc/>
    public static QuantityKind Kind { get; } = new("a mass", new(Mass: 1), ["mg", "g", "kg", "t"], "900 kg");

    /// <inheritdoc/>
    public double Si => Kilograms;

    /// <inheritdoc/>
    public static Mass FromSi(double si) => new(si);

    /// <summary>The mass in grams.</summary>
    public double Grams => Kilograms * 1e3;

    /// <inheritdoc/>
    public override string ToString() => QuantityText.Print(this);
}
