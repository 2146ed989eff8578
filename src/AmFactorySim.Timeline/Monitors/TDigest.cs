namespace AmFactorySim.Timeline;

/// <summary>
/// Weighted values in bounded memory, for quantiles and histograms. Exact for at most <see cref="Limit"/> different values;
/// beyond that, neighbours are merged.
/// </summary>
/// <remarks>
/// The merging t-digest (T. Dunning, O. Ertl, Computing extremely accurate quantiles using t-digests, arXiv:1902.04023) with the scale k(q)
/// = limit / (2 pi) * asin(2q - 1): a merged group around the quantile q weighs at most about 2 pi * sqrt(q (1 - q)) / limit of the whole,
/// 0.15 % at the median and less towards the ends.
/// </remarks>
internal sealed class TDigest
{
    /// <summary>Maximum number of groups.</summary>
    internal const int Limit = 2_048;

    // Buffered values are sorted and merged in batches of this size.
    private double[] _values = new double[64];
    private double[] _weights = new double[64];
    private int _count;
    private int _sorted;

    internal double Weight { get; private set; }

    internal void Add(double value, double weight)
    {
        Weight += weight;
        // Levels often alternate between few values: then there is nothing to merge later.
        if (_count > _sorted && _values[_count - 1] == value)
        {
            _weights[_count - 1] += weight;
            return;
        }
        if (_count == _values.Length)
            MakeRoom();
        (_values[_count], _weights[_count]) = (value, weight);
        _count++;
    }

    internal void Clear() => (_count, _sorted, Weight) = (0, 0, 0);

    /// <summary>The least value up to which the values have at least the given share of the total weight.</summary>
    internal double Quantile(double share)
    {
        Sort();
        double wanted = share * Weight;
        double sum = 0;
        for (int i = 0; i < _count; i++)
        {
            sum += _weights[i];
            if (sum >= wanted)
                return _values[i];
        }
        return _count > 0 ? _values[_count - 1] : double.NaN;
    }

    /// <summary>Weight of the values between successive borders, lower border included, upper excluded.</summary>
    internal double[] Between(ReadOnlySpan<double> borders)
    {
        Sort();
        var weights = new double[borders.Length - 1];
        for (int i = 0; i < _count; i++)
        {
            int border = borders.BinarySearch(_values[i]);
            int bin = border >= 0 ? border : ~border - 1;
            if (bin >= 0 && bin < weights.Length)
                weights[bin] += _weights[i];
        }
        return weights;
    }

    private void MakeRoom()
    {
        Sort();
        if (_count > Limit)
            Merge();
        if (_count > _values.Length / 2 && _values.Length < 2 * Limit)
        {
            Array.Resize(ref _values, _values.Length * 2);
            Array.Resize(ref _weights, _weights.Length * 2);
        }
    }

    /// <summary>Sorts ascending and combines equal values.</summary>
    private void Sort()
    {
        if (_sorted == _count)
            return;
        Array.Sort(_values, _weights, 0, _count);
        int last = 0;
        for (int i = 1; i < _count; i++)
        {
            if (_values[i] == _values[last])
                _weights[last] += _weights[i];
            else
                (_values[++last], _weights[last]) = (_values[i], _weights[i]);
        }
        _sorted = _count = last + 1;
    }

    private void Merge()
    {
        double before = 0;
        double upper = UpperShare(0);
        int last = 0;
        for (int i = 1; i < _count; i++)
        {
            double together = _weights[last] + _weights[i];
            if ((before + together) / Weight <= upper)
            {
                _values[last] += (_values[i] - _values[last]) * (_weights[i] / together);
                _weights[last] = together;
            }
            else
            {
                before += _weights[last];
                upper = UpperShare(before / Weight);
                (_values[++last], _weights[last]) = (_values[i], _weights[i]);
            }
        }
        _sorted = _count = last + 1;
    }

    /// <summary>Upper end of a group that begins at the given share of the weight: one step of the scale function.</summary>
    private static double UpperShare(double share)
    {
        double angle = Math.Asin(Math.Min(1, 2 * share - 1)) + 2 * Math.PI / Limit;
        return angle >= Math.PI / 2 ? 1 : (Math.Sin(angle) + 1) / 2;
    }
}
