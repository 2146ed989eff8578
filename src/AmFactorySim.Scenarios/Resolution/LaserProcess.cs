using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>
/// Laser powder-bed fusion: by the melting physics or a nominal rate, with given parameters or the fastest within limits, with all layers
/// at the same speed or each by its shape.
/// </summary>
public sealed class LaserProcess : MachineProcess
{
    private const double LeastShareOfPower = 0.1;

    // What the keys themselves allow, for the ranges in which they are searched.
    private static readonly Power LeastPower = new(1);
    private static readonly Length LeastLength = Length.FromMicrometres(1), MostLength = Length.FromMillimetres(10);

    private readonly LaserSection _laser;

    internal LaserProcess(string name, MachineSection machine, LaserSection laser) : base(name, machine) => _laser = laser;

    /// <summary>The machine as the physics knows it.</summary>
    public PowderBedMachine PowderBed => new()
    {
        Name = Name,
        Plate = Plate,
        Lasers = _laser.Count,
        LaserPower = _laser.Power,
        Spot = _laser.Spot,
        RecoatSpeed = _laser.RecoatSpeed,
        PlatformTime = _laser.PlatformTime,
    };

    /// <summary>The parameters that an operator chooses.</summary>
    public ProcessParameters Parameters => new()
    {
        LayerHeight = _laser.LayerHeight,
        Overmelt = _laser.Overmelt,
        Strategy = new()
        {
            Hatch = _laser.Hatch.Rule,
            ContourPasses = _laser.Contour.Passes,
            ContourCoreOverlap = _laser.Contour.CoreOverlap,
        },
        Ambient = _laser.Ambient,
        LaserEfficiency = _laser.Efficiency,
        LoadImbalance = _laser.LoadImbalance,
        Fields = new() { Overlap = _laser.FieldOverlap, WholeParts = _laser.Sharing == PartSharing.Whole, Gap = Machine.Spacing },
        Galvanometer = _laser.Mirrors is not { } mirrors ? null : new()
        {
            Acceleration = mirrors.Acceleration,
            JumpSpeed = mirrors.JumpSpeed,
            ScanSpeed = mirrors.ScanSpeed,
            Settling = mirrors.Settling,
            LaserOnDelay = mirrors.LaserOnDelay,
            LaserOffDelay = mirrors.LaserOffDelay,
            PolygonDelay = mirrors.PolygonDelay,
        },
        Contour = _laser.Contour is { Power: null, Speed: null } ? null : Exposure(_laser.Contour.Power, _laser.Contour.Speed, null, 1),
        Skin = _laser.Skin is { } skin ? Exposure(skin.Power, skin.Speed, skin.Hatch, skin.Passes) : null,
        UpSkin = _laser.UpSkin is { } up ? Exposure(up.Power, up.Speed, up.Hatch, up.Passes) : null,
        DownSkin = _laser.DownSkin is { } down ? Exposure(down.Power, down.Speed, down.Hatch, down.Passes) : null,
        Support = _laser.Support is { } support ? Exposure(support.Power, support.Speed, support.Hatch, support.Passes) : null,
        Regions = Regions,
        LeastLayerTime = _laser.LeastLayerTime,
    };

    // Contours are traced only where something depends on them.
    private RegionRule? Regions
    {
        get
        {
            var hasFields = _laser is { Count: > 1, FieldOverlap: not null, LoadImbalance: null };
            var rule = new RegionRule(
                _laser.DownSkin?.Layers ?? 0, _laser.UpSkin?.Layers ?? 0, _laser.Skin?.Thickness ?? default,
                    hasFields ? LaserFields.Strips : 0);
            return rule == new RegionRule() && _laser.Mirrors is not { PolygonDelay.Seconds: > 0 } ? null : rule;
        }
    }

    private static ExposureParameters Exposure(Power? power, Rate<Length, Duration>? speed, Hatch? hatch, int passes) =>
        new() { Power = power, Speed = speed, Hatch = hatch?.Rule, Passes = passes };

    /// <summary>A metal as the melting physics knows it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="material">Its keys.</param>
    public static Material Metal(string name, MaterialSection material) => new()
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

    /// <inheritdoc/>
    public override IBuildRateModel Model(string material, MaterialSection metal, PowderSection powder)
    {
        if (_laser.NominalRate is { } rate) return new NominalRate(rate, Parameters.LayerHeightOn(PowderBed), PowderBed.LayerChange);
        var model = new MeltPoolScaling(Metal(material, metal), PowderBed, Parameters);
        // Parameters that are still to be searched are not those of the build.
        if (_laser.Parameters == LaserParameters.Fastest) return model;
        if (_laser.Limits is not null && Limits.Fault(model) is { } fault)
            throw new OutsideLimitsException($"{material} on {Name} is outside the limits; {fault}");
        return _laser.Planning == LayerPlanningMode.Layerwise ? new LayerwiseMeltPool(model, _laser.BoldSpeed, Limits) : model;
    }

    /// <inheritdoc/>
    public override MachineProcess TunedTo(string material, MaterialSection metal, SlicedPart part, int units)
    {
        if (_laser.Parameters != LaserParameters.Fastest) return this;
        var found = FastestParameters.Find(
            Metal(material, metal), PowderBed, Parameters, Ranges, Limits,
            new(part.AreaSum.SquareMetres / part.LayerCount), part.PerimeterSum / part.LayerCount, PowderBed.LayerChange / units);
        if (found is null) throw new OutsideLimitsException($"no parameters within the ranges of {Name} melt {material} within the limits");
        var tuned = _laser with
        {
            Parameters = LaserParameters.AsGiven,
            Power = found.Machine.LaserPower,
            Spot = found.Machine.Spot,
            LayerHeight = found.LayerHeight,
            Overmelt = found.Parameters.Overmelt,
        };
        return new LaserProcess(Name, Machine with { Laser = tuned }, tuned);
    }

    private protected override (string, string)? Fault
    {
        get
        {
            if (_laser.NominalRate is not null && MeltingKey is { } key)
                return ($"laser.{key}", "cannot be used with a nominal_rate, which replaces the melting physics");
            if (_laser.FieldOverlap is { } overlap && overlap > Plate.Width / _laser.Count)
                return ("laser.field_overlap", $"fields of {Plate.Width / _laser.Count} cannot overlap by {overlap}");
            if (_laser.LoadImbalance is not null && (_laser.FieldOverlap is not null || _laser.Sharing == PartSharing.Whole))
                return ("laser.load_imbalance", "replaces the calculation from field_overlap and sharing, which are given too");
            if (_laser.Ranges?.Power is { } power)
            {
                if (power.Most > _laser.Power)
                    return ("laser.ranges.power", $"reaches to {power.Most}, but the laser's power is {_laser.Power}");
                if (power.Least < LeastPower) return ("laser.ranges.power", $"begins below {LeastPower}");
            }
            foreach (var (name, range) in new[] { ("spot", _laser.Ranges?.Spot), ("layer_height", _laser.Ranges?.LayerHeight) })
                if (range is { } lengths && (lengths.Least < LeastLength || lengths.Most > MostLength))
                    return ($"laser.ranges.{name}", $"{lengths} is not within {LeastLength} and {MostLength}");
            return _laser.Ranges?.Overmelt switch
            {
                { Least: < 1 } => ("laser.ranges.overmelt", "begins below 1, where layers do not join"),
                { Most: > MeltingHistory.Most } => ("laser.ranges.overmelt", $"reaches beyond {MeltingHistory.Most}"),
                _ => null,
            };
        }
    }

    // A key that only the melting physics uses; null if none is given.
    private string? MeltingKey => _laser switch
    {
        { Mirrors: not null } => "mirrors",
        { Contour: { Power: not null } or { Speed: not null } } => "contour",
        { Skin: not null } => "skin",
        { UpSkin: not null } => "up_skin",
        { DownSkin: not null } => "down_skin",
        { Support: not null } => "support",
        { LeastLayerTime.Seconds: > 0 } => "least_layer_time",
        { Limits: not null } => "limits",
        { Ranges: not null } => "ranges",
        { Parameters: LaserParameters.Fastest } => "parameters",
        { Planning: LayerPlanningMode.Layerwise } => "planning",
        { BoldSpeed: not null } => "bold_speed",
        _ => null,
    };

    private ParameterRanges Ranges => new()
    {
        Power = _laser.Ranges?.Power is { } power
            ? new(power.Least, power.Most)
            : new ParameterRange<Power>(_laser.Power * LeastShareOfPower, _laser.Power),
        Spot = _laser.Ranges?.Spot is { } spot ? new ParameterRange<Length>(spot.Least, spot.Most) : _laser.Spot,
        LayerHeight = _laser.Ranges?.LayerHeight is { } height
            ? new ParameterRange<Length>(height.Least, height.Most)
            : Parameters.LayerHeightOn(PowderBed),
        Overmelt = _laser.Ranges?.Overmelt is { } overmelt ? new ParameterRange<double>(overmelt.Least, overmelt.Most)
            : Parameters.Overmelt,
    };

    private ProcessLimits Limits => _laser.Limits is { } limits
        ? new()
        {
            MostNormalisedEnthalpy = limits.NormalisedEnthalpy,
            MostLackOfFusion = limits.LackOfFusion,
            LeastEnergyDensity = limits.LeastEnergyDensity,
            MostEnergyDensity = limits.MostEnergyDensity,
        }
        : new();
}
