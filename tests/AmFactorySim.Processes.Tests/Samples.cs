using AmFactorySim.Geometry;
using AmFactorySim.Quantities;
using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Processes.Tests;

/// <summary>Metals, machines and parts for tests.</summary>
internal static class Samples
{
    /// <summary>Gee et al. 2022, Table 1.</summary>
    public static Material Aluminium { get; } = new()
    {
        Name = "AlSi10Mg",
        Density = new(2670),
        MeltingTemperature = new(870),
        SpecificHeat = new(910),
        Diffusivity = new(4.9e-5),
        MeltWidthConstant = 0.49,
        MeltingEnthalpy = new(2.11e9),
        MeltDepthConstant = 0.6,
        Absorptivity = new(0.18),
    };

    /// <summary>Gee et al. 2022, Table 1.</summary>
    public static Material Titanium { get; } = new()
    {
        Name = "Ti6Al4V",
        Density = new(4410),
        MeltingTemperature = new(1933),
        SpecificHeat = new(526.3),
        Diffusivity = new(2.85e-6),
        MeltWidthConstant = 0.64,
        MeltingEnthalpy = new(4.48e9),
        MeltDepthConstant = 0.6,
        Absorptivity = new(0.26),
    };

    /// <summary>The S-m100 of Gee et al. 2022, Table 3.</summary>
    public static PowderBedMachine Small { get; } = new()
    {
        Name = "S-m100",
        Plate = BuildPlate.Round(Length.FromMillimetres(100), Length.FromMillimetres(95)),
        LaserPower = new(200),
        Spot = Length.FromMicrometres(40),
        RecoatSpeed = new(0.15),
        PlatformTime = new(2),
    };

    /// <summary>The S-m400 of Gee et al. 2022, Table 3.</summary>
    public static PowderBedMachine Large { get; } = Small with
    {
        Name = "S-m400",
        Plate = BuildPlate.Rectangle(Length.FromMillimetres(300), Length.FromMillimetres(400), Length.FromMillimetres(400)),
        LaserPower = new(1000),
        Spot = Length.FromMicrometres(90),
    };

    /// <summary>An upright prism: the same area and perimeter in every layer.</summary>
    public static SlicedPart Prism(Length layerHeight, int layers, double area, double perimeter) =>
        Part(layerHeight, [.. Enumerable.Repeat(area, layers)], [.. Enumerable.Repeat(perimeter, layers)]);

    public static SlicedPart Part(Length layerHeight, double[] areas, double[] perimeters) =>
        new(layerHeight, [.. areas], [.. perimeters], new(areas.Sum() * layerHeight.Metres),
            new(new(0.05), new(0.05), layerHeight * areas.Length))
        {
            LayerBoxAreas = [.. areas.Select(area => Math.Max(area, 25e-4))],
        };

    /// <summary>A metal and a machine and parameters within anything that anybody would try.</summary>
    public static Arbitrary<Case> Cases { get; } = (
        from metal in Gen.Elements(Aluminium, Titanium)
        from power in Gen.Choose(50, 3000)
        from spot in Gen.Choose(20, 400)
        from overmelt in Gen.Choose(101, 500)
        from lasers in Gen.Choose(1, 12)
        from efficiency in Gen.Choose(50, 100)
        from passes in Gen.Choose(0, 3)
        from overlap in Gen.Choose(0, 100)
        from hatch in Gen.Elements(HatchRule.HalfWidth, HatchRule.FullMelting)
        from areas in Gen.Choose(1, 10_000).NonEmptyListOf()
        from roundness in Gen.Choose(1, 100)
        select new Case(
            metal,
            Large with { LaserPower = new(power), Spot = Length.FromMicrometres(spot), Lasers = lasers },
            new ProcessParameters
            {
                Overmelt = overmelt / 100.0,
                LaserEfficiency = new(efficiency / 100.0),
                Strategy = new() { Hatch = hatch, ContourPasses = passes, ContourCoreOverlap = new(overlap / 100.0) },
            },
            [.. areas.Select(a => a * 1e-6)],
            // never less around than a circle of the area
            [.. areas.Select(a => Math.Sqrt(4 * Math.PI * a * 1e-6) * (1 + roundness / 10.0))])).ToArbitrary();

    public static void ForAll(Action<Case> check) =>
        Prop.ForAll(Cases, check).Holds(500);
}

/// <summary>A generated case.</summary>
internal sealed record Case(Material Metal, PowderBedMachine Machine, ProcessParameters Parameters, double[] Areas, double[] Perimeters)
{
    public MeltPoolScaling Model => new(Metal, Machine, Parameters);

    public SlicedPart Part => Samples.Part(Parameters.LayerHeightOn(Machine), Areas, Perimeters);

    public double Seconds => Model.Scan(Part).Scan.Seconds;

    public override string ToString() =>
        $"{Metal.Name}, {Machine.Lasers} x {Machine.LaserPower}, {Machine.Spot}, {Parameters}, areas {string.Join(' ', Areas)}, " +
            $"perimeters {string.Join(' ', Perimeters)}";
}
