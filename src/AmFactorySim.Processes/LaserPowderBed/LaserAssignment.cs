using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>Which laser can scan what of a plate.</summary>
public sealed record LaserFields
{
    /// <summary>Into how many strips across a part its layers are divided to find what of them lies in a field.</summary>
    public const int Strips = 32;

    /// <summary>
    /// o, the overlap of the fields of neighbouring lasers, which lie side by side along the width of the plate; null: every laser
    /// reaches the whole plate.
    /// </summary>
    public Length? Overlap { get; init; }

    /// <summary>Whether a part that one laser can reach is scanned by one laser, not divided among several.</summary>
    public bool WholeParts { get; init; }

    /// <summary>The gap between parts side by side.</summary>
    public Length Gap { get; init; }
}

/// <summary>Assigns the units of a plate, or parts of them, to lasers, layer by layer.</summary>
/// <remarks>
/// <para>
/// Everything here is an assumption: Gee et al. 2022, section 3.3, name several lasers and do not model them. Units stand in columns that
/// are spread evenly over the width of the plate, equally full within one unit, and filled from all over the plate. A laser's field is W/k
/// wide, and half an overlap more on
/// each side that has a neighbour.
/// </para>
/// <para>
/// Divided parts: a border between two neighbours lies anywhere in the overlap of their fields, in each layer where the busiest laser has
/// the least to do. With the work C(x) left of x, the least is the maximum of (C(from_j) - C(to_i))/(j - i) over all pairs of borders i
/// before j, where from and to are the ends of an overlap. Whole parts: each goes to the laser with the least work so far among those that
/// reach it, those with the fewest lasers first; parts that no laser reaches as a whole are divided at the borders. Worked number: 5 whole
/// units on 4 lasers that reach everything: the busiest has 2, 1.6 times the average.
/// </para>
/// </remarks>
public sealed class LaserAssignment
{
    private readonly int _lasers;
    private readonly LaserFields _fields;
    private readonly double _width, _unit;
    // By column: its place in the order in which columns are filled. By layer: the share of a unit's area left of each strip's end.
    private readonly int[] _rank = [];
    private readonly double[][] _shares = [];

    private static double[] Even { get; } =
        [.. Enumerable.Range(0, LaserFields.Strips + 1).Select(strip => strip / (double)LaserFields.Strips)];

    /// <summary>The assignment for plates of one part.</summary>
    /// <param name="lasers">k, at least 2.</param>
    /// <param name="fields">What each laser reaches.</param>
    /// <param name="plate">W, the width of the plate.</param>
    /// <param name="part">The part; what was not measured in <see cref="LaserFields.Strips"/> is taken as even over its width.</param>
    public LaserAssignment(int lasers, LaserFields fields, Length plate, SlicedPart part)
    {
        (_lasers, _fields) = (Require.AtLeast(1, lasers, "the lasers"), fields);
        (_width, _unit) = (Require.Positive(plate, "the plate's width").Metres, part.BoundingBox.X.Metres);
        if (fields.Overlap is not { } overlap) return;
        Require.NotNegative(overlap, "the overlap of the lasers' fields");
        if (overlap > plate / lasers) throw new ArgumentException($"fields of {plate / lasers} cannot overlap by {overlap}");
        var gap = Require.NotNegative(fields.Gap, "the gap between parts").Metres;
        var columns = Math.Max(1, (int)Math.Floor((_width + gap) / (_unit + gap) * (1 + 1e-12)));
        // Bit reversal: each next column stands far from those before it.
        int[] order = [.. Enumerable.Range(0, columns).OrderBy(column => Reversed((uint)column))];
        _rank = new int[columns];
        for (var place = 0; place < columns; place++) _rank[order[place]] = place;
        _shares = [.. part.Regions.Select(Cumulative)];
    }

    /// <summary>S, the speed-up of several lasers over one, where they are evenly at work.</summary>
    /// <param name="lasers">k, at least 1.</param>
    /// <param name="efficiency">η, the share of the time that they scan without waiting for each other.</param>
    /// <param name="imbalance">ι, the excess of the busiest laser's work over the mean, where it is given as a constant.</param>
    /// <remarks>S = k η/(1 + ι), and 1 for one laser. Worked number: 4 lasers, 90 %, 20 %: 3.</remarks>
    /// <param name="trace">Records the step.</param>
    public static double Speedup(int lasers, Share efficiency, Share? imbalance = null, ICalculationTrace? trace = null)
    {
        if (lasers == 1) return 1;
        return imbalance is { } given
            ? trace.Step(
                "speed-up by lasers", "S = k η / (1 + ι)", $"{lasers} × {efficiency} / (1 + {given})",
                lasers * efficiency.Fraction / (1 + given.Fraction), "assumption")
            : trace.Step("speed-up by lasers", "S = k η", $"{lasers} × {efficiency}", lasers * efficiency.Fraction, "assumption");
    }

    /// <summary>How much more the busiest laser scans in a layer than the average laser, as a factor of at least 1.</summary>
    /// <param name="units">m, the units on the plate.</param>
    /// <param name="layer">The layer, from 0.</param>
    public double Excess(int units, int layer)
    {
        if (_fields.Overlap is null) return _fields.WholeParts ? (units + _lasers - 1) / _lasers * _lasers / (double)units : 1;
        var shares = _shares.Length > 0 ? _shares[layer] : Even;
        var busiest = _fields.WholeParts ? WholeParts(units, shares) : DividedParts(units, shares);
        return busiest * _lasers / units;
    }

    // In units of one unit's work.
    private double DividedParts(int units, double[] shares)
    {
        var half = _fields.Overlap!.Value.Metres / 2;
        Span<double> from = stackalloc double[_lasers + 1], to = stackalloc double[_lasers + 1];
        (from[_lasers], to[_lasers]) = (units, units);
        for (var border = 1; border < _lasers; border++)
        {
            var x = border * _width / _lasers;
            (from[border], to[border]) = (WorkLeftOf(x - half, units, shares), WorkLeftOf(x + half, units, shares));
        }
        var busiest = 0.0;
        for (var i = 0; i < _lasers; i++)
            for (var j = i + 1; j <= _lasers; j++) busiest = Math.Max(busiest, (from[j] - to[i]) / (j - i));
        return busiest;
    }

    private double WholeParts(int units, double[] shares)
    {
        var half = _fields.Overlap!.Value.Metres / 2;
        var loads = new double[_lasers];
        var whole = new List<(int First, int Last, int Units)>();
        for (var column = 0; column < _rank.Length; column++)
        {
            var (left, here) = (Left(column), InColumn(column, units));
            var first = Math.Max(0, (int)Math.Ceiling((left + _unit - half) * _lasers / _width - 1 - 1e-9));
            var last = Math.Min(_lasers - 1, (int)Math.Floor((left + half) * _lasers / _width + 1e-9));
            if (first <= last) whole.Add((first, last, here));
            else
                for (var laser = 0; laser < _lasers; laser++)
                    loads[laser] += here
                        * (ShareLeftOf((laser + 1) * _width / _lasers - left, shares)
                            - ShareLeftOf(laser * _width / _lasers - left, shares));
        }
        foreach (var (first, last, here) in whole.OrderBy(w => w.Last - w.First))
            for (var unit = 0; unit < here; unit++)
            {
                var least = first;
                for (var laser = first + 1; laser <= last; laser++)
                    if (loads[laser] < loads[least]) least = laser;
                loads[least]++;
            }
        return loads.Max();
    }

    private double WorkLeftOf(double x, int units, double[] shares)
    {
        var work = 0.0;
        for (var column = 0; column < _rank.Length; column++) work += InColumn(column, units) * ShareLeftOf(x - Left(column), shares);
        return work;
    }

    // The share of a unit's layer that lies left of a place, from the unit's left side.
    private double ShareLeftOf(double x, double[] shares)
    {
        var place = Math.Clamp(x / _unit, 0, 1) * LaserFields.Strips;
        var strip = Math.Min((int)place, LaserFields.Strips - 1);
        return shares[strip] + (shares[strip + 1] - shares[strip]) * (place - strip);
    }

    private static double[] Cumulative(LayerRegions regions)
    {
        if (regions.AreasInStrips.IsDefaultOrEmpty) return Even;
        var shares = new double[LaserFields.Strips + 1];
        for (var strip = 0; strip < LaserFields.Strips; strip++) shares[strip + 1] = shares[strip] + regions.AreasInStrips[strip];
        return shares[^1] > 0 ? [.. shares.Select(share => share / shares[^1])] : shares;
    }

    private static uint Reversed(uint bits)
    {
        var reversed = 0u;
        for (var bit = 0; bit < 32; bit++) reversed |= ((bits >> bit) & 1) << (31 - bit);
        return reversed;
    }

    private double Left(int column) => (column + 0.5) * _width / _rank.Length - _unit / 2;

    private int InColumn(int column, int units) => units / _rank.Length + (_rank[column] < units % _rank.Length ? 1 : 0);
}
