using AmFactorySim.Quantities;

namespace AmFactorySim.Economics;

/// <summary>What one build wears off a build plate, which can be resurfaced a finite number of times.</summary>
/// <param name="Price">c, the price of a new plate.</param>
/// <param name="Refurbishments">k, how often it is resurfaced before it is discarded.</param>
/// <param name="Refurbishing">f, what resurfacing it once costs, in shares of the price.</param>
public sealed record PlateCost(Money Price, int Refurbishments, Share Refurbishing)
{
    /// <summary>The price and all resurfacing, spread over the builds that the plate serves.</summary>
    /// <remarks>
    /// c (1 + k f) / (k + 1). Source: Gee et al. 2022, section 2.5 and Table 2 (a finite number of refurbishments), the formula by definition.
    /// Worked number: 1000 USD, resurfaced 10 times at 10 %: 2000 USD over 11 builds, 181.818182 USD each.
    /// </remarks>
    public Money PerUse
    {
        get
        {
            if (Price.Micros < 0) throw new ArgumentException($"the plate's price must be at least 0, but is {Price}");
            if (Refurbishments < 0) throw new ArgumentException(FormattableString.Invariant($"the plate's refurbishments must be at least 0, but are {Refurbishments}"));
            if (!(Refurbishing.Fraction >= 0) || !double.IsFinite(Refurbishing.Fraction)) throw new ArgumentException($"the cost of resurfacing the plate must be at least 0 %, but is {Refurbishing}");
            return Price * ((1 + Refurbishments * Refurbishing.Fraction) / (Refurbishments + 1.0));
        }
    }
}
