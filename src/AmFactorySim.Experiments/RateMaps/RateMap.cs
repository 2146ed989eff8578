using AmFactorySim.Factory.Records;

namespace AmFactorySim.Experiments.RateMaps;

/// <summary>Build rate, speed and nearness to keyholes over a laser's power and spot. Maps are by power, then by spot.</summary>
public sealed record RateMap(
    [property: Figure("The material.")] string Material,
    [property: Figure("The rule for the distance between neighbouring tracks.")] string Hatch,
    [property: Figure("The melt track's depth in layer heights; a layer is half the spot high.")] double Overmelt,
    [property: Figure("The powers, in ascending order.")] IReadOnlyList<double> PowerW,
    [property: Figure("The spot sizes, in ascending order.")] IReadOnlyList<double> SpotUm,
    [property: Figure("Volume by scanning time of a cube of 1 cm with one laser: for each power a list over the spots.")]
    IReadOnlyList<IReadOnlyList<double>> BuildRateCm3PerH,
    [property: Figure("Scan speed, likewise.")] IReadOnlyList<IReadOnlyList<double>> SpeedMPerS,
    [property: Figure("Normalised enthalpy ΔH/h_s, likewise.")] IReadOnlyList<IReadOnlyList<double>> NormalisedEnthalpy,
    [property: Figure("Energy density P/(u H h), likewise; it hardly varies, so it does not indicate keyholes (Gee et al. 2022, "
        + "section 3.1.1).")]
    IReadOnlyList<IReadOnlyList<double>> EnergyDensityJPerMm3,
    [property: Figure("The catalogue's machines whose lasers are on the map.")] IReadOnlyList<MachineOnMap> Machines)
{
    /// <summary>The normalised enthalpies that the paper's figure has lines of.</summary>
    public static IReadOnlyList<double> Enthalpies { get; } = [6, 12, 18];

    /// <summary>The lines on which one of the maps has a value: x is the spot in um, y the power in W.</summary>
    public IReadOnlyList<IReadOnlyList<(double X, double Y)>> Lines(IReadOnlyList<IReadOnlyList<double>> map, double level) =>
        Isolines.Of(SpotUm, PowerW, map, level);

    /// <summary>The map point by point.</summary>
    public IEnumerable<RateMapRow> Rows()
    {
        for (var p = 0; p < PowerW.Count; p++)
            for (var s = 0; s < SpotUm.Count; s++)
                yield return new(Material, PowerW[p], SpotUm[s], SpotUm[s] / 2, BuildRateCm3PerH[p][s], SpeedMPerS[p][s],
                    NormalisedEnthalpy[p][s], EnergyDensityJPerMm3[p][s]);
    }
}

/// <summary>A machine of the catalogue on the map.</summary>
public sealed record MachineOnMap(
    [property: Figure("Its name.")] string Machine,
    [property: Figure("How many lasers it has; the figures are those of one.")] int Lasers,
    [property: Figure("The power of a laser.")] double PowerW,
    [property: Figure("Its spot.")] double SpotUm,
    [property: Figure("Build rate of one laser.")] double BuildRateCm3PerH,
    [property: Figure("Scan speed.")] double SpeedMPerS,
    [property: Figure("Normalised enthalpy.")] double NormalisedEnthalpy);

/// <summary>One point of a rate map.</summary>
[Table("rate_map", "One laser power with one spot size.")]
public readonly record struct RateMapRow(
    [property: Column("The material.")] string Material,
    [property: Column("Power of the laser.")] double PowerW,
    [property: Column("Size of its spot.")] double SpotUm,
    [property: Column("Height of a layer, half the spot.")] double LayerHeightUm,
    [property: Column("Volume by scanning time of a cube of 1 cm with one laser.")] double BuildRateCm3PerH,
    [property: Column("Scan speed.")] double SpeedMPerS,
    [property: Column("Normalised enthalpy, a pure number.")] double NormalisedEnthalpy,
    [property: Column("The laser's energy for each volume of metal.")] double EnergyDensityJPerMm3);
