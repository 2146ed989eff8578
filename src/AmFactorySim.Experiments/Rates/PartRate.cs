using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Experiments.Rates;

/// <summary>How fast a part is built; figures that do not apply to the process are null.</summary>
public sealed record PartRate(
    [property: Figure("The part's file.")] string Part,
    [property: Figure("The material.")] string Material,
    [property: Figure("The machine.")] string Machine,
    [property: Figure("The process: `laser`, `nominal_rate`, `electron_beam`, `binder_jetting` or `vat_photopolymerisation`. Figures that "
        + "do not apply to the process are null.")]
    BuildProcess Process,
    [property: Figure("Volume of the part.")] double VolumeCm3,
    [property: Figure("Rotation of the part from its file; null if it is not rotated.")] string? Turned,
    [property: Figure("Height of the part as it stands.")] double HeightMm,
    [property: Figure("Area of the overhangs, if supports or orientation depend on them.")] double? OverhangsCm2,
    [property: Figure("Supports, by the volume of the part; they take scanning time and do not count as volume.")] double SupportsPercent,
    [property: Figure("Power of each laser, or of the electron beam.")] double? PowerW,
    [property: Figure("Size a of the laser's spot.")] double? SpotUm,
    [property: Figure("Scan speed u of each laser.")] double? SpeedMPerS,
    [property: Figure("Width w of the melt track.")] double? WidthUm,
    [property: Figure("Depth d of the melt track.")] double? DepthUm,
    [property: Figure("Distance H between neighbouring tracks.")] double? HatchUm,
    [property: Figure("Layer height h; where a part shrinks in sintering, what is left of a layer.")] double LayerHeightUm,
    [property: Figure("Number of layers.")] int Layers,
    [property: Figure("Factor by which a part is printed larger in each direction, because it shrinks in sintering.")] double Oversize,
    [property: Figure("Length of all tracks of the part and its supports: core, regions and contours.")] double? ScanLengthM,
    [property: Figure("Speed-up of all lasers together over one laser.")] double? Speedup,
    [property: Figure("Turning and jumping of the mirrors, within the scanning time.")] double? MirrorsH,
    [property: Figure("What planning layer by layer saves of the scanning time; null without.")] double? PlanningSavesPercent,
    [property: Figure("Scanning time of one unit with its supports, all lasers evenly at work; 0 where whole layers are printed at once.")]
    double ScanH,
    [property: Figure("Time between two layers; where whole layers are printed at once, the time of a layer.")] double LayerChangeS,
    [property: Figure("Time between layers, summed; all units of a plate share it.")] double RecoatH,
    [property: Figure("Printing one unit alone: scanning and recoating.")] double PrintH,
    [property: Figure("Scanning time by volume.")] double ScanHPerCm3,
    [property: Figure("Volume by scanning time, all lasers (Gee et al. 2022, section 2.3); null where whole layers are printed at once.")]
    double? BuildRateCm3PerH,
    [property: Figure("Normalised enthalpy ΔH/h_s (Gee et al. 2022, section 2.4), a pure number.")] double? NormalisedEnthalpy,
    [property: Figure("Volumetric energy density P/(u H h); of an electron beam, its energy for each volume of the core.")]
    double? EnergyDensityJPerMm3,
    [property: Figure("(H/w)² + h/d, a pure number: up to 1 every point is melted at least once. With layer-wise planning, of the fastest "
        + "layer; with parameters of regions, the largest.")] double? LackOfFusion,
    [property: Figure("How often a point is melted on average (Gee et al. 2022, section 2.6).")] double? MeltsMean,
    [property: Figure("How often every point is melted at least.")] int? MeltsLeast,
    [property: Figure("Exposure of each layer in vat photopolymerization.")] double? ExposureMjPerCm2,
    [property: Figure("Exposure time of each layer in vat photopolymerization.")] double? ExposureS,
    [property: Figure("Binder that one unit takes.")] double? BinderCm3,
    [property: Figure("Units of a full build by the machine's `packing`; null if the part does not fit.")] int? PlateCapacityUnits,
    [property: Figure("How a full build is packed: `single_layer` by simple division of the plate's area, `rectangles` laid out on the "
        + "plate, or `stacked`.")]
    PackingRule Packing,
    [property: Figure("Storeys of a full build, one above the other; null if the part does not fit.")] int? Storeys,
    [property: Figure("Printing a full plate; null if the part does not fit.")] double? PlatePrintH,
    [property: Figure("Volume of a full plate's units by its printing time, time between layers included; null if the part does not fit.")]
    double? PlateRateCm3PerH) : IWarned
{
    /// <inheritdoc/>
    [Figure(IWarned.About)]
    public IReadOnlyList<WarningFigures> Warnings { get; init; } = [];

    /// <summary>Each step of the calculation, where it was asked for.</summary>
    [Figure("With `--explain`, the inputs and each step of the calculation; else null.")]
    public Explanation? Explanation { get; init; }

    /// <summary>The part's layers, as rows of a table; none for processes whose layers all take the same time.</summary>
    public IReadOnlyList<RateLayerRow> Rows() => Layered;

    internal IReadOnlyList<RateLayerRow> Layered { get; init; } = [];

    internal static PartRate Of(PartOnMachine build)
    {
        var (question, model, sliced, scan) = (build.Question, build.Model, build.Sliced, build.Scan);
        var laser = build.Laser;
        var history = laser?.MeltingHistory();
        var one = build.One;
        return new(
            question.Part, question.Material.Name, question.Machine.Name, BuildProcesses.Of(model), sliced.Volume.CubicCentimetres,
            TurnedText(build), sliced.Height.Millimetres, build.Standing.SupportSpace?.OverhangArea.SquareMillimetres / 100,
            build.Standing.Supports.Fraction * 100,
            laser?.Pool.Power.Watts ?? build.Machine.ElectronBeam?.Power.Watts, laser?.Pool.Spot.Micrometres, laser?.Pool.Speed.Si,
            laser?.Pool.Width.Micrometres, laser?.Pool.Depth.Micrometres,
            laser?.Hatch.Micrometres, model.LayerHeight.Micrometres, scan.Layers, model.Oversize,
            laser?.ScanLength(sliced, build.Standing.Supports).Metres,
            laser?.Speedup, Mirrors(laser, build), model is LayerwiseMeltPool
                ? (1 - build.Bare.Scan / laser!.Scan(sliced).Scan) * 100 : null,
            scan.Scan.Hours, scan.LayerChange.Seconds, one.Recoat.Hours, one.Print.Hours, scan.Scan.Hours / scan.Volume.CubicCentimetres,
            scan.Scan.Seconds > 0 ? PerHour(scan.BuildRate) : null,
            laser?.NormalisedEnthalpy,
            (laser?.EnergyDensity ?? (model is ElectronBeamMelting ? question.Material.Value.BeamEnergy : null))?.Si * 1e-9,
            (model as LayerwiseMeltPool)?.LackOfFusion(sliced) ?? laser?.Areas.Max(area => area.LackOfFusion),
            history?.Mean, history?.GuaranteedMinimum,
            (model as VatPhotopolymerisation)?.Exposure.Si / 10, (model as VatPhotopolymerisation)?.ExposureTime.Seconds,
            (model as BinderJetting)?.Binder(sliced).CubicCentimetres,
            build.Capacity?.Units, build.Machine.Packing, build.Capacity?.Storeys,
            build.Full?.Print.Hours, build.Capacity is { } full ? PerHour(build.OnFullPlate!.PlateRate(full.Units)) : null)
        {
            Warnings = WarningFigures.Of(build.Warnings()),
        };
    }

    private static string? TurnedText(PartOnMachine build)
    {
        var rotation = build.Question.Stance.Rotation.Then(build.Standing.Rotation);
        return rotation == Rotation.None ? null : rotation.ToString();
    }

    // What scanning takes beyond the tracks' lengths by their speeds.
    private static double? Mirrors(MeltPoolScaling? laser, PartOnMachine build)
    {
        if (laser is not { Parameters.Galvanometer: not null }) return laser is null ? null : 0;
        var still = new MeltPoolScaling(laser.Material, laser.Machine, laser.Parameters with { Galvanometer = null });
        // Supports with a rate of their own take no turns.
        var supports = build.Scan.SupportRate is null ? build.Standing.Supports.Fraction : 0;
        return (laser.Scan(build.Sliced).Scan - still.Scan(build.Sliced).Scan).Hours * (1 + supports);
    }

    private static double PerHour(Rate<Volume, Duration> rate) => rate.Si * 1e6 * 3600;
}
