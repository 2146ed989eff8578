using System.Globalization;
using AmFactorySim.Quantities;

namespace AmFactorySim.Experiments.Rates;

/// <summary>Collects what goes into a calculation, and its steps. In the numbers of a step, units stand together and operators between spaces.</summary>
internal sealed class Calculation
{
    private readonly List<GivenValue> _given = [];
    private readonly List<CalculationStep> _steps = [];

    public RateExplanation Explanation => new(_given, _steps);

    /// <summary>A value as people read it, to five digits.</summary>
    public static string Text<T>(T quantity) where T : struct, IQuantity<T>
    {
        var written = QuantityText.Print(quantity);
        var end = written.IndexOf(' ');
        return Text(double.Parse(written.AsSpan(0, end), CultureInfo.InvariantCulture)) + written[end..];
    }

    /// <summary>An energy density in the unit of the trade.</summary>
    public static string Text(Rate<Energy, Volume> density) => $"{Text(density.Si * 1e-9)} J/mm3";

    /// <summary>A pure number, to five digits.</summary>
    public static string Text(double number) =>
        double.Parse(number.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture).Replace("E-0", "e-", StringComparison.Ordinal);

    public void Given(string symbol, string name, string value, string source) => _given.Add(new(symbol, name, value, source));

    public void Given<T>(string symbol, string name, T value, string source) where T : struct, IQuantity<T> => Given(symbol, name, Text(value), source);

    public void Given(string symbol, string name, double value, string source) => Given(symbol, name, Text(value), source);

    public void Step(string name, string equation, string numbers, string result, string source) => _steps.Add(new(name, equation, numbers, result, source));

    public void Step<T>(string name, string equation, string numbers, T result, string source) where T : struct, IQuantity<T> =>
        Step(name, equation, numbers, Text(result), source);

    public void Step(string name, string equation, string numbers, double result, string source) => Step(name, equation, numbers, Text(result), source);
}
