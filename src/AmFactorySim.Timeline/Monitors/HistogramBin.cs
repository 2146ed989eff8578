namespace AmFactorySim.Timeline;

/// <summary>One bar of a histogram.</summary>
/// <param name="From">Least value it counts.</param>
/// <param name="To">First value it no longer counts.</param>
/// <param name="Share">Share of all that was recorded, 0 to 1: of the values, or of the time.</param>
public readonly record struct HistogramBin(double From, double To, double Share);
