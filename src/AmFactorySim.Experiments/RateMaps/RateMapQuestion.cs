using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios;
using AmFactorySim.Scenarios.Resolution;
using AmFactorySim.Scenarios.Values;

namespace AmFactorySim.Experiments.RateMaps;

/// <summary>How fast does a laser build a metal, whatever its power and spot?</summary>
/// <param name="Material">The metal.</param>
/// <param name="Power">From the least to the most power of the laser.</param>
/// <param name="Spot">From the smallest to the largest spot.</param>
/// <param name="Steps">Into how many steps both are divided; from 1 to <see cref="MostSteps"/>.</param>
/// <param name="Hatch">The rule for the distance between neighbouring tracks.</param>
/// <param name="Overmelt">The melt track's depth in layer heights.</param>
/// <remarks>
/// Source: Gee et al. 2022, section 3.1 and Figure 4: a cube of 1 cm, layers of half the spot, one laser, scanning alone. The default
/// ranges are the figure's;
/// its build rates were made with the hatch rule full_melting (see Table 3).
/// </remarks>
public sealed record RateMapQuestion(string Material, ValueRange<Power> Power, ValueRange<Length> Spot, int Steps, HatchRule Hatch,
    double Overmelt)
{
    /// <summary>The most steps: a map has so many points in each direction.</summary>
    public const int MostSteps = 1000;

    // What a laser of a scenario can have.
    private static readonly ValueRange<Power> Powers = new(new(1), new(100_000));

    private static readonly ValueRange<Length> Spots = new(Length.FromMicrometres(1), Length.FromMillimetres(10));

    private static readonly Area Face = new(1e-4);

    private static readonly Length Around = new(0.04);

    /// <summary>The ranges of the paper's figure.</summary>
    public static (ValueRange<Power> Power, ValueRange<Length> Spot) Figure4 { get; } = (new(new(100), new(1100)),
        new(Length.FromMicrometres(30), Length.FromMicrometres(150)));

    /// <summary>The catalogue that has the metal and the machines on the map.</summary>
    public EquipmentCatalogue Catalogue { get; init; } = EquipmentCatalogue.Shipped;

    /// <summary>The answer.</summary>
    /// <exception cref="ArgumentException">The values do not go together.</exception>
    public RateMap Answer()
    {
        RequireWithin("powers", Power, Powers);
        RequireWithin("spots", Spot, Spots);
        var metal = LaserProcess.Metal(Material, Catalogue.MaterialEntry(Material).Value);
        var (powers, spots) = (Axis(Power.Least.Watts, Power.Most.Watts), Axis(Spot.Least.Micrometres, Spot.Most.Micrometres));
        var models = powers.Select(watts => spots.Select(um => Model(metal, new(watts), Length.FromMicrometres(um))).ToList()).ToList();
        IReadOnlyList<IReadOnlyList<double>> Map(Func<MeltPoolScaling, double> figure) =>
            [.. models.Select(row => (IReadOnlyList<double>)[.. row.Select(figure)])];
        return new(Material, Hatch.ToString()!, Overmelt, powers, spots,
            Map(BuildRate), Map(m => m.Pool.Speed.Si), Map(m => m.NormalisedEnthalpy), Map(m => m.EnergyDensity.Si * 1e-9),
            [.. Machines(metal)]);
    }

    private static void RequireWithin<T>(string what, ValueRange<T> asked, ValueRange<T> allowed) where T : struct, IQuantity<T>
    {
        if (asked.Least.Si < allowed.Least.Si || asked.Most.Si > allowed.Most.Si)
            throw new ArgumentException($"the {what} of a map must be within {allowed}, but are {asked}");
    }

    private MeltPoolScaling Model(Material metal, Power power, Length spot) => new(
        metal,
        new()
        {
            Name = "a laser",
            Plate = Geometry.BuildPlate.Rectangle(new(1), new(1), new(1)),
            LaserPower = power,
            Spot = spot,
            RecoatSpeed = new(1),
            PlatformTime = default
        },
        new() { Overmelt = Overmelt, Strategy = new() { Hatch = Hatch } });

    private static double BuildRate(MeltPoolScaling model) => model.BuildRateOf(Face, Around).Si * 3600e6;

    // The catalogue's machines whose lasers are on the map.
    private IEnumerable<MachineOnMap> Machines(Material metal) =>
        from name in Catalogue.Machines
        let machine = Catalogue.MachineEntry(name).Value
        let laser = machine.Laser
        where laser is not null
            && laser.Power >= Power.Least && laser.Power <= Power.Most && laser.Spot >= Spot.Least && laser.Spot <= Spot.Most
        let model = Model(metal, laser.Power, laser.Spot)
        select new MachineOnMap(name, laser.Count, model.Pool.Power.Watts, model.Pool.Spot.Micrometres, BuildRate(model),
            model.Pool.Speed.Si, model.NormalisedEnthalpy);

    private double[] Axis(double least, double most) =>
        most > least
            ? [.. Enumerable.Range(0, Steps + 1).Select(i => Math.Round(least + (most - least) * i / Steps, 9))]
            : throw new ArgumentException("a map needs a range of power and of spot, from a least to a larger one");
}
