using AmFactorySim.Quantities;

namespace AmFactorySim.Factory;

/// <summary>What has come together at a price, posted bit by bit: roundings do not add up, however many the bits are.</summary>
/// <typeparam name="TPer">What is priced.</typeparam>
internal struct Accrual<TPer>(Rate<Money, TPer> price) where TPer : struct, IQuantity<TPer>
{
    private double _quantity;
    private Money _posted;

    /// <summary>The amount for so much more.</summary>
    public Money Next(TPer more)
    {
        _quantity += more.Si;
        var due = price * TPer.FromSi(_quantity);
        var amount = due - _posted;
        _posted = due;
        return amount;
    }
}
