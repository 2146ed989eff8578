using AmFactorySim.Yaml;
using MathNet.Numerics.Statistics;

namespace AmFactorySim.Experiments.Sensitivity;

/// <summary>What a cost depends on.</summary>
/// <param name="Model">The cost.</param>
/// <param name="Varied">The numbers that are varied, each by a path of its own.</param>
/// <param name="Samples">How many points each sample of the global analysis has; null: one number at a time only.</param>
/// <param name="Seed">Where the chance of the global analysis comes from.</param>
public sealed record SensitivityQuestion(ISensitivityModel Model, IReadOnlyList<VariedNumber> Varied, int? Samples, ulong Seed)
{
    private const long MostCalculations = 10_000_000;

    /// <summary>The numbers to vary: those asked for, or else the usual ones by a share.</summary>
    /// <param name="model">The cost.</param>
    /// <param name="asked">What is asked for.</param>
    /// <param name="by">The share where nothing is asked for.</param>
    /// <param name="all">All numbers in the place of the usual ones; those that are 0 are left out.</param>
    /// <exception cref="ArgumentException">A path is not that of a number, or twice there.</exception>
    public static IReadOnlyList<VariedNumber> Numbers(ISensitivityModel model, IReadOnlyList<Variation> asked, double by, bool all)
    {
        var known = model.Numbers.ToDictionary(number => number.Path, StringComparer.Ordinal);
        if (asked.Count == 0)
            return [.. (all ? known.Keys : model.Usual.Where(known.ContainsKey)).Where(path => known[path].Value != 0)
                .Select(path => Variation.By(path, by).Of(known[path]))];
        asked = [.. asked.Select(variation => variation with { Path = model.PathOf(variation.Path) })];
        if (asked.GroupBy(variation => variation.Path).FirstOrDefault(paths => paths.Count() > 1) is { } twice)
            throw new ArgumentException($"--vary: {twice.Key} is varied twice");
        return [.. asked.Select(variation => known.TryGetValue(variation.Path, out var number) || variation.Unit is not null
            ? variation.Of(number)
            : throw new ArgumentException($"--vary: \"{variation.Path}\" is not the path of a number; "
                + $"{DidYouMean.Hint(variation.Path, [.. known.Keys])}"))];
    }

    /// <summary>The answer.</summary>
    /// <exception cref="FaultException">An end of a range is not allowed.</exception>
    /// <exception cref="ArgumentException">Values do not go together.</exception>
    public SensitivityAnswer Answer(IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        if (Samples * (Varied.Count + 2L) > MostCalculations)
            throw new ArgumentException(FormattableString.Invariant($"--samples: {Samples} samples of {Varied.Count} numbers are ")
                + FormattableString.Invariant($"{Samples * (Varied.Count + 2L)} calculations; at most {MostCalculations} are allowed"));
        var given = Model.Calculate([]);
        var ends = Varied.Select(number => (Low: Model.Calculate([number.At(0)]), High: Model.Calculate([number.At(1)]))).ToList();
        var analysis = Samples is { } samples
            ? SobolAnalysis.Of([.. Varied.Select(number => number.Number.Path)], samples, point =>
                Model.Calculate([.. Varied.Select((number, i) => number.At(point[i]))]), Seed, progress, cancel)
            : null;
        var numbers = Varied.Select((number, i) => SensitivityFigures.Of(number, given, ends[i].Low, ends[i].High, analysis?.Indices[i]));
        return new(
            Model.Name, Model.Outcome, Model.Currency, given, analysis is null ? null : Spread(analysis.Outcomes),
            [.. numbers.OrderByDescending(number => number.Swing).ThenBy(number => number.Path, StringComparer.Ordinal)])
        {
            Warnings = WarningFigures.Of(Model.Warnings),
        };
    }

    private CostSpread Spread(IReadOnlyList<double> costs) => new(
        Samples!.Value, Samples.Value * (Varied.Count + 2), Seed, costs.Mean(), costs.StandardDeviation(), costs.Quantile(0.05),
        costs.Quantile(0.5), costs.Quantile(0.95));
}
