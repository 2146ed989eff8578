using System.Runtime.ExceptionServices;
using AmFactorySim.Timeline;
using MathNet.Numerics.Distributions;

namespace AmFactorySim.Experiments.Sensitivity;

/// <summary>
/// Which of several uncertain inputs an outcome's variance comes from: Sobol's first-order and total indices from scrambled quasi-random
/// points.
/// </summary>
/// <remarks>
/// <para>
/// Two samples A and B of the inputs, and for each input i the sample A with B's values of i, take n (k + 2) evaluations. With V the
/// variance of f, and f taken from its mean, S_i = mean(f(B) (f(A_B,i) - f(A)))/V and S_T,i = mean((f(A_B,i) - f(A))²)/(2 V) (Saltelli et
/// al. 2010, Computer Physics Communications 181, 259-270, Table 2 (b) and (f)). Each input has a <see cref="ScrambledNet"/> of its own for
/// its values in A and B, so that one more input changes no other's values.
/// </para>
/// <para>
/// Most of the error comes from effects that are known well: each input's own one is approximated by g_j = β_j (x_j - 1/2) + γ_j ((x_j -
/// 1/2)² - 1/12), fitted to f(A_B,j) - f(A), with the variance W_j = β_j²/12 + γ_j²/180. Subtracted are control variates, whose mean is
/// 0: Σ g_j from f in its mean, the g_j(B) of the other inputs from f(B), (g_i(B)² - g_i(A)²)/2 from the product, (g_i(B) - g_i(A))²/2 -
/// W_i from both numerators, and (Σ g_j)² - Σ W_j from f² in V. Where effects are quadratic and do not interact, the indices are exact.
/// </para>
/// <para>
/// An input explains at least as much with its interactions as by itself: where chance lifts S_i above S_T,i, the latter is given for both.
/// Intervals by the jackknife over <see cref="Blocks"/> blocks of points that are scrambled independently, with Student's t. Worked number:
/// f = x_1 + 2 x_2 has S = S_T = 0.2 and 0.8.
/// </para>
/// </remarks>
public sealed class SobolAnalysis
{
    /// <summary>The number of blocks of points that are scrambled independently.</summary>
    public const int Blocks = 16;

    /// <summary>The fewest sampled points that intervals can be calculated from: one in each block.</summary>
    public const int LeastSamples = Blocks;

    private SobolAnalysis(IReadOnlyList<double> outcomes, IReadOnlyList<SobolIndex> indices) => (Outcomes, Indices) = (outcomes, indices);

    /// <summary>The outcomes of the independent points, A and B: a sample of what may come out.</summary>
    public IReadOnlyList<double> Outcomes { get; }

    /// <summary>An index for each input, in their order; no numbers where the outcome does not vary at all.</summary>
    public IReadOnlyList<SobolIndex> Indices { get; }

    /// <summary>Samples and analyses a model.</summary>
    /// <param name="inputs">The inputs' names, each once; at least one.</param>
    /// <param name="samples">n, how many points each sample has; at least <see cref="LeastSamples"/>.</param>
    /// <param name="model">The outcome for inputs that are uniform from 0 to 1 and independent; called by several threads at once.</param>
    /// <param name="seed">The random seed; the same seed gives the same result on any number of threads.</param>
    /// <param name="progress">Receives the share of evaluations done.</param>
    /// <param name="cancel">Ends the work early.</param>
    public static SobolAnalysis Of(
        IReadOnlyList<string> inputs, int samples, Func<IReadOnlyList<double>, double> model, ulong seed,
        IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        if (inputs.Count == 0 || inputs.Distinct(StringComparer.Ordinal).Count() < inputs.Count)
            throw new ArgumentException("the inputs have names that differ, and there is at least one");
        if (samples < LeastSamples)
            throw new ArgumentException(FormattableString.Invariant($"the samples must be at least {LeastSamples}, but are {samples}"));
        var columns = inputs.Select(input => Column(input, samples, seed)).ToList();
        var rows = new Row[samples];
        var done = 0;
        try
        {
            Parallel.For(0, samples,
                new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, row =>
            {
                rows[row] = Row.Of(model, [.. columns.Select(column => column[row].A)], [.. columns.Select(column => column[row].B)]);
                progress?.Report((double)Interlocked.Increment(ref done) / samples);
            });
        }
        catch (AggregateException several)
        {
            // What the model says of one point is clearer than that several threads failed.
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
        return new([.. rows.SelectMany(row => new[] { row.OfA, row.OfB })], Estimates(rows, inputs.Count));
    }

    // An input's values in A and B, block by block.
    private static (double A, double B)[] Column(string input, int samples, ulong seed) =>
        [.. Enumerable.Range(0, Blocks).SelectMany(block =>
            ScrambledNet.Pairs(SizeOf(block, samples), new RandomStream(seed, block, $"sensitivity: {input}")))];

    private static int SizeOf(int block, int samples) => samples / Blocks + (block < samples % Blocks ? 1 : 0);

    private static IReadOnlyList<SobolIndex> Estimates(Row[] rows, int inputs)
    {
        var effects = Enumerable.Range(0, inputs).Select(input => Effect.Of(rows, input)).ToArray();
        var mean = rows.Average(row => (row.OfA - Effect.Sum(effects, row.A) + row.OfB - Effect.Sum(effects, row.B)) / 2);
        var blocks = new Sums[Blocks];
        var next = 0;
        for (var block = 0; block < Blocks; block++)
        {
            blocks[block] = new(inputs);
            for (var end = next + SizeOf(block, rows.Length); next < end; next++) blocks[block].Add(rows[next], mean, effects);
        }
        var all = Sums.Of(blocks);
        var without = blocks.Select(all.Without).ToList();
        return [.. Enumerable.Range(0, inputs).Select(input => SobolIndex.Of(
            Jackknife(all.First(input), [.. without.Select(sums => sums.First(input))]),
            Jackknife(all.Total(input), [.. without.Select(sums => sums.Total(input))])))];
    }

    private static Interval Jackknife(double estimate, double[] without)
    {
        var mean = without.Average();
        var half = StudentT.InvCDF(0, 1, Blocks - 1, 0.975)
            * Math.Sqrt((Blocks - 1.0) / Blocks * without.Sum(value => (value - mean) * (value - mean)));
        return new(estimate, estimate - half, estimate + half);
    }

    /// <summary>A point of A and one of B with their outcomes, and those of A with each of B's values.</summary>
    private sealed record Row(double[] A, double[] B, double OfA, double OfB, double[] Mixed)
    {
        public static Row Of(Func<IReadOnlyList<double>, double> model, double[] a, double[] b)
        {
            var mixed = new double[a.Length];
            for (var i = 0; i < a.Length; i++)
            {
                double[] point = [.. a];
                point[i] = b[i];
                mixed[i] = model(point);
            }
            return new(a, b, model(a), model(b), mixed);
        }
    }

    /// <summary>The approximation g = β (x - 1/2) + γ ((x - 1/2)² - 1/12) of an input's own effect.</summary>
    private readonly record struct Effect(double Beta, double Gamma)
    {
        /// <summary>Its variance.</summary>
        public double Variance => Beta * Beta / 12 + Gamma * Gamma / 180;

        /// <summary>Least squares of what changes from A to A with B's values of the input.</summary>
        public static Effect Of(Row[] rows, int input)
        {
            var (xx, xy, yy, xd, yd) = (0.0, 0.0, 0.0, 0.0, 0.0);
            foreach (var row in rows)
            {
                var (a, b, change) = (row.A[input], row.B[input], row.Mixed[input] - row.OfA);
                var (x, y) = (b - a, Square(b) - Square(a));
                (xx, xy, yy, xd, yd) = (xx + x * x, xy + x * y, yy + y * y, xd + x * change, yd + y * change);
            }
            var determinant = xx * yy - xy * xy;
            return new((xd * yy - yd * xy) / determinant, (yd * xx - xd * xy) / determinant);
        }

        public static double Sum(Effect[] effects, double[] point) => effects.Select((effect, input) => effect.At(point[input])).Sum();

        public double At(double x) => Beta * (x - 0.5) + Gamma * Square(x);

        private static double Square(double x) => (x - 0.5) * (x - 0.5) - 1 / 12.0;
    }

    /// <summary>Sums over points from which the indices follow.</summary>
    private sealed class Sums(int inputs)
    {
        private readonly double[] _first = new double[inputs], _total = new double[inputs];
        private double _variance;

        public static Sums Of(IEnumerable<Sums> blocks) => blocks.Aggregate((sum, block) => sum.Plus(block, 1));

        public Sums Without(Sums block) => Plus(block, -1);

        public double First(int input) => _first[input] / _variance;

        public double Total(int input) => _total[input] / _variance;

        public void Add(Row row, double mean, Effect[] effects)
        {
            var (a, b) = (row.OfA - mean, row.OfB - mean);
            var (ofA, ofB) = (Effect.Sum(effects, row.A), Effect.Sum(effects, row.B));
            _variance += (a * a - ofA * ofA + b * b - ofB * ofB) / 2 + effects.Sum(effect => effect.Variance);
            for (var i = 0; i < inputs; i++)
            {
                var (before, after, change) = (effects[i].At(row.A[i]), effects[i].At(row.B[i]), row.Mixed[i] - row.OfA);
                var known = (after - before) * (after - before) / 2 - effects[i].Variance;
                _first[i] += (b - (ofB - after)) * change - (after * after - before * before) / 2 - known;
                _total[i] += change * change / 2 - known;
            }
        }

        private Sums Plus(Sums other, double sign)
        {
            var sum = new Sums(inputs) { _variance = _variance + sign * other._variance };
            for (var i = 0; i < inputs; i++)
                (sum._first[i], sum._total[i]) = (_first[i] + sign * other._first[i], _total[i] + sign * other._total[i]);
            return sum;
        }
    }
}

/// <summary>How much of an outcome's variance one input explains.</summary>
/// <param name="First">S, by itself; the inputs' first-order indices sum to at most 1.</param>
/// <param name="Total">S_T, with all its interactions; the difference to the first is what it does only together with others.</param>
public readonly record struct SobolIndex(Interval First, Interval Total)
{
    /// <summary>The indices, of which the first is at most the total.</summary>
    internal static SobolIndex Of(Interval first, Interval total)
    {
        var estimate = Math.Min(first.Estimate, total.Estimate);
        return new(new(estimate, Math.Min(first.Low, estimate), Math.Max(Math.Min(first.High, total.High), estimate)), total);
    }
}

/// <summary>An estimate, and where the true value lies with 95 % confidence.</summary>
/// <param name="Estimate">The estimate.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Interval(
    [property: Figure("The estimate.")] double Estimate,
    [property: Figure("The lower end of the 95 % interval.")] double Low,
    [property: Figure("The upper end of the 95 % interval.")] double High)
{
    /// <summary>Whether a value is within.</summary>
    public bool Holds(double value) => Low <= value && value <= High;
}
