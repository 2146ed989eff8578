using AmFactorySim.Experiments;
using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Cli;

/// <summary>What <c>rate</c> prints; as JSON, each name ends in its unit.</summary>
internal sealed record PartRate(
    [property: Figure("The part's file.")] string Part,
    [property: Figure("The material.")] string Material,
    [property: Figure("The machine.")] string Machine,
    [property: Figure("Volume of the part.")] double VolumeCm3,
    [property: Figure("Height of the part as it stands.")] double HeightMm,
    [property: Figure("Supports, by the volume of the part; they take scanning time and are no volume.")] double SupportsPercent,
    [property: Figure("Scan speed u of each laser.")] double SpeedMPerS,
    [property: Figure("Width w of the melt track.")] double WidthUm,
    [property: Figure("Depth d of the melt track.")] double DepthUm,
    [property: Figure("Distance H between neighbouring tracks.")] double HatchUm,
    [property: Figure("Layer height h.")] double LayerHeightUm,
    [property: Figure("Number of layers.")] int Layers,
    [property: Figure("Length of all tracks of the part and its supports, core and skin.")] double ScanLengthM,
    [property: Figure("Scanning time of one unit with its supports, all lasers at work.")] double ScanH,
    [property: Figure("Time between layers, summed; all units of a plate share it.")] double RecoatH,
    [property: Figure("Printing one unit alone: scanning and recoating.")] double PrintH,
    [property: Figure("Scanning time by volume.")] double ScanHPerCm3,
    [property: Figure("Volume by scanning time, all lasers (Gee et al. 2022, section 2.3).")] double BuildRateCm3PerH,
    [property: Figure("Normalised enthalpy ΔH/h_s (Gee et al. 2022, section 2.4), a pure number.")] double NormalisedEnthalpy,
    [property: Figure("Volumetric energy density P/(u H h).")] double EnergyDensityJPerMm3,
    [property: Figure("Units on a full plate by simple division of its area; null if the part does not fit.")] int? PlateCapacityUnits,
    [property: Figure("Printing a full plate; null if the part does not fit.")] double? PlatePrintH)
{
    public static PartRate Of(string part, MeltPoolScaling model, SlicedPart sliced, Share supports, int? capacity)
    {
        var scan = model.Scan(sliced).WithSupports(supports);
        var build = scan.Build(1);
        return new(
            part, model.Material.Name, model.Machine.Name, sliced.Volume.CubicCentimetres, sliced.Height.Millimetres, supports.Fraction * 100,
            model.Pool.Speed.Si, model.Pool.Width.Micrometres, model.Pool.Depth.Micrometres, model.Hatch.Micrometres, model.LayerHeight.Micrometres,
            scan.Layers, model.Path(sliced).Total.Metres * (1 + supports.Fraction), build.Scan.Hours, build.Recoat.Hours, build.Print.Hours,
            scan.Scan.Hours / scan.Volume.CubicCentimetres, scan.BuildRate.Si * 1e6 * 3600,
            model.NormalisedEnthalpy, model.EnergyDensity.Si * 1e-9,
            capacity, capacity is { } units ? scan.Build(units).Print.Hours : null);
    }
}
