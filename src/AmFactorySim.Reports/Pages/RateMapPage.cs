using System.Globalization;
using AmFactorySim.Experiments.RateMaps;

namespace AmFactorySim.Reports;

/// <summary>The page of a rate map: the paper's figure for any metal, with the catalogue's machines on it.</summary>
public static class RateMapPage
{
    private const string Black = "#1f2933", Red = "#b91c1c";

    // What is left of a line in a corner has no room for a label.
    private const int LeastPoints = 5;

    private static readonly Axis Spot = new("spot size, um"), Power = new("laser power, W");

    /// <summary>The page.</summary>
    public static Page Of(RateMap map)
    {
        var (fastest, power, spot) = Highest(map, map.BuildRateCm3PerH);
        var (hottest, _, _) = Highest(map, map.NormalisedEnthalpy);
        var page = new Page($"How fast can a laser build {map.Material}?", Lead(map))
            .Facts(
                new("highest build rate", $"{Numbers.Plain(fastest, 1)} cm³/h",
                    $"one laser of {Numbers.Plain(power, 0)} W on {Numbers.Plain(spot, 0)} um, scanning alone"),
                new("highest normalised enthalpy", Numbers.Plain(hottest, 1), "at most power on the smallest spot"),
                new("energy density", Range(map.EnergyDensityJPerMm3, "J/mm³"),
                    "the same all over the map, so it does not indicate keyholes"))
            .Heading("Build rate")
            .Chart(BuildRate(map))
            .Text(Reading(map))
            .Heading("Scan speed")
            .Chart(Speed(map));
        if (map.Machines.Count > 0)
            page.Heading("Machines on the map").Table(
                "Rates of one laser; several lasers multiply them, less what they lose by waiting for each other.",
                ["machine", "lasers", "power, W", "spot, um", "build rate, cm³/h", "scan speed, m/s", "normalised enthalpy"],
                map.Machines.Select(m => (string[])
                [
                    m.Machine, Numbers.Whole(m.Lasers), Numbers.Plain(m.PowerW, 0), Numbers.Plain(m.SpotUm, 0),
                    Numbers.Plain(m.BuildRateCm3PerH, 2), Numbers.Plain(m.SpeedMPerS, 3), Numbers.Plain(m.NormalisedEnthalpy, 2),
                ]));
        return page.Heading("Method").Note(
            "Melt-pool scaling of Gee et al. 2022, sections 2.1 to 2.4, as for their Figure 4: a cube of 1 cm, layers of half the spot, "
            + $"melting {Numbers.Plain(map.Overmelt, 2)} layers deep, hatch rule {map.Hatch}, recoating not included. The paper's own "
            + "build rates use full_melting. The scaling holds for melting by conduction and models neither keyholes nor lack of fusion, "
            + "which is why the lines of normalised enthalpy are drawn. It is calculated with the diameter of the spot, as the paper "
            + "defines it in section 2.4; with the radius it would be 2.83 times as large. The paper reports the thresholds 6 and 26 "
            + "without the spot measure, absorptivity and enthalpy of the studies that they come from, so they are not exact here.");
    }

    private static string Lead(RateMap map) =>
        "The build rate depends on the laser power, and hardly on the spot size; a smaller spot brings the melt pool closer to keyholes. "
        + $"One laser of {Numbers.Plain(map.PowerW[0], 0)} to {Numbers.Plain(map.PowerW[^1], 0)} W.";

    private static Chart BuildRate(RateMap map) => new HeatMapChart(Spot, Power, "build rate, cm³/h")
        .Colours(map.SpotUm, map.PowerW, map.BuildRateCm3PerH)
        .Lines("build rate, cm³/h", Black, Labelled(map, map.BuildRateCm3PerH, Levels(map.BuildRateCm3PerH)))
        .Lines("normalised enthalpy", Red, Labelled(map, map.NormalisedEnthalpy, RateMap.Enthalpies), Stroke.Dashed)
        .Marks("machines of the catalogue", Marks(map))
        .Chart($"Build rate of {map.Material} over spot size and laser power. A layer is half as high as the spot is wide, so the "
            + "resolution decreases to the right.");

    private static Chart Speed(RateMap map) => new HeatMapChart(Spot, Power, "scan speed, m/s") { LogarithmicColours = true }
        .Colours(map.SpotUm, map.PowerW, map.SpeedMPerS)
        .Lines("scan speed, m/s", Black, Labelled(map, map.SpeedMPerS, Ratios(map.SpeedMPerS)))
        .Marks("machines of the catalogue", Marks(map))
        .Chart("Scan speed, highest for high power on a small spot. The limit that the scanner's mirrors set is not included.", 420);

    // Machines with the same laser share a point.
    private static IEnumerable<(double, double, string)> Marks(RateMap map) =>
        map.Machines.GroupBy(m => (m.SpotUm, m.PowerW))
            .Select(g => (g.Key.SpotUm, g.Key.PowerW, string.Join(", ", g.Select(m => m.Machine))));

    private static IEnumerable<(string, IReadOnlyList<(double, double)>)> Labelled(RateMap map, IReadOnlyList<IReadOnlyList<double>> values,
        IEnumerable<double> levels) =>
        from level in levels
        from line in map.Lines(values, level)
        where line.Count > LeastPoints
        select (Math.Round(level, 6).ToString("#,0.######", CultureInfo.InvariantCulture), line);

    private static string Reading(RateMap map)
    {
        var hottest = Highest(map, map.NormalisedEnthalpy).Value;
        return hottest < RateMap.Enthalpies[0]
            ? $"There is no line of normalised enthalpy: it is nowhere above {Numbers.Plain(hottest, 1)}, and keyholes are reported to "
                + $"begin at 6 (Scipioni Bertoli et al. 2017, for 316L) or at 26 (King et al. 2014). Heat spreads fast in {map.Material}."
            : "Above a line of normalised enthalpy the melt pool is closer to keyholes than on it. Keyholes are reported to begin at "
                + "about 6 (Scipioni Bertoli et al. 2017, for 316L) or at about 26 (King et al. 2014); single-track experiments show "
                + "which holds for your metal and machine. The build rate within a limit is highest where its line meets the highest "
                + "power.";
    }

    private static (double Value, double PowerW, double SpotUm) Highest(RateMap map, IReadOnlyList<IReadOnlyList<double>> values) =>
        values.SelectMany((row, p) => row.Select((value, s) => (value, map.PowerW[p], map.SpotUm[s]))).MaxBy(v => v.value);

    private static string Range(IReadOnlyList<IReadOnlyList<double>> values, string unit)
    {
        var (least, most) = (Numbers.Plain(values.Min(row => row.Min()), 1), Numbers.Plain(values.Max(row => row.Max()), 1));
        return least == most ? $"{least} {unit}" : $"{least} to {most} {unit}";
    }

    // About eight round levels: 10, 20, 30, ...
    private static IEnumerable<double> Levels(IReadOnlyList<IReadOnlyList<double>> values)
    {
        var (least, most) = (values.Min(row => row.Min()), values.Max(row => row.Max()));
        var step = Round((most - least) / 8);
        for (var level = Math.Floor(least / step) + 1; level * step < most; level++) yield return level * step;
    }

    // ..., 0.5, 1, 2, 5, ...
    private static IEnumerable<double> Ratios(IReadOnlyList<IReadOnlyList<double>> values)
    {
        var (least, most) = (values.Min(row => row.Min()), values.Max(row => row.Max()));
        for (var level = Round(least); level < most; level = Round(level * 2)) yield return level;
    }

    // The nearest of 1, 2 and 5 times a power of ten.
    private static double Round(double value)
    {
        var ten = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return ten * ((value / ten) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 });
    }
}
