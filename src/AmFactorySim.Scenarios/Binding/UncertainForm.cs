using System.Diagnostics.CodeAnalysis;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Scenarios;

/// <summary>A quantity, or the law by which chance decides it.</summary>
internal sealed class UncertainForm<T> : ValueForm where T : struct, IQuantity<T>
{
    private static readonly QuantityForm<T> Fixed = new();

    public override string Noun => Fixed.Noun;

    public override string Alternative => $", or a chance within it such as {Law.Usual.Pattern(T.Kind.Example)}";

    public override string Example => Fixed.Example;

    public override bool TryRead(string text, Currencies currencies, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? fault)
    {
        var isRead = text.Contains('(')
            ? TryLaw(text, currencies, out var law, out fault)
            : TryConstant(text, currencies, out law, out fault);
        if (isRead && typeof(T) == typeof(Duration) && law!.Mean > TimeLimits.Longest.Seconds)
            (isRead, fault) = (false, $"\"{FaultList.Shortened(text)}\" is too long; at most 1000 y in the mean");
        value = isRead ? new Uncertain<T>(law!) : null;
        return isRead;
    }

    public override (double, double)? Range(object value)
    {
        var law = ((Uncertain<T>)value).Law;
        return (law.Minimum, law.Maximum);
    }

    private static bool TryConstant(string text, Currencies currencies, out IDistribution? law, [NotNullWhen(false)] out string? fault)
    {
        var isRead = QuantityText.TryParse<T>(text, currencies, out var fixedValue, out fault);
        law = isRead ? Distribution.Constant(fixedValue.Si) : null;
        return isRead;
    }

    private static bool TryLaw(string text, Currencies currencies, out IDistribution? law, [NotNullWhen(false)] out string? fault)
    {
        law = null;
        if (!Call.TryParse(text, out var call))
        {
            fault = $"\"{FaultList.Shortened(text)}\" is not allowed; a chance is written as in {Law.Usual.Pattern(T.Kind.Example)}";
            return false;
        }
        if (Law.All.FirstOrDefault(l => l.Name == call.Name) is not { } known)
        {
            fault = $"\"{FaultList.Shortened(text)}\": \"{call.Name}\" is no law of chance; {DidYouMean.Hint(call.Name, [.. Law.All.Select(l => l.Name)])}";
            return false;
        }
        if (TryArguments(known, call, currencies, out var numbers, out var reason)) reason = known.Refusal(numbers);
        fault = reason is null ? null : $"\"{FaultList.Shortened(text)}\": {reason}";
        if (fault is null) law = known.Make(numbers);
        return fault is null;
    }

    private static bool TryArguments(Law law, Call call, Currencies currencies, out double[] numbers, [NotNullWhen(false)] out string? reason)
    {
        numbers = [];
        var wanted = law.TakesMany ? [.. Enumerable.Repeat(law.Arguments[0], call.Arguments.Count)] : law.Arguments;
        reason = $"write it as in {law.Pattern(T.Kind.Example)}";
        if (call.Arguments.Count != wanted.Count || call.Arguments.Count == 0) return false;
        var read = new List<double>();
        foreach (var (argument, written) in wanted.Zip(call.Arguments))
        {
            var text = written.StartsWith(argument.Name + " ", StringComparison.Ordinal) ? written[(argument.Name.Length + 1)..].Trim() : written;
            switch (argument.Kind)
            {
                case ArgumentKind.Number:
                    if (!Numbers.TryNumber(text, out var number)) return false;
                    read.Add(number);
                    break;
                case ArgumentKind.Share:
                    if (!QuantityText.TryParse<Share>(text, currencies, out var share, out var noShare)) return Fault(noShare, out reason);
                    read.Add(share.Fraction);
                    break;
                case ArgumentKind.Weighted:
                    var parts = text.Split(" of ", 2, StringSplitOptions.TrimEntries);
                    if (parts.Length < 2) return false;
                    if (!QuantityText.TryParse<Share>(parts[0], currencies, out var weight, out var noWeight)) return Fault(noWeight, out reason);
                    if (!QuantityText.TryParse<T>(parts[1], currencies, out var weighted, out var noWeighted)) return Fault(noWeighted, out reason);
                    read.AddRange([weight.Fraction, weighted.Si]);
                    break;
                default:
                    if (!QuantityText.TryParse<T>(text, currencies, out var quantity, out var noQuantity)) return Fault(noQuantity, out reason);
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
