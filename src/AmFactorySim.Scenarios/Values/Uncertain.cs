using System.Diagnostics.CodeAnalysis;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Scenarios.Values;

/// <summary>A quantity with a distribution, or a fixed one: "6 min" or "triangular(4 min, 6 min, 10 min)".</summary>
/// <typeparam name="T">What is drawn.</typeparam>
/// <param name="Distribution">The distribution, in SI units: durations in seconds, shares as fractions.</param>
[ReadBy(typeof(UncertainForm<>))]
public readonly record struct Uncertain<T>(IDistribution Distribution) where T : struct, IQuantity<T>
{
    /// <summary>The mean.</summary>
    public T Mean => T.FromSi(Distribution.Mean);
}

/// <summary>A quantity, or its distribution.</summary>
internal sealed class UncertainForm<T> : ValueForm where T : struct, IQuantity<T>
{
    private static readonly ValueForm Fixed = Of(typeof(T))!;

    public override string Noun => Fixed.Noun;

    public override string Alternative => $", or a distribution within it such as {DistributionSyntax.Usual.Pattern(T.Kind.Example)}";

    public override string Example => Fixed.Example;

    public override bool TryRead(string text, Currencies currencies, [NotNullWhen(true)] out object? value,
        [NotNullWhen(false)] out string? fault)
    {
        var isRead = text.Contains('(')
            ? TryDistribution(text, currencies, out var distribution, out fault)
            : TryConstant(text, currencies, out distribution, out fault);
        if (isRead && typeof(T) == typeof(Duration) && distribution!.Mean > TimeLimits.LongestWork.Seconds)
            (isRead, fault) = (false, $"\"{FaultList.Shortened(text)}\" is too long; at most 1 y on average");
        value = isRead ? new Uncertain<T>(distribution!) : null;
        return isRead;
    }

    public override (double, double)? Range(object value)
    {
        var distribution = ((Uncertain<T>)value).Distribution;
        return (distribution.Minimum, distribution.Maximum);
    }

    private static bool TryConstant(
        string text, Currencies currencies, out IDistribution? distribution, [NotNullWhen(false)] out string? fault)
    {
        var isRead = QuantityText.TryParse<T>(text, currencies, out var fixedValue, out fault);
        distribution = isRead ? Timeline.Distribution.Constant(fixedValue.Si) : null;
        return isRead;
    }

    private static bool TryDistribution(
        string text, Currencies currencies, out IDistribution? distribution, [NotNullWhen(false)] out string? fault)
    {
        distribution = null;
        if (!FunctionCall.TryParse(text, out var call))
        {
            fault = $"\"{FaultList.Shortened(text)}\" is not allowed; a distribution is written as in "
                + $"{DistributionSyntax.Usual.Pattern(T.Kind.Example)}";
            return false;
        }
        if (DistributionSyntax.All.FirstOrDefault(d => d.Name == call.Name) is not { } known)
        {
            fault = $"\"{FaultList.Shortened(text)}\": \"{call.Name}\" is not a distribution; "
                + $"{DidYouMean.Hint(call.Name, [.. DistributionSyntax.All.Select(d => d.Name)])}";
            return false;
        }
        if (TryArguments(known, call, currencies, out var numbers, out var reason)) reason = known.Refusal(numbers);
        fault = reason is null ? null : $"\"{FaultList.Shortened(text)}\": {reason}";
        if (fault is null) distribution = known.Make(numbers);
        return fault is null;
    }

    private static bool TryArguments(
        DistributionSyntax syntax, FunctionCall call, Currencies currencies, out double[] numbers, [NotNullWhen(false)] out string? reason)
    {
        numbers = [];
        var wanted = syntax.Wanted(call.Arguments.Count);
        reason = $"write it as in {syntax.Pattern(T.Kind.Example)}";
        if (call.Arguments.Count != wanted.Count || call.Arguments.Count == 0) return false;
        var read = new List<double>();
        foreach (var (argument, written) in wanted.Zip(call.Arguments))
        {
            var text = written.StartsWith(argument.Name + " ", StringComparison.Ordinal) ? written[(argument.Name.Length + 1)..].Trim()
                : written;
            switch (argument.Kind)
            {
                case ArgumentKind.Number:
                    if (!NumberText.TryNumber(text, out var number)) return false;
                    read.Add(number);
                    break;
                case ArgumentKind.Share:
                    if (!QuantityText.TryParse<Share>(text, currencies, out var share, out var noShare)) return Fault(noShare, out reason);
                    read.Add(share.Fraction);
                    break;
                case ArgumentKind.Weighted:
                    var parts = text.Split(" of ", 2, StringSplitOptions.TrimEntries);
                    if (parts.Length < 2) return false;
                    if (!QuantityText.TryParse<Share>(parts[0], currencies, out var weight, out var noWeight))
                        return Fault(noWeight, out reason);
                    if (!QuantityText.TryParse<T>(parts[1], currencies, out var weighted, out var noWeighted))
                        return Fault(noWeighted, out reason);
                    read.AddRange([weight.Fraction, weighted.Si]);
                    break;
                default:
                    if (!QuantityText.TryParse<T>(text, currencies, out var quantity, out var noQuantity))
                        return Fault(noQuantity, out reason);
                    read.Add(quantity.Si);
                    break;
            }
        }
        (numbers, reason) = ([.. read], null);
        return true;
    }

    private static bool Fault(string fault, out string reason)
    {
        reason = fault;
        return false;
    }
}
