using System.Runtime.ExceptionServices;
using AmFactorySim.Timeline;

namespace AmFactorySim.Experiments.Sensitivity;

/// <summary>
/// Which of several uncertain inputs an outcome's variance comes from: Sobol's first-order and total indices by Saltelli's sampling.
/// </summary>
/// <remarks>
/// <para>
/// Two independent samples A and B of the inputs, and for each input i the sample A with B's values of i, take n (k + 2) evaluations:
/// S_i = mean(f(B) (f(A_B,i) - f(A)))/V and S_T,i = mean((f(A) - f(A_B,i))²)/(2 V), with V the variance of f over A and B, and f taken
/// from its mean.
/// Source: Saltelli et al. 2010, Computer Physics Communications 181, 259-270, Table 2 (b) and (f), the latter after Jansen 1999.
/// Intervals by the percentile bootstrap over the sampled points (Archer et al. 1997). Worked number: f = x_1 + 2 x_2 has S = S_T = 0.2
/// and 0.8.
/// </para>
/// <para>Each input draws from streams of its own name, so that one more input changes no other's values.</para>
/// </remarks>
public sealed class SobolAnalysis
{
    /// <summary>How many times the sampled points are drawn anew for the intervals.</summary>
    public const int Resamples = 1000;

    /// <summary>The fewest sampled points that intervals can be drawn from.</summary>
    public const int LeastSamples = 16;

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
        var (a, b) = (Columns("A"), Columns("B"));
        // Row by row the outcomes of A, of B, and of A with each of B's columns.
        var outcomes = new double[samples][];
        var done = 0;
        try
        {
            Parallel.For(0, samples,
                new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, row =>
            {
                outcomes[row] = Row(model, [.. a.Select(column => column[row])], [.. b.Select(column => column[row])]);
                progress?.Report((double)Interlocked.Increment(ref done) / samples);
            });
        }
        catch (AggregateException several)
        {
            // What the model says of one point is clearer than that several threads failed.
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
        return new([.. outcomes.SelectMany(row => row[..2])],
            new Estimates(outcomes, inputs.Count).WithIntervals(new RandomStream(seed, 0, "sensitivity: bootstrap")));

        double[][] Columns(string sample) => [.. inputs.Select(input =>
        {
            var stream = new RandomStream(seed, 0, $"sensitivity: {sample} of {input}");
            return Enumerable.Range(0, samples).Select(_ => stream.NextDouble()).ToArray();
        })];
    }

    private static double[] Row(Func<IReadOnlyList<double>, double> model, double[] a, double[] b)
    {
        var outcomes = new double[a.Length + 2];
        (outcomes[0], outcomes[1]) = (model(a), model(b));
        for (var i = 0; i < a.Length; i++)
        {
            double[] mixed = [.. a];
            mixed[i] = b[i];
            outcomes[i + 2] = model(mixed);
        }
        return outcomes;
    }

    /// <summary>Estimates the indices from rows, as they are or drawn anew.</summary>
    private sealed class Estimates(double[][] rows, int inputs)
    {
        public IReadOnlyList<SobolIndex> WithIntervals(RandomStream stream)
        {
            var whole = Of([.. Enumerable.Range(0, rows.Length)]);
            var drawn = new (double First, double Total)[Resamples][];
            for (var i = 0; i < Resamples; i++)
                drawn[i] = Of([.. Enumerable.Range(0, rows.Length).Select(_ => stream.NextInt(rows.Length))]);
            return [.. whole.Select((index, i) => new SobolIndex(
                Between(index.First, [.. drawn.Select(indices => indices[i].First)]),
                Between(index.Total, [.. drawn.Select(indices => indices[i].Total)])))];
        }

        private (double First, double Total)[] Of(int[] chosen)
        {
            var mean = chosen.Average(row => (rows[row][0] + rows[row][1]) / 2);
            var (variance, first, total) = (0.0, new double[inputs], new double[inputs]);
            foreach (var row in chosen)
            {
                var (a, b) = (rows[row][0] - mean, rows[row][1] - mean);
                variance += (a * a + b * b) / 2;
                for (var i = 0; i < inputs; i++)
                {
                    var difference = rows[row][i + 2] - mean - a;
                    first[i] += b * difference;
                    total[i] += difference * difference / 2;
                }
            }
            return [.. first.Zip(total, (s, t) => (s / variance, t / variance))];
        }

        private static Interval Between(double estimate, double[] drawn)
        {
            Array.Sort(drawn);
            return new(estimate, drawn[Resamples * 25 / 1000], drawn[Resamples * 975 / 1000 - 1]);
        }
    }
}

/// <summary>How much of an outcome's variance one input explains.</summary>
/// <param name="First">S, by itself; the inputs' first-order indices sum to at most 1.</param>
/// <param name="Total">S_T, with all its interactions; the difference to the first is what it does only together with others.</param>
public readonly record struct SobolIndex(Interval First, Interval Total);

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
