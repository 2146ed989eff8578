using AmFactorySim.Geometry;
using AmFactorySim.Processes;

namespace AmFactorySim.Cli;

/// <summary>What <c>rate</c> prints; as JSON, each name ends in its unit.</summary>
internal sealed record PartRate(
    string Part,
    string Material,
    string Machine,
    double VolumeCm3,
    double HeightMm,
    double SpeedMPerS,
    double WidthUm,
    double DepthUm,
    double HatchUm,
    double LayerHeightUm,
    int Layers,
    double ScanLengthM,
    double ScanH,
    double RecoatH,
    double PrintH,
    double ScanHPerCm3,
    double BuildRateCm3PerH,
    double NormalisedEnthalpy,
    double EnergyDensityJPerMm3,
    int? PlateCapacityUnits,
    double? PlatePrintH)
{
    public static PartRate Of(string part, MeltPoolScaling model, SlicedPart sliced, PartScan scan, int? capacity)
    {
        var build = scan.Build(1);
        return new(
            part, model.Material.Name, model.Machine.Name, sliced.Volume.CubicCentimetres, sliced.Height.Millimetres,
            model.Pool.Speed.Si, model.Pool.Width.Micrometres, model.Pool.Depth.Micrometres, model.Hatch.Micrometres, model.LayerHeight.Micrometres,
            scan.Layers, model.Path(sliced).Total.Metres, build.Scan.Hours, build.Recoat.Hours, build.Print.Hours,
            scan.Scan.Hours / scan.Volume.CubicCentimetres, scan.BuildRate.Si * 1e6 * 3600,
            model.NormalisedEnthalpy, model.EnergyDensity.Si * 1e-9,
            capacity, capacity is { } units ? scan.Build(units).Print.Hours : null);
    }
}
