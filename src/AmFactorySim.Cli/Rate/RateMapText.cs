using AmFactorySim.Experiments.RateMaps;
using Spectre.Console;

namespace AmFactorySim.Cli.Rate;

/// <summary>Prints a rate map for people: a table small enough to be read.</summary>
internal static class RateMapText
{
    private const int Columns = 7, Rows = 11;

    public static void Draw(IAnsiConsole console, RateMap map)
    {
        console.MarkupLine($"[bold]{Markup.Escape(map.Material)}[/]    build rate of one laser in cm3/h, hatch "
            + $"{Markup.Escape(map.Hatch)}, overmelt {Numbers.Plain(map.Overmelt, 2)}");
        console.WriteLine();
        var columns = Some(map.SpotUm.Count, Columns);
        var grid = new Grid().AddColumn(new GridColumn().RightAligned().NoWrap().Padding(2, 0, 2, 0));
        foreach (var _ in columns)
            grid.AddColumn(new GridColumn().RightAligned().NoWrap().Padding(1, 0, 0, 0))
                .AddColumn(new GridColumn().NoWrap().Padding(0, 0, 0, 0));
        foreach (var row in Some(map.PowerW.Count, Rows).Reverse())
            grid.AddRow([$"{Numbers.Visible(map.PowerW[row], 0)} W",
                .. columns.SelectMany(column =>
                new[] { $"[bold]{Numbers.Visible(map.BuildRateCm3PerH[row][column], 1)}[/]",
                Keyholes(map.NormalisedEnthalpy[row][column]) })]);
        grid.AddRow(["[grey]spot[/]",
            .. columns.SelectMany(column => new[] { $"[grey]{Numbers.Visible(map.SpotUm[column], 0)}[/]", "[grey]um[/]" })]);
        console.WriteWhole(grid);
        console.WriteLine();
        var highest = map.NormalisedEnthalpy.Max(row => row.Max());
        console.WriteLine(highest >= RateMap.Enthalpies[0]
            ? $"  Normalised enthalpy of at least "
                + $"{string.Join(", ", RateMap.Enthalpies.Select((e, i) => $"{new string('*', i + 1)} {Numbers.Plain(e, 0)}"))}: "
                + $"increasing keyhole risk."
            : $"  Normalised enthalpy at most {Numbers.Plain(highest, 1)}: no keyhole risk, which is reported to begin at 6 or later.");
        console.WriteLine("  Calculated with the diameter of the spot; with its radius, 2.83 times as large.");
        if (map.Machines.Count > 0) Machines(console, map);
    }

    private static void Machines(IAnsiConsole console, RateMap map)
    {
        console.WriteLine();
        var lines = new Headlines();
        foreach (var machine in map.Machines)
            lines.Add(machine.Machine, $"{Numbers.Visible(machine.BuildRateCm3PerH, 1)} cm3/h",
                $"{Numbers.Visible(machine.PowerW, 0)} W, {Numbers.Visible(machine.SpotUm, 0)} um, "
                    + $"{Numbers.Visible(machine.SpeedMPerS, 2)} m/s, normalised enthalpy {Numbers.Plain(machine.NormalisedEnthalpy, 1)}",
                machine.Lasers > 1 ? $"each of {machine.Lasers} lasers" : null);
        lines.Draw(console);
    }

    private static string Keyholes(double enthalpy) => new('*', RateMap.Enthalpies.Count(e => enthalpy >= e));

    // Evenly over all of them, first and last among them.
    private static IReadOnlyList<int> Some(int all, int most) =>
        [.. Enumerable.Range(0, Math.Min(all, most)).Select(i => all <= most ? i : (int)Math.Round(i * (all - 1.0) / (most - 1)))];
}
