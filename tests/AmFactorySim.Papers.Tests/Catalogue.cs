using AmFactorySim.Processes;
using AmFactorySim.Scenarios;
using AmFactorySim.Scenarios.Resolution;

namespace AmFactorySim.Papers.Tests;

/// <summary>The shipped catalogue as the physics sees it: the papers are tested with what planners use.</summary>
internal static class Catalogue
{
    public static Material Material(string name) => ProcessModels.Material(name, ShippedCatalogue.Material(name));

    public static PowderBedMachine Machine(string name) => ProcessModels.Machine(name, ShippedCatalogue.Machine(name));

    /// <summary>What an operator chooses who chooses nothing.</summary>
    public static ProcessParameters Parameters(string machine) => ProcessModels.Parameters(ShippedCatalogue.Machine(machine));
}
