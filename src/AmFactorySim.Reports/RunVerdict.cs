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
            return ["Nothing is shipped within the horizon.", .. run.LimitsThroughput.Count > 0 ? Limit(run) : []];
        return [Demand(run), .. Limit(run), .. LeadTime(run)];
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

    // Demand that is met in quantity may still be met late.
    private static string Lateness(RunSummary run) => run.OnTimeDeliveryPercent.Mean is < OnTimePercent and var onTime
        ? $", but {(onTime > 0 ? $"only {Numbers.Plain(onTime, 0)} % of the lots are" : "no lot is")} on time: "
            + $"late lots are {Numbers.Time(run.LatenessH)} late on average"
        : "";

    private static IEnumerable<string> Limit(RunSummary run)
    {
        if (run.LimitsThroughput.Count > 0) yield return Limiting(run);
        else if (run.DemandMet.Mean is not null && Busiest(run) is { } busiest)
            yield return $"Nothing limits throughput: the busiest resource, {busiest.Name}, has {SpareTime(busiest.Spare)}.";
    }

    private static string Limiting(RunSummary run)
    {
        var limits = run.LimitsThroughput.Where(limit => limit.Reason != LimitReason.WaitedFor).ToList();
        var names = Names(limits);
        return limits switch
        {
            [{ Reason: LimitReason.Powder } powder] =>
                $"Powder limits throughput: machines wait for it {Numbers.Percent(powder.LoadPercent)} of the time.",
            [{ Reason: LimitReason.Blocked }] => $"{names} limits throughput: it is blocked {Blocked(run, names)} of the time, because the "
                + "buffer of the next station is full.",
            [var most] => $"{names} limits throughput: {Load(most)} of its time.{Waited(run)}{Next(run)}",
            [var most, ..] => $"{names} limit throughput together: {Load(most)} of their time, and more of one alone changes little."
                + Next(run),
            [] => "",
        } + (run.LimitIsCertain
            ? ""
            : " This is uncertain: less is shipped than this explains, so buffers, batches or waiting hold it up too.");
    }

    private static string Load(LimitFigures limit) => $"all that is ordered would take {Numbers.Percent(limit.LoadPercent)}";

    private static string Blocked(RunSummary run, string group) =>
        Numbers.Percent(run.Groups.Single(figures => figures.Group == group)
            .StatePercent[Words<EquipmentState, StateAttribute>.All[(int)EquipmentState.Blocked].Name]);

    private static string Waited(RunSummary run) => string.Concat(run.LimitsThroughput
        .Where(limit => limit.Reason == LimitReason.WaitedFor)
        .Select(crew => $" It often waits for {crew.Name}: more of either may help."));

    // What has room for all that is ordered will not limit it.
    private static string Next(RunSummary run) => run.NextLimits is [{ LoadPercent.Mean: > 100 and var load }, ..] next
        ? $" With more of it, {Names(next)} would limit it, at {Numbers.Percent(load)}."
        : "";

    private static string Names(IEnumerable<LimitFigures> limits) => string.Join(" and ", limits.Select(limit => limit.Name));

    private static string SpareTime(double percent) => percent < 0.05 ? "no spare time" : $"{Numbers.Plain(percent, 1)} % spare time";

    // The resource with the least spare time; a group and its crew that are busy alike are one resource.
    private static (string Name, double Spare)? Busiest(RunSummary run)
    {
        var resources = run.Groups.Select(group => (Name: group.Group, group.Crew, Spare: group.SparePercent.Mean))
            .Concat(run.Crews.Select(crew => (Name: crew.Crew, Crew: (string?)null, Spare: crew.SparePercent.Mean)))
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
        { SparePercent.Mean: < TightPercent and var spare } => $", because it has {(spare < 0.05 ? "" : "only ")}{SpareTime(spare)}",
        { SparePercent.Mean: { } spare } => $", although it has {SpareTime(spare)}",
        _ => "",
    };
}
