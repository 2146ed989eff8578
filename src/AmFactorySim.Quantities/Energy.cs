namespace AmFactorySim.Quantities;

/// <summary>An energy.</summary>
/// <param name="Joules">In joules.</param>
public readonly record struct Energy(double Joules) : IQuantity<Energy>
{
    /// <inheritdoc/>
    public static QuantityKind Kind { get; } = new("an energy", new(2, 1, -2), ["J", "kJ", "kWh"], "12 kWh");

    /// <inheritdoc/>
    public double Si => Joules;

    /// <inheritdoc/>
    public static Energy FromSi(double si) => new(si);

    /// <summary>The energy in kilowatt hours.</summary>
    public double KilowattHours => Joules / 3.6e6;

    /// <inheritdoc/>
    public override string ToString() => QuantityText.Print(this);
}
