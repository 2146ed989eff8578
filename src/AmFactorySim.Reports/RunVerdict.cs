using AmFactorySim.Experiments.Runs;
using AmFactorySim.Factory.Records;

namespace AmFactorySim.Reports;

/// <summary>The answer of a run in sentences: whether demand is met, what limits throughput, and where the lead time is spent.</summary>
public static class RunVerdict
{
    // A resource with less spare time than this makes what arrives wait, as queueing theory has it.
    private const double TightPercent = 15, ClosePercent = 3;

    // Below this share of lots on time, the verdict says so. Where this many times more is shipped than ordered, orders of the warm-up
    // are shipped after it, and units of the whole run say more than rates.
    private const double OnTimePercent = 95, EarlierOrders = 1.05, MetShare = 0.95;

    /// <summary>The sentences, in the order of importance.</summary>
    public static IReadOnlyList<string> Of(RunSummary run)
    {
        if (!(run.Units.Shipped.Mean > 0))
            return [.. Deadlock(run), "Nothing is shipped within the horizon.", .. run.LimitsThroughput.Count > 0 ? Limit(run) : []];
        return [.. Deadlock(run), Demand(run), .. run.Deadlock is null ? Limit(run) : [], .. LeadTime(run)];
    }

    private static IEnumerable<string> Deadlock(RunSummary run)
    {
        if (run.Deadlock is not { } deadlock) yield break;
        var where = run.Replications == 1 ? "" : $" in {deadlock.Replications} of {run.Replications} replications";
        yield return $"The factory comes to a deadlock{where}, after {Numbers.Hours(deadlock.SinceH)}: stations block one another, and "
            + "nothing that has to pass them is shipped any more. The last lines say which.";
    }

    private static string Demand(RunSummary run)
    {
        if (run.Units.Shipped.Mean == run.Units.Ordered.Mean && run.Units.InProcess.Mean == 0)
            return $"Demand is met: every unit ordered is shipped ({Numbers.Whole(run.Units.Shipped.Mean)}){Lateness(run)}.";
        if (run.DemandUnitsPerY.Mean is not { } demand || run.ThroughputUnitsPerY.Mean is not { } throughput)
            return "No orders are released after the warm-up.";
        var rates = throughput > EarlierOrders * demand
            ? $"{Numbers.Whole(run.Units.Shipped.Mean)} of the "
                + $"{Numbers.Count((long)run.Units.Ordered.Mean!, "unit", "units")} ordered are shipped"
            : $"{Numbers.Whole(throughput)} units per year are shipped, {Numbers.Whole(demand)} are ordered";
        var growth = run.WipGrowthUnitsPerY.Mean > 0.02 * demand
            ? $", and WIP grows by {Numbers.Whole(run.WipGrowthUnitsPerY.Mean)} units per year" : "";
        var scrap = run.UnreplacedPercent.Mean is >= 0.5
            ? $"; {Numbers.Percent(run.UnreplacedPercent)} of the units ordered are scrapped and not replaced" : "";
        return run.DemandMet.Mean switch
        {
            null => $"The run does not show whether demand is met: {rates}.",
            >= 1 when scrap.Length > 0 => $"The factory keeps up with demand: {rates}{scrap}{Lateness(run)}.",
            >= 1 when throughput < MetShare * demand => $"The run does not show whether demand is met: {rates}.",
            >= 1 => $"Demand is met: {rates}{Lateness(run)}.",
            <= 0 when growth.Length == 0 => $"The factory runs at the limit of its capacity: {rates}.",
            <= 0 => $"Demand is not met: {rates}{growth}.",
            var share => $"Demand is met in {Numbers.Whole(share * run.Replications)} of {run.Replications} replications: {rates}{growth}.",
        };
    }

    // Demand that is met in quantity may still be met late. Lots due within the warm-up show in their orders alone.
    private static string Lateness(RunSummary run)
    {
        if (run.OnTimeDeliveryPercent.Mean is not { } onTime)
        {
            var late = run.Orders.Where(order => order.OnTimePercent.Mean < OnTimePercent).Select(order => order.Order).ToList();
            return late.Count > 0 ? $", but lots of {string.Join(", ", late.Take(3))}{(late.Count > 3 ? ", ..." : "")} are late" : "";
        }
        return onTime < OnTimePercent
            ? $", but {(onTime > 0 ? $"only {Numbers.Plain(onTime, 0)} % of the lots are" : "no lot is")} on time: "
                + $"late lots are {Numbers.Time(run.LatenessH)} late on average"
            : "";
    }

    private static IEnumerable<string> Limit(RunSummary run)
    {
        if (run.LimitsThroughput.Count > 0) yield return Limiting(run);
        else if (run.DemandMet.Mean is not null && IdleShare(run) is var idle && idle < 1 && Busiest(run, idle) is { } busiest)
            yield return (idle > 0.02
                ? $"Until all orders are complete, after {Numbers.Hours(run.CompletedH.Mean!.Value)}, the busiest resource"
                : "Nothing limits throughput: the busiest resource") + $", {busiest.Name}, has {SpareTime(busiest.Spare)}.";
    }

    // The share of the measured time that comes after the last order.
    private static double IdleShare(RunSummary run) => run is { Units.InProcess.Mean: 0, CompletedH.Mean: { } completed }
        ? (run.HorizonD - Math.Max(completed / 24, run.WarmUpD)) / (run.HorizonD - run.WarmUpD)
        : 0;

    private static string Limiting(RunSummary run)
    {
        var limits = run.LimitsThroughput;
        var (most, names) = (limits[0], Names(limits));
        if (most.Reason == LimitReason.Powder)
            return $"Powder limits throughput: machines wait for it {Numbers.Percent(most.LoadPercent)} of the time.";
        var load = $"all that is ordered would take {Numbers.Percent(most.LoadPercent)} of the available time";
        var sentence = limits switch
        {
            [{ Reason: LimitReason.Blocked, LoadPercent.Mean: < 100 }] => $"Throughput is limited by {names}: {IsBlocked(run, most)}.",
            [{ Reason: LimitReason.Blocked }] => $"Throughput is limited by {names}: {load}, and {IsBlocked(run, most)}.",
            [{ Reason: LimitReason.People }] =>
                $"Throughput is limited by {names}: {load}. It often waits for {most.WaitsFor}: more people, longer "
                + "shifts or more of it may help.",
            [{ Reason: LimitReason.Shift }] =>
                $"Throughput is limited by {names}: {load}. It often waits for the next shift of {most.WaitsFor}: longer shifts may help, "
                + "too.",
            [{ Reason: LimitReason.Batches }, ..] => $"Throughput is limited by {names}: there is no spare time, and plates or batches are "
                + "not full. Larger lots, or a longer wait for full ones (key starts), may help.",
            [_] => $"Throughput is limited by {names}: {load}.",
            _ when limits.All(limit => limit.Reason == LimitReason.Shared) =>
                $"Throughput is limited by {names}, which print the same parts: {load}. More of any of them helps.",
            _ => $"Throughput is limited by {names} together: {load}, and more of one alone changes little.",
        };
        return sentence + Next(run) + (run.LimitIsCertain
            ? ""
            : " This is uncertain: less is shipped than this explains, so buffers, batches or waiting hold it up too.");
    }

    private static string IsBlocked(RunSummary run, LimitFigures limit)
    {
        var blocked = run.Groups.Single(group => group.Group == limit.Name).PercentOf(EquipmentState.Blocked);
        return $"it is blocked {Numbers.Percent(blocked)} of the time, because the buffer of {limit.WaitsFor} is full";
    }

    // What has room for all that is ordered will not limit it.
    private static string Next(RunSummary run) => run.NextLimits is [{ LoadPercent.Mean: > 100 and var load }, ..] next
        ? $" After that, {Names(next)} would limit it, at {Numbers.Percent(load)}."
        : "";

    private static string Names(IEnumerable<LimitFigures> limits) => string.Join(" and ", limits.Select(limit => limit.Name));

    private static string SpareTime(double percent) => percent < 0.05 ? "no spare time" : $"{Numbers.Plain(percent, 1)} % spare time";

    // The resource with the least spare time before the last order is complete; a group and its crew that are busy alike are one resource.
    private static (string Name, double Spare)? Busiest(RunSummary run, double idle)
    {
        double? Spare(double? percent) => percent is { } spare ? Math.Max(0, (spare - 100 * idle) / (1 - idle)) : null;
        var resources = run.Groups.Select(group => (Name: group.Group, group.Crew, Spare: Spare(group.SparePercent.Mean)))
            .Concat(run.Crews.Select(crew => (Name: crew.Crew, Crew: (string?)null, Spare: Spare(crew.SparePercent.Mean))))
            .Where(resource => resource.Spare is not null).OrderBy(resource => resource.Spare).ToList();
        if (resources.Count == 0) return null;
        var least = resources[0];
        if (least.Spare > TightPercent) return (least.Name, least.Spare!.Value);
        var close = resources.Where(resource => resource.Spare <= least.Spare + ClosePercent).ToList();
        var partner = close.FirstOrDefault(other => other.Name == least.Crew || other.Crew == least.Name);
        return partner.Name is null ? (least.Name, least.Spare!.Value)
            : least.Crew == partner.Name ? ($"{least.Name} with {partner.Name}", least.Spare!.Value)
            : ($"{partner.Name} with {least.Name}", least.Spare!.Value);
    }

    private static IEnumerable<string> LeadTime(RunSummary run)
    {
        if (run.LeadTimeH.Mean.Mean is not { } lead || run.LongestWait is not { } wait || wait.WaitingH.Mean is not { } longest)
            yield break;
        var working = run.LeadTimeStages.Groups.Sum(stage => stage.WorkingH.Mean ?? 0);
        var (unit, hours) = lead < 48 ? ("h", 1) : ("d", 24);
        yield return $"Lead time is {Numbers.Plain(lead / hours, 1)} {unit} on average, "
            + $"of which {Numbers.Plain((lead - working) / hours, 1)} {unit} is waiting. "
            + $"The longest wait is {Where(run, wait.Place)}: {Numbers.Plain(longest / hours, 1)} {unit}"
            + $"{Split(run, wait.Place, unit, hours)}{Reason(run, wait.Place)}.";
    }

    private static string Where(RunSummary run, string place) => place switch
    {
        LongestWait.Replacement => "for the replacement of scrapped units",
        LongestWait.Blocked => "for room at the next station",
        _ when run.Groups.Any(group => group.Group == place && group.QueueMean is null) => $"for and on {place}",
        _ => $"at {place}",
    };

    // Where both the queue and the machine or station itself hold units up, how much each does.
    private static string Split(RunSummary run, string place, string unit, int hours) =>
        run.LeadTimeStages.Groups.FirstOrDefault(stage => stage.Group == place) is { QueueH.Mean: { } queue, WaitingH.Mean: { } waiting }
            && Math.Min(queue, waiting) / hours >= 0.05
            ? $" ({Numbers.Plain(queue / hours, 1)} {unit} in the queue, "
                + $"{Numbers.Plain(waiting / hours, 1)} {unit} on it, for people, their shift or powder)"
            : "";

    private static string Reason(RunSummary run, string place) => run.Groups.FirstOrDefault(group => group.Group == place) switch
    {
        { SparePercent.Mean: not null, QueueMean: null } when run.LimitsThroughput is [{ Reason: LimitReason.Powder }] =>
            ", because powder is short",
        { SparePercent.Mean: { } spare } group
            when group.PercentOf(EquipmentState.Blocked) is var blocked && blocked > Math.Max(spare / 2, 1) =>
            $", because it is blocked {Numbers.Percent(blocked)} of the time",
        { SparePercent.Mean: < TightPercent and var spare } => $", because it has {(spare < 0.05 ? "" : "only ")}{SpareTime(spare)}",
        { SparePercent.Mean: { } spare } => $", although it has {SpareTime(spare)}",
        _ => "",
    };
}
