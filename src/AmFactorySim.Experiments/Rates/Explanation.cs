using System.Text.Json.Serialization;

namespace AmFactorySim.Experiments.Rates;

/// <summary>How a figure is calculated: the inputs, and each step with its equation.</summary>
public sealed record Explanation(
    [property: Figure("The inputs.")] IReadOnlyList<GivenValue> Given,
    [property: Figure("The steps, in order.")] IReadOnlyList<CalculationStep> Steps);

/// <summary>A value that goes into a calculation.</summary>
public sealed record GivenValue(
    [property: Figure("Its symbol in the equations.")] string Symbol,
    [property: Figure("Name of the input.")] string Name,
    [property: Figure("The value with its unit.")] string Value,
    [property: Figure("Where it comes from: a paper, the word assumption, the part, or the option that set it.")] string Source);

/// <summary>One step of a calculation.</summary>
public sealed record CalculationStep(
    [property: Figure("Name of the result.")] string Name,
    [property: Figure("The equation.")] string Equation,
    [property: Figure("The equation with the numbers put in.")] string Numbers,
    [property: Figure("The result with its unit.")] string Result,
    [property: Figure("Where the equation comes from: a paper and its section, or the word assumption.")] string Source)
{
    /// <summary>The result as calculated, in SI units.</summary>
    [JsonIgnore]
    public double Value { get; init; }
}
