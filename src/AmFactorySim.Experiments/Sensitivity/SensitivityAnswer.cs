namespace AmFactorySim.Experiments.Sensitivity;

/// <summary>What a cost depends on, the most first.</summary>
public sealed record SensitivityAnswer(
    [property: Figure("What is reckoned.")] string Name,
    [property: Figure("What the cost is of.")] string Outcome,
    [property: Figure("The currency of all amounts.")] string Currency,
    [property: Figure("The cost with all numbers as they are given.")] double Given,
    [property: Figure("With `--global`, how the cost is spread where all numbers vary at once; else null.")] CostSpread? Spread,
    [property: Figure("The numbers that were varied, that with the largest swing first.")] IReadOnlyList<SensitivityFigures> Numbers)
{
    /// <summary>One row for each number.</summary>
    public IEnumerable<SensitivityRow> Rows => Numbers.Select(number => new SensitivityRow(
        number.Path, number.Given, number.Low, number.High, Given, number.AtLow, number.AtHigh, number.Swing,
        number.First?.Estimate, number.First?.Low, number.First?.High, number.Total?.Estimate, number.Total?.Low, number.Total?.High));
}

/// <summary>How a cost is spread where numbers vary independently and evenly over their ranges.</summary>
public sealed record CostSpread(
    [property: Figure("Points in each of the two samples.")] int Samples,
    [property: Figure("How often the cost was reckoned.")] int Evaluations,
    [property: Figure("Where chance came from.")] ulong Seed,
    [property: Figure("The mean.")] double Mean,
    [property: Figure("The standard deviation.")] double StandardDeviation,
    [property: Figure("What 5 % are below.")] double P5,
    [property: Figure("The median.")] double P50,
    [property: Figure("What 95 % are below.")] double P95);
