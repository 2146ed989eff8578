using System.Globalization;
using AmFactorySim.Timeline;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Scenarios.Values;

/// <summary>The kind of value of a distribution's argument.</summary>
internal enum ArgumentKind { Quantity, Number, Share, Weighted }

/// <summary>An argument of a distribution: the word that may stand before its value, and the kind of the value.</summary>
internal sealed record DistributionArgument(string Name, ArgumentKind Kind = ArgumentKind.Quantity);

/// <summary>A distribution as it is written in a scenario.</summary>
/// <param name="Name">Its name.</param>
/// <param name="About">What it is for.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Refusal">What is wrong with the arguments; null if nothing is.</param>
/// <param name="Make">Makes the distribution from its arguments in SI units.</param>
/// <param name="TakesMany">Whether the argument may be repeated.</param>
/// <param name="Optional">How many arguments at the end may be left out, all or none.</param>
internal sealed record DistributionSyntax(
    string Name, string About, IReadOnlyList<DistributionArgument> Arguments,
    Func<double[], string?> Refusal, Func<double[], IDistribution> Make, bool TakesMany = false, int Optional = 0)
{
    // Beyond these, single draws exceed any time that can be counted, or drawing takes too long.
    private const double LeastShape = 0.5, MostShape = 50, LeastCv = 0.001, MostCv = 2;

    // Within a thousandth of its standard deviation, a normal distribution is as good as uniform.
    private const double LeastRange = 0.001;

    public static IReadOnlyList<DistributionSyntax> All { get; } =
    [
        new("constant", "a fixed value", [new("value")], _ => null, a => Distribution.Constant(a[0])),
        new("uniform", "every value between the two is equally likely", [new("min"), new("max")], Rising,
            a => Distribution.Uniform(a[0], a[1])),
        new("triangular", "between a minimum and a maximum, most often near the mode",
            [new("min"), new("mode"), new("max")], Rising, a => Distribution.Triangular(a[0], a[1], a[2])),
        new("pert", "as triangular, with thinner tails", [new("min"), new("mode"), new("max")], Rising,
            a => Distribution.Pert(a[0], a[1], a[2])),
        new("exponential", "times between independent events", [new("mean")], Positive, a => Distribution.Exponential(a[0])),
        new("weibull", "times to failure with wear-out (shape above 1) or early failures (shape below 1); the shape is from "
            + "0.5 to 50",
            [new("shape", ArgumentKind.Number), new("mean")], Shaped, a => Distribution.Weibull(a[0], a[1])),
        new("lognormal", "work times with a long tail; cv is the coefficient of variation, the standard deviation divided by the mean, "
                + "from 0.1 % to 200 %",
            [new("mean"), new("cv", ArgumentKind.Share)], Spread, a => Distribution.Lognormal(a[0], a[1])),
        new("gamma", "sums of several waits; cv as in lognormal",
            [new("mean"), new("cv", ArgumentKind.Share)], Spread, a => Distribution.Gamma(a[0], a[1])),
        new("normal", "sums of many small deviations, by the mean and the standard deviation (sd), truncated to min and max; without "
                + "these, to at least 0. The mean is that before it is truncated",
            [new("mean"), new("sd"), new("min"), new("max")], Bounded,
            a => a.Length == 2 ? Distribution.Normal(a[0], a[1], 0, double.PositiveInfinity) : Distribution.Normal(a[0], a[1], a[2], a[3]),
            Optional: 2),
        new("empirical", "measured values, each equally likely",
            [new("value")], _ => null, a => Distribution.Empirical(a), TakesMany: true),
        new("discrete", "a few values, each with its probability", [new("value", ArgumentKind.Weighted)], Weighted,
            a => Distribution.Discrete([.. a.Where((_, i) => i % 2 == 1)], [.. a.Where((_, i) => i % 2 == 0)]), TakesMany: true),
    ];

    /// <summary>The distribution that serves as an example.</summary>
    public static DistributionSyntax Usual { get; } = All.Single(syntax => syntax.Name == "triangular");

    /// <summary>Why a text cannot stand where no distribution is allowed; null if it is not a distribution.</summary>
    public static string? Misplaced(string text) =>
        FunctionCall.TryParse(text, out var call)
            && All.Any(syntax => syntax.Name == call.Name) ? "is a distribution, and only a fixed value is possible here" : null;

    /// <summary>The arguments of a distribution that is written with so many; others if it cannot be.</summary>
    public IReadOnlyList<DistributionArgument> Wanted(int count) =>
        TakesMany ? [.. Enumerable.Repeat(Arguments[0], count)]
        : count == Arguments.Count - Optional ? [.. Arguments.Take(count)]
        : Arguments;

    /// <summary>How it is written, for messages and the manual: "weibull(shape 1.5, mean 800 h)".</summary>
    public string Pattern(string example)
    {
        var arguments = Arguments.Select((argument, i) => argument.Kind switch
        {
            ArgumentKind.Number => $"{argument.Name} 1.5",
            ArgumentKind.Share => $"{argument.Name} 30 %",
            ArgumentKind.Weighted => $"70 % of {example}, 30 % of {Scaled(example, Step(2))}",
            _ when argument.Name == "mean" => $"mean {example}",
            _ when Optional > 0 => $"{argument.Name} {Scaled(example, Beside(argument.Name))}",
            _ when TakesMany => $"{example}, {Scaled(example, Step(1))}, {Scaled(example, Step(2))}",
            _ => Scaled(example, Step(i)),
        });
        return $"{Name}({string.Join(", ", arguments)})";
    }

    // "4 h" is followed by "6 h" and "10 h".
    private static double Step(int step) => step == 0 ? 1 : step + 0.5;

    // A mean of "4 h" has a standard deviation of "1 h" from "2 h" to "10 h".
    private static double Beside(string argument) => argument switch { "sd" => 0.25, "min" => 0.5, _ => 2.5 };

    private static string Scaled(string example, double factor)
    {
        var cut = example.IndexOf(' ');
        var number = double.Parse(example.AsSpan(0, cut), CultureInfo.InvariantCulture) * factor;
        return string.Create(CultureInfo.InvariantCulture, $"{number:G6}{example[cut..]}");
    }

    private static string? Rising(double[] numbers)
    {
        for (var i = 1; i < numbers.Length; i++)
            if (numbers[i] < numbers[i - 1]) return "the values must rise from the least to the greatest";
        return numbers[0] < numbers[^1] ? null : "the least and the greatest are the same; write the value alone";
    }

    private static string? Positive(double[] numbers) => numbers.All(n => n > 0) ? null : "every value must be above 0";

    private static string? Shaped(double[] numbers) => numbers[0] is >= LeastShape and <= MostShape ? Positive(numbers)
        : FormattableString.Invariant($"the shape must be from {LeastShape} to {MostShape}");

    private static string? Spread(double[] numbers) => numbers[1] is >= LeastCv and <= MostCv ? Positive(numbers)
        : FormattableString.Invariant($"the coefficient of variation must be from {LeastCv * 100} % to {MostCv * 100} %");

    private static string? Bounded(double[] numbers)
    {
        if (numbers[1] <= 0) return "the standard deviation must be above 0";
        if (numbers.Length == 2) return numbers[0] >= 0 ? null : "the mean must not be below 0";
        if (numbers[2] >= numbers[3]) return "the minimum must be below the maximum";
        if (numbers[3] - numbers[2] < LeastRange * numbers[1])
            return "the standard deviation is more than 1000 times the range; write uniform(min, max)";
        return numbers[0] >= numbers[2] && numbers[0] <= numbers[3] ? null : "the mean must be between the minimum and the maximum";
    }

    private static string? Weighted(double[] numbers)
    {
        var weights = numbers.Where((_, i) => i % 2 == 0).ToList();
        return weights.Any(w => w < 0) || Math.Abs(weights.Sum() - 1) > 1e-9 ? "the shares must add up to 100 %" : null;
    }
}
