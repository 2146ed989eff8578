namespace AmFactorySim.Timeline;

/// <summary>One of several values, each with its own weight.</summary>
public sealed record DiscreteDistribution : IDistribution
{
    private readonly double[] _values;
    private readonly double[] _cumulated;

    /// <summary>With one weight for each value; weights are not negative, and their sum is above 0.</summary>
    public DiscreteDistribution(IEnumerable<double> values, IEnumerable<double> weights)
    {
        double[] given = [.. values.Select(value => Distribution.Finite(value, "discrete", nameof(values)))];
        double[] weight = [.. weights.Select(weight => weight >= 0
            ? Distribution.Finite(weight, "discrete", nameof(weights))
            : throw new ArgumentOutOfRangeException(nameof(weights),
                FormattableString.Invariant($"The weights of a discrete distribution must not be negative, but one is {weight}.")))];
        double sum = weight.Sum();
        if (given.Length != weight.Length || !(sum > 0) || !double.IsFinite(sum))
            throw new ArgumentException($"A discrete distribution needs one weight for each value, and weights that are not all 0, " +
                $"but has {given.Length} values and {weight.Length} weights of sum {FormattableString.Invariant($"{sum}")}.");
        // A value of weight 0 never occurs: it must not count for the range, nor for a draw on a border.
        (double Value, double Weight)[] possible = [.. given.Zip(weight).Where(pair => pair.Second > 0).OrderBy(pair => pair.First)];
        _values = [.. possible.Select(pair => pair.Value)];
        _cumulated = new double[possible.Length];
        double running = 0;
        for (int i = 0; i < possible.Length; i++)
        {
            running += possible[i].Weight / sum;
            _cumulated[i] = running;
            Mean += possible[i].Value * possible[i].Weight / sum;
        }
        foreach ((double value, double w) in possible)
            Variance += (value - Mean) * (value - Mean) * w / sum;
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
    public double Sample(RandomStream stream)
    {
        double u = stream.NextDouble();
        int i = 0;
        // The last value needs no comparison, which rounding could falsify.
        while (i < _values.Length - 1 && u >= _cumulated[i])
            i++;
        return _values[i];
    }

    /// <summary>Equal if values and weights are equal.</summary>
    public bool Equals(DiscreteDistribution? other) =>
        other is not null && _values.AsSpan().SequenceEqual(other._values) && _cumulated.AsSpan().SequenceEqual(other._cumulated);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_values.Length, Mean, Variance);
}
