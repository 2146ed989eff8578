using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>A scenario's materials and machines as the physics of processes knows them.</summary>
public static class ProcessModels
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

    /// <summary>A laser machine for the physics.</summary>
    /// <exception cref="ArgumentException">The machine has no laser.</exception>
    public static PowderBedMachine Machine(string name, MachineSection machine) => machine is { LaserPower: { } power, Spot: { } spot, RecoatSpeed: { } speed, PlatformTime: { } platform }
        ? new()
        {
            Name = name,
            Plate = Plate(machine.Chamber),
            Lasers = machine.Lasers,
            LaserPower = power,
            Spot = spot,
            RecoatSpeed = speed,
            PlatformTime = platform,
        }
        : throw new ArgumentException($"{name} has no laser with power, spot, recoat speed and platform time");

    /// <summary>What an operator chooses on a machine.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="trace">Records the steps.</param>
    public static ProcessParameters Parameters(MachineSection machine, ICalculationTrace? trace = null) => new()
    {
        LayerHeight = machine.LayerHeight,
        Overmelt = machine.Overmelt,
        Strategy = new() { Hatch = machine.Hatch.Rule, SkinPasses = machine.SkinPasses, SkinCoreOverlap = machine.SkinCoreOverlap },
        Ambient = machine.Ambient,
        LaserEfficiency = LaserSharing.OverlapEfficiency(
            machine.Lasers, Plate(machine.Chamber).Width, machine.FieldOverlap, machine.LaserEfficiency, trace),
        LoadImbalance = machine.LoadImbalance,
        Galvanometer = machine.Mirrors is { } mirrors
            ? new() { Acceleration = mirrors.Acceleration, JumpSpeed = mirrors.JumpSpeed, Settling = mirrors.Settling }
            : null,
    };

    /// <summary>How long a machine takes over parts of a material: by the physics of its process, or by the nominal rate where a laser machine is given one.</summary>
    /// <param name="name">The machine's name.</param>
    /// <param name="machine">The machine.</param>
    /// <param name="material">The material's name.</param>
    /// <param name="metal">The material.</param>
    /// <param name="powder">Its powder.</param>
    /// <exception cref="ArgumentException">The values do not go together.</exception>
    public static IBuildRateModel RateModel(string name, MachineSection machine, string material, MaterialSection metal, PowderSection powder)
    {
        if (machine.ElectronBeam is { } beam)
            return new ElectronBeamMelting(
                new() { Name = name, Plate = Plate(machine.Chamber), BeamPower = beam.Power, RakeTime = beam.RakeTime, PreheatTime = beam.PreheatTime },
                Layer(), metal.BeamEnergy ?? throw new ArgumentException(Unsuited(name, machine, material, metal)), beam.ContourSpeed);
        if (machine.BinderJet is { } jet)
            return new BinderJetting(
                new() { Name = name, Plate = Plate(machine.Chamber), HeadWidth = jet.HeadWidth, PrintSpeed = jet.PrintSpeed, SpreadSpeed = jet.SpreadSpeed, DryingTime = jet.DryingTime },
                Layer(), powder.Packing, metal.SinteredDensity, jet.Saturation);
        if (machine.Vat is { } vat)
            return new VatPhotopolymerisation(
                Feedstock(), new() { Name = name, Plate = Plate(machine.Chamber), Irradiance = vat.Irradiance, SeparationTime = vat.SeparationTime, CoatingTime = vat.CoatingTime },
                Layer(), vat.CureRatio);
        return machine.NominalRate is { } rate
            ? new NominalRate(rate, Parameters(machine).LayerHeightOn(Machine(name, machine)), Machine(name, machine).LayerChange)
            : LaserModels.Model(name, machine, material, metal);

        Length Layer() => machine.LayerHeight ?? throw new ArgumentException($"{name} has no laser and needs a layer_height");

        Feedstock Feedstock() => metal.Feedstock is { } feedstock
            ? new()
            {
                Name = material,
                PenetrationDepth = feedstock.PenetrationDepth,
                CriticalExposure = feedstock.CriticalExposure,
                SolidLoading = powder.Packing,
                SinteredDensity = metal.SinteredDensity,
            }
            : throw new ArgumentException(Unsuited(name, machine, material, metal));
    }

    // Why a machine cannot take a material; nothing if it can.
    internal static string? Unsuited(string name, MachineSection machine, string material, MaterialSection metal) => (machine, metal) switch
    {
        ({ ElectronBeam: not null }, { BeamEnergy: null }) => $"{material} has no beam_energy, so that {name} cannot melt it",
        ({ Vat: not null }, { Feedstock: null }) => $"{material} has no feedstock, so that {name} cannot print it",
        _ => null,
    };

    /// <summary>What of a machine's keys does not go together, since it works by one process; nothing if all does.</summary>
    public static string? Fault(MachineSection machine)
    {
        object?[] laser = [machine.LaserPower, machine.Spot, machine.RecoatSpeed, machine.PlatformTime];
        object?[] others = [machine.ElectronBeam, machine.BinderJet, machine.Vat];
        return (laser.Count(k => k is not null), others.Count(p => p is not null)) switch
        {
            (0, 1) when machine.NominalRate is not null => "a nominal_rate goes with lasers only",
            (4, 0) or (0, 1) when machine is { Packing: PackingRule.Stacked, ElectronBeam: null, BinderJet: null } =>
                "packing: stacked can be used with electron_beam and binder_jet only, whose powder holds parts up; other machines build them on the plate",
            (0, 1) when MeltingKey(machine) is { } key => $"{key} can be used with lasers only",
            (4, 0) => FaultOfLaser(machine),
            (0, 1) => null,
            (_, 0) => "needs laser_power, spot, recoat_speed and platform_time, or else electron_beam, binder_jet or vat",
            _ => "has either laser_power, spot, recoat_speed and platform_time, or one of electron_beam, binder_jet and vat",
        };
    }

    private static string? FaultOfLaser(MachineSection machine)
    {
        if (machine.NominalRate is not null && MeltingKey(machine) is { } key) return $"{key} cannot be used with a nominal_rate, which takes the place of the physics of melting";
        if (machine.Ranges?.LaserPower is { } power && power.Most > machine.LaserPower) return $"ranges.laser_power reaches to {power.Most}, but the machine's laser_power is {machine.LaserPower}";
        return machine.Ranges?.Overmelt is { Least: < 1 } ? "ranges.overmelt begins below 1, where layers do not join" : null;
    }

    // What only the physics of melting by lasers knows; nothing if no such key is written.
    private static string? MeltingKey(MachineSection machine) => machine switch
    {
        { Mirrors: not null } => "mirrors",
        { Limits: not null } => "limits",
        { Ranges: not null } => "ranges",
        { Parameters: LaserParameters.Fastest } => "parameters: fastest",
        { Planning: LayerPlanningMode.Layerwise } => "planning: layerwise",
        { BoldSpeed: not null } => "bold_speed",
        _ => null,
    };

    /// <summary>What is wrong with a chamber, which stands on a rectangle or on a disc, not on half of one and not on both; nothing if it is sound.</summary>
    public static string? Fault(ChamberSection chamber) => chamber switch
    {
        { Diameter: null, Width: not null, Depth: not null } or { Diameter: not null, Width: null, Depth: null } => null,
        _ => "has either a width and a depth, or a diameter",
    };

    /// <summary>The plate and room of a chamber without faults.</summary>
    public static BuildPlate Plate(ChamberSection chamber) => chamber.Diameter is { } diameter
        ? BuildPlate.Round(diameter, chamber.Height)
        : BuildPlate.Rectangle(chamber.Width!.Value, chamber.Depth!.Value, chamber.Height);
}
