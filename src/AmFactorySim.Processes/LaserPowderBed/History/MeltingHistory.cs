using System.Collections.Immutable;
using AmFactorySim.Quantities;
using MathNet.Numerics.Integration;

namespace AmFactorySim.Processes;

/// <summary>
/// How often each point of a part is melted: by neighbouring tracks of its own layer, and by those of the layers above that reach down to
/// it.
/// </summary>
/// <remarks>
/// <para>
/// Source: Gee et al. 2022, section 2.6. Tracks are parabolas, w sqrt(1 - ζ/d) wide at the depth ζ below their layer's top. Parallel tracks
/// a distance H apart cover a random point floor(r) or floor(r) + 1 times, r = (w/H) sqrt(1 - ζ/d), the latter with the probability r -
/// floor(r). A point z below its own layer's top is z + k h below that of the k-th layer above it; tracks of different layers are
/// independent, as they are where the direction rotates and the pattern is shifted. (Layers rotated by exactly 120 deg about one origin are
/// not independent from the third on: same mean, slightly different shares.)
/// </para>
/// <para>Edges of the part, skin passes and residual heat of the last track are neglected, so that the counts are lower bounds.</para>
/// <para>
/// Worked numbers, at H = w/2: φ = 1: 1/12 never, 1/2 once, 5/12 twice. φ = 2: 8.09 % once, 27.13 % twice, 54.80 % three times, 9.98 % four
/// times;
/// mean 8/3, at least once.
/// </para>
/// </remarks>
public sealed class MeltingHistory
{
    /// <summary>Maximum overmelt, and maximum number of tracks per track width.</summary>
    public const int Most = 50;

    // Between two jumps of the counts the shares are smooth, but for a square root at either end that the substitution in Between takes
    // out.
    private const int IntegrationOrder = 20;

    // So near below a whole number, a count is taken for it: 4/3 (1 - 1/4) is 1, whatever its last bit says.
    private const double Rounding = 1e-9;

    private readonly double _tracks;
    private readonly Length _width, _hatch;

    /// <summary>The melting history under tracks of a width, a distance apart, with a given overmelt.</summary>
    /// <param name="width">w, the melt track's width.</param>
    /// <param name="hatch">H, the distance between tracks; from w/50 up, and also above w, where powder is left between them.</param>
    /// <param name="overmelt">φ, the track's depth in layer heights; above 0, at most 50.</param>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public MeltingHistory(Length width, Length hatch, double overmelt)
    {
        (_width, _hatch) = (Require.Positive(width, "the melt track's width"), hatch);
        _tracks = width / Require.Positive(hatch, "the hatch");
        if (_tracks > Most)
            throw new ArgumentException(FormattableString.Invariant(
                $"a hatch of {hatch} puts {_tracks:F0} tracks side by side into one width of {width}; at most {Most} are counted"));
        Overmelt = Require.Positive(overmelt, "the overmelt");
        if (overmelt > Most)
            throw new ArgumentException(FormattableString.Invariant($"the overmelt must be at most {Most}, but is {overmelt:R}"));
        GuaranteedMinimum = Guaranteed(1 / _tracks, overmelt);
        Shares = Distribution();
    }

    /// <summary>φ, the track's depth in layer heights.</summary>
    public double Overmelt { get; }

    /// <summary>P(n), the share of the volume that is melted exactly n times; the index is n.</summary>
    public ImmutableArray<Share> Shares { get; }

    /// <summary>Mean number of times that a point is melted.</summary>
    /// <remarks>
    /// (2/3) φ w/H: the section of a track, 2/3 w d, over the section H h that it alone would have to fill. Worked number: φ = 2 and H =
    /// w/2: 2.667.
    /// </remarks>
    public double Mean => Average();

    /// <summary>The same, with its step.</summary>
    /// <param name="trace">Records the step.</param>
    public double Average(ICalculationTrace? trace = null) => trace.Step(
        "meltings of a point", "mean = 2 / 3 φ w / H", $"2 / 3 × {Overmelt} × {_width} / {_hatch}", 2.0 / 3 * Overmelt * _tracks,
            "derived here from the tracks of Gee et al. 2022, section 2.6");

    /// <summary>Guaranteed number of times that every point is melted, for any positions of the tracks of different layers.</summary>
    /// <remarks>
    /// Derived here: n_min = Σ floor(φ (1 - (j H/w)²)) over j = 1, 2, ... with j H below w. Worked number: H = w/2: 1 from φ = 4/3 on, 2
    /// from 8/3 on.
    /// </remarks>
    public int GuaranteedMinimum { get; }

    /// <summary>The minimum overmelt that melts every point the given number of times.</summary>
    /// <param name="times">n, at least 1.</param>
    /// <param name="width">w, the melt track's width.</param>
    /// <param name="hatch">H, the distance between tracks, below w: tracks that only touch leave unmelted metal at any depth.</param>
    /// <remarks>
    /// φ_min(n) = n/(1 - (H/w)²) from H = w/2 upwards; below, the next track but one counts too. Worked numbers: H = w/2: 4/3, 8/3, 4, ...,
    /// where Gee et al. 2022, section 3.4, print 1.34 and 2.69 (conjecture: read off a sampled axis); H = w/sqrt(2): 2, 4, ...; H = w/3:
    /// 9/8, 9/5, 9/4, ...
    /// </remarks>
    public static double LeastOvermelt(int times, Length width, Length hatch)
    {
        Require.AtLeast(1, times, "the times of melting");
        if (!(Require.Positive(hatch, "the hatch") < width))
            throw new ArgumentException($"the hatch must be below the melt track's width of {width}, but is {hatch}");
        var hatchToWidth = hatch / width;
        // The minimum steps up where one of its terms becomes whole; n steps of the first term are enough.
        var nearest = 1 - hatchToWidth * hatchToWidth;
        return Enumerable.Range(1, (int)Math.Ceiling(1 / hatchToWidth) - 1)
            .Select(j => 1 - j * hatchToWidth * j * hatchToWidth)
            .SelectMany(reach =>
                Enumerable.Range(1, times).Select(layers => layers / reach).TakeWhile(overmelt => overmelt <= times / nearest))
            .Order()
            .First(overmelt => Guaranteed(hatchToWidth, overmelt) >= times);
    }

    private static int Guaranteed(double hatchToWidth, double overmelt)
    {
        var sum = 0;
        for (var j = 1; j * hatchToWidth < 1; j++) sum += (int)Math.Floor(overmelt * (1 - j * hatchToWidth * j * hatchToWidth) + Rounding);
        return sum;
    }

    private ImmutableArray<Share> Distribution()
    {
        var layers = (int)Math.Ceiling(Overmelt);
        var sums = new double[layers * ((int)Math.Floor(_tracks) + 1) + 1];
        var distribution = new double[sums.Length];
        // Depths below a layer's top, in layer heights, where the count of some layer's tracks jumps.
        var jumps = Enumerable.Range(0, (int)Math.Floor(_tracks) + 1).Select(j => Overmelt * (1 - j / _tracks * (j / _tracks)))
            .Select(depth => depth - Math.Floor(depth));
        double[] ends = [0, .. jumps.Where(depth => depth > 0).Distinct().Order(), 1];
        var rule = new GaussLegendreRule(0, 1, IntegrationOrder);
        for (var i = 0; i + 1 < ends.Length; i++)
            for (var point = 0; point < rule.Order; point++)
            {
                var (depth, weight) = Between(ends[i], ends[i + 1], rule.GetAbscissa(point), rule.GetWeight(point));
                Convolve(depth, layers, distribution);
                for (var n = 0; n < sums.Length; n++) sums[n] += weight * distribution[n];
            }
        var most = Array.FindLastIndex(sums, share => share > 0);
        return [.. sums.Take(most + 1).Select(share => new Share(share))];
    }

    // x = t² (3 - 2 t) flattens both ends, so that a square root there becomes smooth.
    private static (double Depth, double Weight) Between(double from, double to, double t, double weight) =>
        (from + (to - from) * t * t * (3 - 2 * t), weight * (to - from) * 6 * t * (1 - t));

    // The distribution of the sum over all layers that reach the depth.
    private void Convolve(double depth, int layers, double[] distribution)
    {
        Array.Clear(distribution);
        distribution[0] = 1;
        var top = 0;
        for (var layer = 0; layer < layers; layer++)
        {
            var left = 1 - (depth + layer) / Overmelt;
            if (left <= 0) break;
            var tracks = _tracks * Math.Sqrt(left);
            var whole = (int)Math.Floor(tracks);
            var more = tracks - whole;
            for (var n = top; n >= 0; n--)
            {
                var share = distribution[n];
                distribution[n] = 0;
                distribution[n + whole + 1] += share * more;
                distribution[n + whole] += share * (1 - more);
            }
            top += whole + 1;
        }
    }
}
