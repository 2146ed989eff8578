using System.Globalization;
using AmFactorySim.Timeline;

namespace AmFactorySim.Scenarios;

/// <summary>What stands at a place between the parentheses of a law.</summary>
internal enum ArgumentKind { Quantity, Number, Share, Weighted }

/// <summary>A place between the parentheses: the word that may stand before its value, and what the value is.</summary>
internal sealed record LawArgument(string Name, ArgumentKind Kind = ArgumentKind.Quantity);

/// <summary>A law of chance as planners write it.</summary>
/// <param name="Name">Its word.</param>
/// <param name="About">What it is for.</param>
/// <param name="Arguments">What stands between the parentheses.</param>
/// <param name="Refusal">What is wrong with these numbers, if anything.</param>
/// <param name="Make">The distribution.</param>
/// <param name="TakesMany">Whether the argument may stand any number of times.</param>
internal sealed record Law(
    string Name, string About, IReadOnlyList<LawArgument> Arguments, Func<double[], string?> Refusal, Func<double[], IDistribution> Make, bool TakesMany = false)
{
    public static IReadOnlyList<Law> All { get; } =
    [
        new("constant", "always the same", [new("value")], _ => null, a => Distribution.Constant(a[0])),
        new("uniform", "anything between two values is as likely", [new("min"), new("max")], Rising, a => Distribution.Uniform(a[0], a[1])),
        new("triangular", "between the least and the most, around the most likely", [new("min"), new("mode"), new("max")], Rising, a => Distribution.Triangular(a[0], a[1], a[2])),
        new("pert", "as triangular, with thinner ends", [new("min"), new("mode"), new("max")], Rising, a => Distribution.Pert(a[0], a[1], a[2])),
        new("exponential", "between events that do not know of each other", [new("mean")], Positive, a => Distribution.Exponential(a[0])),
        new("weibull", "lives of things that wear (shape above 1) or fail early (below 1)", [new("shape", ArgumentKind.Number), new("mean")], Positive, a => Distribution.Weibull(a[0], a[1])),
        new("lognormal", "times of work with a long tail; cv is the standard deviation in shares of the mean", [new("mean"), new("cv", ArgumentKind.Share)], Positive, a => Distribution.Lognormal(a[0], a[1])),
        new("gamma", "sums of several waits; cv as in lognormal", [new("mean"), new("cv", ArgumentKind.Share)], Positive, a => Distribution.Gamma(a[0], a[1])),
        new("empirical", "one of the measured values, each as likely", [new("value")], _ => null, a => Distribution.Empirical(a), TakesMany: true),
        new("discrete", "one of a few values, each with its share", [new("value", ArgumentKind.Weighted)], Weighted,
            a => Distribution.Discrete([.. a.Where((_, i) => i % 2 == 1)], [.. a.Where((_, i) => i % 2 == 0)]), TakesMany: true),
    ];

    /// <summary>The law that serves as an example.</summary>
    public static Law Usual { get; } = All.Single(law => law.Name == "triangular");

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
            if (numbers[i] < numbers[i - 1]) return "the values must rise from the least to the most";
        return numbers[0] < numbers[^1] ? null : "the least and the most are the same; write the value alone";
    }

    private static string? Positive(double[] numbers) => numbers.All(n => n > 0) ? null : "every value must be above 0";

    private static string? Weighted(double[] numbers)
    {
        var weights = numbers.Where((_, i) => i % 2 == 0).ToList();
        return weights.Any(w => w < 0) || Math.Abs(weights.Sum() - 1) > 1e-9 ? "the shares must add up to 100 %" : null;
    }
}
