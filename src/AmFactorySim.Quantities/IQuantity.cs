namespace AmFactorySim.Quantities;

/// <summary>How a quantity is called, what it measures and in which units people write it.</summary>
/// <param name="Name">Its name in messages, with article: "a length".</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Units">The units it is printed in, smallest first; every other unit of the same dimension can be read.</param>
/// <param name="Example">How one is written: "0.6 mm".</param>
public sealed record QuantityKind(string Name, Dimension Dimension, IReadOnlyList<string> Units, string Example);

/// <summary>A number with one meaning: a length, a mass, an amount of money, a rate of these.</summary>
/// <remarks>
/// Inside it is one SI number; units exist only where people write and read.
/// Sum, difference, comparison and scaling come with <see cref="QuantityArithmetic"/> and are legal only within one quantity.
/// </remarks>
public interface IQuantity<TSelf> where TSelf : struct, IQuantity<TSelf>
{
    /// <summary>Name, dimension and units.</summary>
    static abstract QuantityKind Kind { get; }

    /// <summary>The value in SI units (money: in the currency's unit).</summary>
    double Si { get; }

    /// <summary>Whether a finite SI value is within the range of the quantity; only money, which is counted, has one.</summary>
    static virtual bool Holds(double si) => true;

    /// <summary>The quantity that has this value in SI units.</summary>
    static abstract TSelf FromSi(double si);
}
