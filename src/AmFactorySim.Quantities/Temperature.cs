namespace AmFactorySim.Quantities;

/// <summary>A temperature.</summary>
/// <param name="Kelvins">In kelvins.</param>
public readonly record struct Temperature(double Kelvins) : IQuantity<Temperature>
{
    /// <inheritdoc/>
    public static QuantityKind Kind { get; } = new("a temperature", new(Temperature: 1), ["K"], "100 degC");

    /// <inheritdoc/>
    public double Si => Kelvins;

    /// <inheritdoc/>
    public static Temperature FromSi(double si) => new(si);

    /// <inheritdoc/>
    public override string ToString() => QuantityText.Print(this);
}
