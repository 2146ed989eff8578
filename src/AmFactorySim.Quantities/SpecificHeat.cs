namespace AmFactorySim.Quantities;

/// <summary>The heat that warms a unit of mass by one kelvin.</summary>
/// <param name="JoulesPerKilogramKelvin">In joules per kilogram and kelvin.</param>
public readonly record struct SpecificHeat(double JoulesPerKilogramKelvin) : IQuantity<SpecificHeat>
{
    /// <inheritdoc/>
    public static QuantityKind Kind { get; } = new("a specific heat", new(2, 0, -2, -1), ["J/kg-K"], "910 J/kg-K");

    /// <inheritdoc/>
    public double Si => JoulesPerKilogramKelvin;

    /// <inheritdoc/>
    public static SpecificHeat FromSi(double si) => new(si);

    /// <inheritdoc/>
    public override string ToString() => QuantityText.Print(this);
}
