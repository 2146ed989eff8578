namespace AmFactorySim.Timeline;

/// <summary>Calculates the bins of a histogram.</summary>
internal static class Histogram
{
    internal static IReadOnlyList<HistogramBin> Of(TDigest digest, double from, double width, int bins)
    {
        if (!double.IsFinite(from))
            throw new ArgumentOutOfRangeException(nameof(from), $"A histogram must begin at a finite value, but begins at {from}.");
        if (!(width > 0) || double.IsInfinity(width))
            throw new ArgumentOutOfRangeException(nameof(width),
                $"The bins of a histogram must be wider than 0, but are {width} wide.");
        if (bins < 1)
            throw new ArgumentOutOfRangeException(nameof(bins),
                $"A histogram must have at least one bin, but {bins} were requested.");
        // One more bin on each side for the values outside.
        double[] borders =
            [double.NegativeInfinity, .. Enumerable.Range(0, bins + 1).Select(i => from + i * width), double.PositiveInfinity];
        double[] weights = digest.Between(borders);
        return [.. weights.Select((weight, i) => new HistogramBin(borders[i], borders[i + 1], weight / digest.Weight))];
    }

    internal static double CheckedShare(double share) => share is >= 0 and <= 1
        ? share
        : throw new ArgumentOutOfRangeException(nameof(share), $"The share of a quantile must be from 0 to 1, but is {share}.");
}

/// <summary>A bin of a histogram.</summary>
/// <param name="From">Lower border, included.</param>
/// <param name="To">Upper border, excluded.</param>
/// <param name="Share">Share of the recorded values or of the time, 0 to 1.</param>
public readonly record struct HistogramBin(double From, double To, double Share);
