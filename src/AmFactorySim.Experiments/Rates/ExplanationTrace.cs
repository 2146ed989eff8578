using AmFactorySim.Quantities;

namespace AmFactorySim.Experiments.Rates;

/// <summary>Collects the inputs of a calculation, and its steps while it is carried out.</summary>
/// <param name="currencies">What amounts of money are in.</param>
internal sealed class ExplanationTrace(Currencies currencies) : ICalculationTrace
{
    private readonly List<GivenValue> _given = [];
    private readonly List<CalculationStep> _steps = [];

    public Currencies Currencies => currencies;

    public Explanation Explanation => new(_given, _steps);

    public void Given(string symbol, string name, string value, string source) => _given.Add(new(symbol, name, value, source));

    public void Given<T>(string symbol, string name, T value, string source) where T : struct, IQuantity<T> =>
        Given(symbol, name, StepNumbers.Text(value, currencies), source);

    public void Given(string symbol, string name, double value, string source) => Given(symbol, name, StepNumbers.Text(value), source);

    public void Add(string name, string equation, string numbers, string result, double value, string source) =>
        _steps.Add(new(name, equation, numbers, result, source) { Value = value });
}
