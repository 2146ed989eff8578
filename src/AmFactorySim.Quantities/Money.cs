namespace AmFactorySim.Quantities;

/// <summary>An amount of money, in millionths of the scenario's currency, so that sums are exact.</summary>
/// <remarks>
/// It holds up to 1.7e32 units of the currency, so that sums of the smallest currencies fit, too; more is an
/// <see cref="OverflowException"/>.
/// </remarks>
/// <param name="Micros">In millionths of the currency's unit; 1 000 000 is 1 USD where the currency is USD.</param>
public readonly record struct Money(Int128 Micros) : IQuantity<Money>
{
    /// <inheritdoc/>
    public static QuantityKind Kind { get; } = new("an amount of money", new(Money: 1), ["USD", "kUSD", "MUSD"], "1.38 MUSD");

    /// <summary>Nothing.</summary>
    public static Money Zero => default;

    /// <inheritdoc/>
    public double Si => (double)Micros * 1e-6;

    /// <inheritdoc/>
    public static bool Holds(double si) => Math.Abs(si * 1e6) < (double)Int128.MaxValue;

    /// <inheritdoc/>
    public static Money FromSi(double si) => new(checked((Int128)Math.Round(si * 1e6, MidpointRounding.ToEven)));

    /// <summary>The exact sum, without rounding.</summary>
    public static Money operator +(Money a, Money b) => new(checked(a.Micros + b.Micros));

    /// <summary>The exact difference.</summary>
    public static Money operator -(Money a, Money b) => new(checked(a.Micros - b.Micros));

    /// <summary>The amount with the opposite sign.</summary>
    public static Money operator -(Money a) => new(checked(-a.Micros));

    /// <summary>One of several parts that are as equal as whole millionths allow and add up to the whole.</summary>
    /// <remarks>The first parts take the remainder. Worked number: of 10 millionths in three parts, 4, 3 and 3.</remarks>
    /// <param name="index">Which, from 0.</param>
    /// <param name="count">How many parts, above <paramref name="index"/>.</param>
    public Money Part(long index, long count)
    {
        var (part, left) = Int128.DivRem(Micros, count);
        return new(part + (index < Int128.Abs(left) ? Int128.Sign(left) : 0));
    }

    /// <inheritdoc/>
    public override string ToString() => QuantityText.Print(this);
}
