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
internal sealed record DistributionSyntax(
    string Name, string About, IReadOnlyList<DistributionArgument> Arguments,
    Func<double[], string?> Refusal, Func<double[], IDistribution> Make, bool TakesMany = false)
{
    // Beyond these, single draws exceed any time that can be counted, or drawing takes too long.
    private const double LeastShape = 0.5, MostShape = 50, LeastCv = 0.001, MostCv = 2;

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

    /// <summary>How it is written, for messages and the manual: "weibull(shape 1.5, mean 800 h)".</summary>
    public string Pattern(string example)
    {
        var arguments = Arguments.Select((argument, i) => argument.Kind switch
        {
            ArgumentKind.Number => $"{argument.Name} 1.5",
            ArgumentKind.Share => $"{argument.Name} 30 %",
            ArgumentKind.Weighted => $"70 % of {example}, 30 % of {Scaled(example, 2)}",
            _ when argument.Name == "mean" => $"mean {example}",
            _ when TakesMany => $"{example}, {Scaled(example, 1)}, {Scaled(example, 2)}",
            _ => Scaled(example, i),
        });
        return $"{Name}({string.Join(", ", arguments)})";
    }

    // "4 h" is followed by "6 h" and "10 h".
    private static string Scaled(string example, int step)
    {
        var cut = example.IndexOf(' ');
        var number = double.Parse(example.AsSpan(0, cut), CultureInfo.InvariantCulture) * (step == 0 ? 1 : step + 0.5);
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

    private static string? Weighted(double[] numbers)
    {
        var weights = numbers.Where((_, i) => i % 2 == 0).ToList();
        return weights.Any(w => w < 0) || Math.Abs(weights.Sum() - 1) > 1e-9 ? "the shares must add up to 100 %" : null;
    }
}
