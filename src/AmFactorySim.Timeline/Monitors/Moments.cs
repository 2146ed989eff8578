namespace AmFactorySim.Timeline;

/// <summary>Running sum, mean, variance and extremes of weighted values. A mutable struct: a copy is a snapshot.</summary>
/// <remarks>
/// West's update of the sum of squares around the mean (D. H. D. West, Updating mean and variance estimates, CACM 22 (1979) 532-535). The
/// sum is kept separately: for whole numbers it is exact up to 2^53, and so is Little's law.
/// </remarks>
internal struct Moments
{
    private double _squares;

    public Moments()
    {
    }

    internal double Weight { get; private set; }

    internal double Sum { get; private set; }

    internal double Minimum { get; private set; } = double.NaN;

    internal double Maximum { get; private set; } = double.NaN;

    internal readonly double Mean => Sum / Weight;

    /// <summary>Mean squared deviation from the mean.</summary>
    internal readonly double PopulationVariance => _squares / Weight;

    /// <summary>The same with one degree of freedom less, for values of weight 1.</summary>
    internal readonly double SampleVariance => _squares / (Weight - 1);

    /// <summary>Adds all values between two, equally weighted: their mean, and their mean squared deviation from it.</summary>
    internal void AddLinear(double from, double to, double weight)
    {
        Add((from + to) / 2, weight);
        _squares += weight * (to - from) * (to - from) / 12;
        Extend(from);
        Extend(to);
    }

    internal void Add(double value, double weight)
    {
        if (weight > 0)
        {
            double before = Weight > 0 ? value - Mean : 0;
            Weight += weight;
            Sum += weight * value;
            _squares += weight * before * (value - Mean);
        }
        Extend(value);
    }

    private void Extend(double value)
    {
        // NaN compares as false, so that the first value becomes both.
        if (!(value >= Minimum))
            Minimum = value;
        if (!(value <= Maximum))
            Maximum = value;
    }
}
