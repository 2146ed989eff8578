using AmFactorySim.Geometry;
using AmFactorySim.Processes;

namespace AmFactorySim.Scenarios;

/// <summary>A scenario's materials and machines as the physics of processes knows them.</summary>
public static class Physics
{
    /// <summary>A material for the physics.</summary>
    public static Material Material(string name, MaterialSection material) => new()
    {
        Name = name,
        Density = material.Density,
        MeltingTemperature = material.MeltingTemperature,
        SpecificHeat = material.SpecificHeat,
        Diffusivity = material.Diffusivity,
        MeltWidthConstant = material.MeltWidthConstant,
        MeltingEnthalpy = material.MeltingEnthalpy,
        MeltDepthConstant = material.MeltDepthConstant,
        Absorptivity = material.Absorptivity,
    };

    /// <summary>A machine for the physics.</summary>
    public static PowderBedMachine Machine(string name, MachineSection machine) => new()
    {
        Name = name,
        Plate = Plate(machine.Chamber),
        Lasers = machine.Lasers,
        LaserPower = machine.LaserPower,
        Spot = machine.Spot,
        RecoatSpeed = machine.RecoatSpeed,
        PlatformTime = machine.PlatformTime,
    };

    /// <summary>What an operator chooses on a machine.</summary>
    public static ProcessParameters Parameters(MachineSection machine) => new()
    {
        LayerHeight = machine.LayerHeight,
        Overmelt = machine.Overmelt,
        Strategy = new() { Hatch = machine.Hatch.Rule, SkinPasses = machine.SkinPasses, SkinCoreOverlap = machine.SkinCoreOverlap },
        Ambient = machine.Ambient,
        LaserEfficiency = machine.LaserEfficiency,
    };

    /// <summary>How long a machine takes over parts of a material: by the physics of melting, or by the nominal rate where one is given.</summary>
    /// <exception cref="ArgumentException">The values do not go together.</exception>
    public static IBuildRateModel RateModel(MachineSection section, PowderBedMachine machine, Material material)
    {
        var parameters = Parameters(section);
        return section.NominalRate is { } rate
            ? new NominalRate(rate, parameters.LayerHeightOn(machine), machine.LayerChange)
            : new MeltPoolScaling(material, machine, parameters);
    }

    // A chamber stands on a rectangle or on a disc, not on half of one and not on both.
    internal static string? Fault(ChamberSection chamber) => chamber switch
    {
        { Diameter: null, Width: not null, Depth: not null } or { Diameter: not null, Width: null, Depth: null } => null,
        _ => "has either a width and a depth, or a diameter",
    };

    private static BuildPlate Plate(ChamberSection chamber) => chamber.Diameter is { } diameter
        ? BuildPlate.Round(diameter, chamber.Height)
        : BuildPlate.Rectangle(chamber.Width!.Value, chamber.Depth!.Value, chamber.Height);
}
