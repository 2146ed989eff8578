using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AmFactorySim.Quantities;

/// <summary>Receives the steps of a calculation while it is carried out.</summary>
public interface ICalculationTrace
{
    /// <summary>The currency that amounts of money are printed in: quantities themselves do not know theirs.</summary>
    Currencies Currencies { get; }

    /// <summary>Receives a step.</summary>
    /// <param name="name">What it gives.</param>
    /// <param name="equation">The equation in symbols.</param>
    /// <param name="numbers">The equation with the numbers put in; units stand with them, operators between spaces.</param>
    /// <param name="result">The result with its unit, to five digits.</param>
    /// <param name="value">The result as calculated, in SI units.</param>
    /// <param name="source">Where the equation comes from.</param>
    void Add(string name, string equation, string numbers, string result, double value, string source);
}

/// <summary>
/// Records the steps of a calculation at the place where it is carried out: each call below returns the value that the calculation goes
/// on with.
/// Without a trace a step costs a test for null, and no text is made.
/// </summary>
public static class CalculationTrace
{
    /// <summary>Records a step, if there is a trace, and returns its value.</summary>
    /// <param name="trace">The trace; null where nobody asks.</param>
    /// <param name="name">What the step gives.</param>
    /// <param name="equation">The equation in symbols.</param>
    /// <param name="numbers">The equation with the numbers put in.</param>
    /// <param name="value">The value of the equation.</param>
    /// <param name="source">Where the equation comes from.</param>
    public static T Step<T>(
        this ICalculationTrace? trace, string name, string equation, [InterpolatedStringHandlerArgument(nameof(trace))] StepNumbers numbers,
        T value, string source) where T : struct, IQuantity<T>
    {
        trace?.Add(name, equation, numbers.ToString(), StepNumbers.Text(value, trace.Currencies), value.Si, source);
        return value;
    }

    /// <summary>Records a step whose result is a pure number.</summary>
    /// <inheritdoc cref="Step{T}(ICalculationTrace?, string, string, StepNumbers, T, string)"/>
    public static double Step(
        this ICalculationTrace? trace, string name, string equation, [InterpolatedStringHandlerArgument(nameof(trace))] StepNumbers numbers,
        double value, string source)
    {
        trace?.Add(name, equation, numbers.ToString(), StepNumbers.Text(value), value, source);
        return value;
    }
}

/// <summary>The numbers of a step, with quantities and pure numbers to five digits; made only where there is a trace.</summary>
[InterpolatedStringHandler]
public readonly ref struct StepNumbers
{
    private readonly StringBuilder? _text;
    private readonly Currencies? _currencies;

    /// <summary>Begins the numbers of a step.</summary>
    public StepNumbers(int literalLength, int formattedCount, ICalculationTrace? trace, out bool isRecorded)
    {
        isRecorded = trace is not null;
        _text = isRecorded ? new(literalLength + 12 * formattedCount) : null;
        _currencies = trace?.Currencies;
    }

    /// <summary>Adds operators and brackets.</summary>
    public void AppendLiteral(string text) => _text!.Append(text);

    /// <summary>Adds words.</summary>
    public void AppendFormatted(string text) => _text!.Append(text);

    /// <summary>Adds a pure number.</summary>
    public void AppendFormatted(double number) => _text!.Append(Text(number));

    /// <summary>Adds a count.</summary>
    public void AppendFormatted(long count) => _text!.Append(count.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a quantity.</summary>
    public void AppendFormatted<T>(T quantity) where T : struct, IQuantity<T> => _text!.Append(Text(quantity, _currencies));

    /// <inheritdoc/>
    public override string ToString() => _text?.ToString() ?? "";

    /// <summary>A quantity to five digits.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="currencies">What amounts of money are in; null: US dollars.</param>
    public static string Text<T>(T quantity, Currencies? currencies = null) where T : struct, IQuantity<T>
    {
        // The unit of the trade, where people write another than the one that quantities are printed in.
        if (typeof(T) == typeof(Rate<Energy, Volume>)) return $"{Text(quantity.Si * 1e-9)} J/mm3";
        var written = QuantityText.Print(quantity, currencies);
        var end = written.IndexOf(' ');
        return Text(double.Parse(written.AsSpan(0, end), CultureInfo.InvariantCulture)) + written[end..];
    }

    /// <summary>A pure number to five digits.</summary>
    public static string Text(double number) =>
        double.Parse(number.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            .ToString("R", CultureInfo.InvariantCulture).Replace("E-0", "e-", StringComparison.Ordinal);
}
