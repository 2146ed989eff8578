using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>How a laser machine melts a metal: with the parameters it is given or the fastest there are, within limits, all layers alike or each by its shape.</summary>
public static class LaserModels
{
    private const double LeastShareOfPower = 0.1;

    /// <summary>The model of a machine's melting.</summary>
    /// <param name="name">The machine's name.</param>
    /// <param name="machine">The machine.</param>
    /// <param name="material">The material's name.</param>
    /// <param name="metal">The material.</param>
    /// <exception cref="OutsideLimitsException">The melt track is outside the machine's limits.</exception>
    /// <exception cref="ArgumentException">The values do not go together.</exception>
    public static IBuildRateModel Model(string name, MachineSection machine, string material, MaterialSection metal)
    {
        var model = new MeltPoolScaling(ProcessModels.Material(material, metal), ProcessModels.Machine(name, machine), ProcessModels.Parameters(machine));
        // What is still to be searched is not what is printed with.
        if (machine is { Limits: not null, Parameters: LaserParameters.AsGiven } && Limits(machine).Fault(model) is { } fault)
            throw new OutsideLimitsException($"{material} on {name} is outside the limits; {fault}");
        return machine is { Planning: LayerPlanningMode.Layerwise, Parameters: LaserParameters.AsGiven } ? new LayerwiseMeltPool(model, machine.BoldSpeed, Limits(machine)) : model;
    }

    /// <summary>The machine with the power, spot, layer height and overmelt that print a full plate of a part in the least time within its ranges and limits.</summary>
    /// <param name="name">The machine's name.</param>
    /// <param name="machine">The machine, as it is given.</param>
    /// <param name="material">The material's name.</param>
    /// <param name="metal">The material.</param>
    /// <param name="part">The part; the mean of its layers is what is made fast.</param>
    /// <param name="units">The units on a full plate, which share the time between layers.</param>
    /// <exception cref="OutsideLimitsException">No parameters within the ranges are within the limits.</exception>
    /// <exception cref="ArgumentException">The values do not go together.</exception>
    public static MachineSection Fastest(string name, MachineSection machine, string material, MaterialSection metal, SlicedPart part, int units)
    {
        var laser = ProcessModels.Machine(name, machine);
        var parameters = ProcessModels.Parameters(machine);
        var found = FastestParameters.Find(
            ProcessModels.Material(material, metal), laser, parameters, Ranges(machine, laser, parameters), Limits(machine),
            new(part.AreaSum.SquareMetres / part.LayerCount), part.PerimeterSum / part.LayerCount, laser.LayerChange / units);
        return found is null
            ? throw new OutsideLimitsException($"no parameters within the ranges of {name} melt {material} within the limits")
            : machine with
            {
                Parameters = LaserParameters.AsGiven,
                LaserPower = found.Machine.LaserPower,
                Spot = found.Machine.Spot,
                LayerHeight = found.LayerHeight,
                Overmelt = found.Parameters.Overmelt,
            };
    }

    private static ParameterRanges Ranges(MachineSection machine, PowderBedMachine laser, ProcessParameters parameters) => new()
    {
        Power = machine.Ranges?.LaserPower is { } power ? new(power.Least, power.Most) : new ParameterRange<Power>(laser.LaserPower * LeastShareOfPower, laser.LaserPower),
        Spot = machine.Ranges?.Spot is { } spot ? new ParameterRange<Length>(spot.Least, spot.Most) : laser.Spot,
        LayerHeight = machine.Ranges?.LayerHeight is { } height ? new ParameterRange<Length>(height.Least, height.Most) : parameters.LayerHeightOn(laser),
        Overmelt = machine.Ranges?.Overmelt is { } overmelt ? new ParameterRange<double>(overmelt.Least, overmelt.Most) : parameters.Overmelt,
    };

    private static ProcessLimits Limits(MachineSection machine) => machine.Limits is { } limits
        ? new()
        {
            MostNormalisedEnthalpy = limits.NormalisedEnthalpy,
            MostLackOfFusion = limits.LackOfFusion,
            LeastEnergyDensity = limits.LeastEnergyDensity,
            MostEnergyDensity = limits.MostEnergyDensity,
        }
        : new();
}
