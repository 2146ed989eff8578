namespace AmFactorySim.Timeline;

/// <summary>Measured data: one of the given values, each equally likely.</summary>
public sealed record EmpiricalDistribution : IDistribution
{
    private readonly double[] _values;

    /// <summary>With at least one value, all finite. They are sorted, so that a larger random number gives a larger value.</summary>
    public EmpiricalDistribution(IEnumerable<double> values)
    {
        _values = [.. values.Select(value => Distribution.Finite(value, "empirical", nameof(values))).Order()];
        if (_values.Length == 0)
            throw new ArgumentException("An empirical distribution needs at least one value.", nameof(values));
        Mean = _values.Average();
        Variance = _values.Average(value => (value - Mean) * (value - Mean));
    }

    /// <inheritdoc/>
    public double Mean { get; }

    /// <inheritdoc/>
    public double Variance { get; }

    /// <inheritdoc/>
    public double Minimum => _values[0];

    /// <inheritdoc/>
    public double Maximum => _values[^1];

    /// <inheritdoc/>
    public double Sample(RandomStream stream) => _values[(int)(stream.NextDouble() * _values.Length)];

    /// <summary>Equal if the values are equal.</summary>
    public bool Equals(EmpiricalDistribution? other) => other is not null && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_values.Length, Mean);
}
