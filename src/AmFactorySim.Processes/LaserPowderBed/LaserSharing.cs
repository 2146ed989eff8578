using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>Several lasers over one plate: how they share the work, and the losses.</summary>
/// <remarks>
/// Gee et al. 2022, section 3.3, name several lasers as the usual way to more throughput and do not model them; everything here is an
/// assumption and labelled so.
/// </remarks>
public static class LaserSharing
{
    /// <summary>S, the speed-up of several lasers over one.</summary>
    /// <param name="lasers">k, at least 1.</param>
    /// <param name="efficiency">η, the share of the time that they scan without waiting for each other.</param>
    /// <param name="imbalance">ι, the excess of the busiest laser's work over the mean.</param>
    /// <remarks>
    /// S = k η/(1 + ι), and 1 for one laser: a layer is done when the busiest laser is. Worked number: 4 lasers, 90 %, 20 %: 3.
    /// </remarks>
    /// <param name="trace">Records the step.</param>
    public static double Speedup(int lasers, Share efficiency, Share imbalance, ICalculationTrace? trace = null) => lasers > 1
        ? trace.Step(
            "speed-up by lasers", "S = k η / (1 + ι), or η_o for η", $"{lasers} × {efficiency} / (1 + {imbalance})",
            lasers * efficiency.Fraction / (1 + imbalance.Fraction), "assumption")
        : 1;

    /// <summary>
    /// η, for fields that lie side by side and overlap, where only one of two neighbours can scan in the overlap at a time.
    /// </summary>
    /// <param name="lasers">k, number of fields.</param>
    /// <param name="plate">W, the length of the plate across the fields.</param>
    /// <param name="overlap">o, how far neighbouring fields overlap; at most W/k.</param>
    /// <remarks>
    /// η_o = η/(1 + (k-1) o/W). Assumption: the work lies evenly over the plate, and while one laser scans in a seam its neighbour waits,
    /// so the seams' share of the work is done at half the pace. Worked number: 4 lasers on 400 mm with 20 mm of overlap: 87.0 %.
    /// </remarks>
    /// <param name="alone">η without overlap.</param>
    /// <param name="trace">Records the step.</param>
    public static Share OverlapEfficiency(int lasers, Length plate, Length overlap, Share alone, ICalculationTrace? trace = null)
    {
        Require.AtLeast(1, lasers, "the lasers");
        Require.Positive(plate, "the plate's length");
        Require.NotNegative(overlap, "the overlap of the lasers' fields");
        if (overlap > plate / lasers) throw new ArgumentException($"fields of {plate / lasers} cannot overlap by {overlap}");
        if (lasers == 1 || overlap.Metres == 0) return alone;
        return trace.Step(
            "efficiency with overlapping fields", "η_o = η / (1 + (k - 1) o / W)", $"{alone} / (1 + ({lasers} - 1) × {overlap} / {plate})",
            new Share(alone.Fraction * (1 / (1 + (lasers - 1) * (overlap / plate)))), "assumption");
    }

    /// <summary>
    /// The load of each laser, busiest first, when every piece of work is assigned undivided to the laser with the lowest load so far, the
    /// largest pieces first.
    /// </summary>
    /// <param name="work">The pieces, as the scanning times of the parts on a plate; each at least 0.</param>
    /// <param name="lasers">k, at least 1.</param>
    /// <remarks>
    /// The rule is Graham's longest processing time first, at most 4/3 - 1/(3k) times the optimum (Graham 1969). Assumption: every laser
    /// reaches every part. Worked number: 7, 6, 5, 4, 3 on 2 lasers: 14 and 11 (13 and 12 would be possible).
    /// </remarks>
    public static ImmutableArray<double> Split(IEnumerable<double> work, int lasers)
    {
        Require.AtLeast(1, lasers, "the lasers");
        var loads = new PriorityQueue<int, (double, int)>(Enumerable.Range(0, lasers).Select(laser => (laser, (0.0, laser))));
        var sums = new double[lasers];
        foreach (var piece in work.OrderDescending())
        {
            if (!(piece >= 0) || !double.IsFinite(piece))
                throw new ArgumentException(FormattableString.Invariant($"a piece of work must be at least 0, but is {piece:R}"));
            var laser = loads.Dequeue();
            sums[laser] += piece;
            loads.Enqueue(laser, (sums[laser], laser));
        }
        return [.. sums.OrderDescending()];
    }

    /// <summary>ι, the excess of the busiest laser's load over the mean, as a share of the mean.</summary>
    /// <param name="loads">The load of each laser, at least one of them above 0.</param>
    /// <remarks>ι = max/mean - 1. Worked number: five equal parts on four lasers: 2 against 1.25, 60 %.</remarks>
    public static Share Imbalance(IReadOnlyCollection<double> loads)
    {
        Require.AtLeast(1, loads.Count, "the loads");
        var mean = Require.Positive(loads.Average(), "the lasers' mean load");
        return new(loads.Max() / mean - 1);
    }
}
