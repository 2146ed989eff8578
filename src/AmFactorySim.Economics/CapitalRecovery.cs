using AmFactorySim.Quantities;

namespace AmFactorySim.Economics;

/// <summary>What a price paid today is in equal yearly payments, interest included.</summary>
public static class CapitalRecovery
{
    private const string Source = "the standard annuity";

    /// <summary>The length of a year in all yearly figures: 365 days, 8760 hours.</summary>
    public static Duration Year { get; } = new(365 * 86400.0);

    /// <summary>The capital recovery factor: each year's payment for each unit of money paid at the beginning.</summary>
    /// <param name="interest">r, the interest of a year, at least 0 %.</param>
    /// <param name="life">n, over how long the price is recovered, in years above 0; parts of a year count.</param>
    /// <remarks>
    /// CRF = r / (1 - (1 + r)^-n), and 1/n where r = 0; payments fall at each year's end. Source: the standard annuity; Gee et al. 2022,
    /// section 2.5, say only that the machine's cost is discounted by yearly cash flows. Worked number: 8 % over 6 years, 0.216315.
    /// </remarks>
    /// <param name="trace">Records the step.</param>
    public static double Factor(Share interest, Duration life, ICalculationTrace? trace = null)
    {
        var (r, n) = (interest.Fraction, life / Year);
        if (!(r >= 0) || !double.IsFinite(r)) throw new ArgumentException($"the interest must be at least 0 %, but is {interest}");
        if (!(n > 0) || !double.IsFinite(n)) throw new ArgumentException($"the life must be above 0, but is {life}");
        // Next to 0 % the formula loses its digits to 1 - 1; there the first two terms of its series are exact enough.
        return r < 1e-7
            ? trace.Step("capital recovery factor", "CRF = (1 + r (L + 1) / 2) / L", $"(1 + {interest} × ({n} + 1) / 2) / {n}",
                (1 + r * (n + 1) / 2) / n, Source)
            : trace.Step("capital recovery factor", "CRF = r / (1 - (1 + r)^-L)", $"{interest} / (1 - (1 + {interest})^-{n})",
                r / (1 - Math.Pow(1 + r, -n)), Source);
    }
}
