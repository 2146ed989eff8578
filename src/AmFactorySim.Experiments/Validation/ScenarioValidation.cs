using AmFactorySim.Factory.Plan;
using AmFactorySim.Scenarios;
using AmFactorySim.Yaml;

namespace AmFactorySim.Experiments.Validation;

/// <summary>The faults and warnings of a scenario.</summary>
public sealed record ScenarioValidation(
    [property: Figure("The scenario's file.")] string Scenario,
    [property: Figure("The faults, by line; a scenario with faults cannot be simulated.")] IReadOnlyList<FaultFigures> Faults,
    [property: Figure("Number of further faults, which are not listed.")] int FurtherFaults,
    [property: Figure("What can be simulated but is probably not meant, by line.")] IReadOnlyList<WarningFigures> Warnings,
    [property: Figure("The size of the factory; null if there are faults.")] FactorySize? Summary)
{
    /// <summary>Reads a scenario and reports its faults or warnings.</summary>
    /// <param name="path">The scenario's file.</param>
    /// <param name="changes">Values that replace those of the file.</param>
    public static ScenarioValidation Of(string path, IReadOnlyList<ScenarioChange> changes)
    {
        try
        {
            var scenario = ScenarioReader.Read(path, changes);
            return new(path, [], 0, WarningFigures.Of(scenario.Warnings), FactorySize.Of(scenario.Plan));
        }
        catch (FaultException e)
        {
            return new(path, [.. e.Faults.Select(FaultFigures.Of)], e.More, [], null);
        }
    }
}

/// <summary>A fault.</summary>
public sealed record FaultFigures(
    [property: Figure("The file, or the option that set the value.")] string File,
    [property: Figure("The line, from 1; null if the whole file or an option is meant.")] int? Line,
    [property: Figure("The column, from 1; null if it is not known.")] int? Column,
    [property: Figure("The path of the key; empty if the whole file is meant.")] string Path,
    [property: Figure("What is written; null where something is missing.")] string? Value,
    [property: Figure("What is wrong and what is allowed, in one sentence.")] string Message,
    [property: Figure("What is allowed; null where the message says it in other words.")] string? Allowed)
{
    internal static FaultFigures Of(Fault fault) => new(
        fault.Mark.File, WarningFigures.Known(fault.Mark.Line), WarningFigures.Known(fault.Mark.Column), fault.Path, fault.Written,
        fault.Message, fault.Allowed);
}

/// <summary>The size of a factory and its orders.</summary>
public sealed record FactorySize(
    [property: Figure("Units released within the horizon.")] long Units,
    [property: Figure("Lots released within the horizon.")] int Lots,
    [property: Figure("Parts with released units.")] int Parts,
    [property: Figure("Printing machines.")] int Machines,
    [property: Figure("Post-processing stations.")] int Stations)
{
    /// <summary>The size of a planned factory.</summary>
    public static FactorySize Of(FactoryPlan plan) => new(
        plan.Lots.Sum(lot => (long)lot.Quantity), plan.Lots.Count, plan.Lots.Select(lot => lot.Part.Name).Distinct().Count(),
        plan.Machines.Sum(group => group.Count), plan.Stations.Sum(station => station.Count));
}
