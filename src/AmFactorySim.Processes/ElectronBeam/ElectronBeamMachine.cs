using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>A machine that melts powder with an electron beam in vacuum.</summary>
public sealed record ElectronBeamMachine
{
    /// <summary>The model's name.</summary>
    public required string Name { get; init; }

    /// <summary>The build plate with the maximum height.</summary>
    public required BuildPlate Plate { get; init; }

    /// <summary>P, the beam's power while it melts.</summary>
    public required Power BeamPower { get; init; }

    /// <summary>Time for lowering the platform and raking powder over it.</summary>
    public required Duration RakeTime { get; init; }

    /// <summary>Time for heating and partly sintering each new layer before it is melted.</summary>
    public required Duration PreheatTime { get; init; }
}
