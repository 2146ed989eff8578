using System.Globalization;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>The limits of a run: far beyond any factory, and still feasible on a workstation.</summary>
internal static class RunLimits
{
    /// <summary>
    /// Units released within the horizon. A unit in process takes about 120 bytes for each replication that runs in parallel.
    /// </summary>
    public const long Units = 10_000_000;

    /// <summary>Lots released within the horizon.</summary>
    public const long Lots = 1_000_000;

    /// <summary>Machines and stations together.</summary>
    public const long Equipment = 100_000;

    /// <summary>Machines and stations times days of the horizon, because costs are posted for each of them every midnight.</summary>
    public const long EquipmentDays = 100_000_000;

    /// <summary>People of a crew times days of the horizon: their hours are added up as one time.</summary>
    public const long PersonDays = 10_000_000;

    /// <summary>Steps of a part's route.</summary>
    public const int Steps = 1000;

    /// <summary>Reports what exceeds the limits.</summary>
    /// <param name="keys">The scenario.</param>
    /// <param name="fault">Takes a path and what is wrong there.</param>
    public static void Check(ScenarioFile keys, Action<string, string> fault)
    {
        CheckOrders(keys, fault);
        CheckEquipment(keys, fault);
        var days = Days(keys);
        foreach (var (name, crew) in keys.Crews.Where(crew => crew.Value.Count * days > PersonDays))
            fault($"crews.{name}.count", $"{Digits(crew.Count)} people over {Digits(days)} d are {Digits(crew.Count * days)} person-days; "
                + $"at most {Digits(PersonDays)} are allowed");
        foreach (var (name, part) in keys.Parts.Where(part => part.Value.Route.Count > Steps))
            fault($"parts.{name}.route", $"has {Digits(part.Route.Count)} steps; at most {Digits(Steps)} are allowed");
    }

    private static void CheckOrders(ScenarioFile keys, Action<string, string> fault)
    {
        var orders = new Orders(keys);
        var released = keys.Orders
            .Select((order, i) => (Path: FormattableString.Invariant($"orders[{i + 1}]"), Released: orders.Released(order))).ToList();
        var (lots, units) = (released.Sum(o => o.Released.Lots), released.Sum(o => o.Released.Units));
        // One fault, at the order that contributes most.
        if (units > Units)
            fault($"{released.MaxBy(o => o.Released.Units).Path}.quantity",
                $"{Digits(units)} units are released within the horizon; at most {Digits(Units)} are allowed");
        if (lots > Lots)
            fault($"{released.MaxBy(o => o.Released.Lots).Path}.lots_every",
                $"{Digits(lots)} lots are released within the horizon; at most {Digits(Lots)} are allowed, so let more time pass between "
                    + "lots");
    }

    private static void CheckEquipment(ScenarioFile keys, Action<string, string> fault)
    {
        var groups = keys.Machines.Select(m => (Path: $"machines.{m.Key}.count", m.Value.Count))
            .Concat(keys.Stations.Select(s => (Path: $"stations.{s.Key}.count", s.Value.Count))).ToList();
        var equipment = groups.Sum(g => (long)g.Count);
        var days = Days(keys);
        if (equipment > Equipment)
            fault(groups.MaxBy(g => g.Count).Path, $"the factory has {Digits(equipment)} machines and stations; at most "
                + $"{Digits(Equipment)} are allowed");
        else if (equipment * days > EquipmentDays)
            fault("horizon",
                $"{Digits(days)} d with {Digits(equipment)} machines and stations are {Digits(equipment * days)} machine-days; "
                + $"at most {Digits(EquipmentDays)} are allowed, so shorten the horizon or reduce the counts");
    }

    private static long Days(ScenarioFile keys) => (long)Math.Ceiling(keys.Horizon / Duration.FromHours(24));

    /// <summary>A count as planners write it: "100 000".</summary>
    public static string Digits(long count) => count.ToString("#,0", Grouped);

    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = " " };
}
