using AmFactorySim.Processes;
using AmFactorySim.Scenarios;
using AmFactorySim.Scenarios.Resolution;

namespace AmFactorySim.Papers.Tests;

/// <summary>The shipped catalogue as the physics sees it: the papers are tested with what planners use.</summary>
internal static class Catalogue
{
    public static Material Material(string name) => LaserProcess.Metal(name, ShippedCatalogue.Material(name));

    public static PowderBedMachine Machine(string name) => Laser(name).PowderBed;

    /// <summary>What an operator chooses who chooses nothing.</summary>
    public static ProcessParameters Parameters(string machine) => Laser(machine).Parameters;

    private static LaserProcess Laser(string machine) => (LaserProcess)MachineProcess.Of(machine, ShippedCatalogue.Machine(machine));
}
