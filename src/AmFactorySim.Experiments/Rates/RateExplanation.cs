using AmFactorySim.Processes;

namespace AmFactorySim.Experiments.Rates;

/// <summary>How a part's rate comes about: what goes in, and each step with its equation.</summary>
public sealed record RateExplanation(
    [property: Figure("What goes in.")] IReadOnlyList<GivenValue> Given,
    [property: Figure("The steps, in order.")] IReadOnlyList<CalculationStep> Steps)
{
    internal static RateExplanation Of(PartOnMachine build)
    {
        var calculation = new Calculation();
        switch (build.Model)
        {
            case MeltPoolScaling laser: LaserSteps.Tell(calculation, build, laser); break;
            case LayerwiseMeltPool planned: LaserSteps.Tell(calculation, build, planned.Careful); break;
            case ElectronBeamMelting beam: ElectronBeamSteps.Tell(calculation, build, beam); break;
            case BinderJetting jet: SinteredSteps.Tell(calculation, build, jet); break;
            case VatPhotopolymerisation vat: SinteredSteps.Tell(calculation, build, vat); break;
            default: NominalSteps.Tell(calculation, build); break;
        }
        PrintingSteps.Tell(calculation, build);
        return calculation.Explanation;
    }
}

/// <summary>A value that goes into a calculation.</summary>
public sealed record GivenValue(
    [property: Figure("Its symbol in the equations.")] string Symbol,
    [property: Figure("What it is.")] string Name,
    [property: Figure("The value with its unit.")] string Value,
    [property: Figure("Where it comes from: a paper, the word assumption, the part, or the option that set it.")] string Source);

/// <summary>One step of a calculation.</summary>
public sealed record CalculationStep(
    [property: Figure("What it gives.")] string Name,
    [property: Figure("The equation.")] string Equation,
    [property: Figure("The equation with the numbers put in.")] string Numbers,
    [property: Figure("The result with its unit.")] string Result,
    [property: Figure("Where the equation comes from: a paper and its section, or the word assumption.")] string Source);
