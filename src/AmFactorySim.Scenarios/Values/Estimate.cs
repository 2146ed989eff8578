using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using AmFactorySim.Quantities;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Scenarios.Values;

/// <summary>An estimated value: low, typical and high.</summary>
/// <typeparam name="T">What is estimated: a quantity or a number.</typeparam>
/// <param name="Low">The lowest value considered.</param>
/// <param name="Typical">The typical value, from low to high.</param>
/// <param name="High">The highest value considered.</param>
[ReadBy(typeof(EstimateForm<>))]
public readonly record struct Estimate<T>(T Low, T Typical, T High) where T : struct;

/// <summary>A value, or its low, typical and high estimate: "40..60..120 USD/h".</summary>
internal sealed partial class EstimateForm<T> : ValueForm where T : struct
{
    private static readonly ValueForm Single = Of(typeof(T))!;

    public override string Noun => Single.Noun;

    public override string Alternative => ", or its low, typical and high estimate with dots between";

    public override string Example => Single.Example;

    public override bool TryRead(string text, Currencies currencies, [NotNullWhen(true)] out object? value,
        [NotNullWhen(false)] out string? fault)
    {
        value = fault = null;
        var pieces = text.Split("..", StringSplitOptions.TrimEntries);
        if (pieces.Length is not (1 or 3))
        {
            fault = $"\"{FaultList.Shortened(text)}\" is not allowed; {Noun}{Alternative}, as in {Example} or 1..2..{Example}";
            return false;
        }
        // The last unit is that of those before it which have none.
        var unit = Unit().Match(pieces[^1]).Value;
        var read = new List<T>();
        foreach (var piece in pieces)
        {
            if (!Single.TryRead(piece == pieces[^1] || Unit().IsMatch(piece) ? piece : $"{piece} {unit}".Trim(), currencies, out var one,
                out fault)) return false;
            read.Add((T)one);
        }
        var numbers = read.Select(one => Single.Range(one)!.Value.Least).ToList();
        if (numbers.Zip(numbers.Skip(1)).Any(pair => pair.First > pair.Second))
        {
            fault = $"\"{FaultList.Shortened(text)}\" is not in order: the low estimate comes first and the high one last";
            return false;
        }
        value = new Estimate<T>(read[0], read[read.Count / 2], read[^1]);
        return true;
    }

    public override (double, double)? Range(object value)
    {
        var estimate = (Estimate<T>)value;
        return (Single.Range(estimate.Low)!.Value.Least, Single.Range(estimate.High)!.Value.Largest);
    }

    // What follows the number, which may have an exponent.
    [GeneratedRegex(@"(?<=\A[-+\d. ]+([eE][-+]?\d+)?\s*)[^-+\d. ].*\z")]
    private static partial Regex Unit();
}
