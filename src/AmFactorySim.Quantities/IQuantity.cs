namespace AmFactorySim.Quantities;

/// <summary>Name, dimension and units of a kind of quantity.</summary>
/// <param name="Name">Its name in messages, with article: "a length".</param>
/// <param name="Dimension">The dimension.</param>
/// <param name="Units">The units it is printed in, smallest first; every other unit of the same dimension can be parsed.</param>
/// <param name="Example">An example: "0.6 mm".</param>
public sealed record QuantityKind(string Name, Dimension Dimension, IReadOnlyList<string> Units, string Example);

/// <summary>A physical quantity or an amount of money, or a rate of these.</summary>
/// <remarks>
/// It is stored as one number in SI units; other units exist only in text.
/// Sum, difference, comparison and scaling come with <see cref="QuantityArithmetic"/> and are legal only within one quantity.
/// </remarks>
public interface IQuantity<TSelf> where TSelf : struct, IQuantity<TSelf>
{
    /// <summary>Name, dimension and units.</summary>
    static abstract QuantityKind Kind { get; }

    /// <summary>The value in SI units (money: in the currency's unit).</summary>
    double Si { get; }

    /// <summary>Whether a finite SI value is within the range of the quantity; only money has a limited range.</summary>
    static virtual bool Holds(double si) => true;

    /// <summary>The quantity with the given value in SI units.</summary>
    static abstract TSelf FromSi(double si);
}
