using AmFactorySim.Economics.Routes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Routes;

namespace AmFactorySim.Experiments.BreakEven;

/// <summary>The chain of an assembly beside that of the printed part that takes its place.</summary>
public sealed record ChainComparison(
    [property: Figure("Parts of the assembly; printed, it is one.")] int Parts,
    [property: Figure("The conventional chain.")] ChainFigures Conventional,
    [property: Figure("The printed chain.")] ChainFigures Printed)
{
    private const int StepsOfAPart = 4;

    internal static ChainComparison Of(AssemblyFile assembly)
    {
        var steps = assembly.Steps ?? (StepsOfAPart * assembly.Parts) + assembly.Parts - 1;
        // Printing alone deviates: what follows works on the part that is there.
        var printed = ProcessChain.Of(assembly.PrintedSteps, Step(assembly.PrintedYield, default, assembly.PrintedSteps));
        printed = new(printed.Steps.SetItem(0, printed.Steps[0] with { Tolerance = assembly.PrintedTolerance }));
        return new(assembly.Parts, ChainFigures.Of(ProcessChain.Of(steps, Step(assembly.StepYield, assembly.StepTolerance, steps))),
            ChainFigures.Of(printed));

        ChainStep Step(Share yield, Length tolerance, int count) => new(yield, tolerance, Money.FromSi(100.0 / count), assembly.Found);
    }
}

/// <summary>A chain of steps, as far as errors and variation go.</summary>
public sealed record ChainFigures(
    [property: Figure("Steps.")] int Steps,
    [property: Figure("Share of the started units that are good at the end: the product of the steps' yields.")] double YieldPercent,
    [property: Figure("Tolerance of the result, plus or minus: the root of the sum of the steps' squared tolerances.")]
    double VariationUm,
    [property: Figure("The share of errors that are found only at the end.")] double FoundLastPercent,
    [property: Figure("Work thrown away with errors, in percent of what a unit's work costs, each step adding the same.")]
    double LostPercent)
{
    internal static ChainFigures Of(ProcessChain chain) =>
        new(chain.Steps.Length, chain.Yield.Percent, chain.Variation.Micrometres, chain.FoundLast.Percent, chain.Lost.Si);
}
