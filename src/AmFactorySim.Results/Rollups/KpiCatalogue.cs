using AmFactorySim.Factory.Records;

namespace AmFactorySim.Results.Rollups;

/// <summary>All key figures, in the order of the table. The window is the time after the warm-up, until the horizon.</summary>
public static class KpiCatalogue
{
    private const string Factory = "factory";
    private const string FactoryAndParts = "factory, part:<part>";
    private const string CostItems = "factory, account:<account>, group:<group>, part:<part>, elsewhere";
    private const string FootprintItems = "factory, electricity, gas, powder, group:<group>, gas:<group>, material:<material>";
    private const string Groups = "group:<group>";
    private const string Machines = "group:<machine group>";
    private const string GroupsAndCrews = "group:<group>, crew:<crew>";
    private const string Orders = "order:<n>";
    private const string Stations = "station:<station>";
    private const string Materials = "material:<material>";

    /// <summary>All key figures.</summary>
    public static IReadOnlyList<KpiDefinition> All { get; } =
    [
        new("ordered", "units", FactoryAndParts, "Units of the orders released in the whole run."),
        new("released", "units", FactoryAndParts,
            "Units released in the whole run, those in place of scrapped ones included: shipped + scrapped + in_process."),
        new("shipped", "units", FactoryAndParts, "Good units through their whole route, in the whole run."),
        new("scrapped", "units", FactoryAndParts, "Units lost in builds or rejected, in the whole run."),
        new("in_process", "units", FactoryAndParts, "Units neither shipped nor scrapped at the horizon."),
        new("demand", "units/y", FactoryAndParts, "Units of the orders released in the window, without replacements, scaled to 365 days."),
        new("throughput", "units/y", FactoryAndParts, "Units shipped in the window, scaled to 365 days."),
        new("demand_met", "0 or 1", Factory,
            "1 where the factory keeps up with what is ordered, else 0. It does not keep up where a group or crew has less than 1 % spare "
            + "time, or where WIP grows (wip_growth is above 2 % of demand, and wip_last_quarter is more than 1.5 times wip_first_quarter) "
            + "and a group or crew has less than 15 % spare time (not counting time blocked) or a load above 100 %, or powder is short. It "
            + "keeps up where WIP does not grow and throughput is at least 95 % of demand, less what is scrapped and not replaced. "
            + "Otherwise empty: the run does not show it, as where the factory is still filling up, where nothing is shipped, or where the "
            + "window is shorter than the mean lead time."),
        new("load", "%", GroupsAndCrews,
            "The time that all that is ordered in the run would take of the group or crew, by the time that it has: the planned "
            + "production time or the hours paid. Times are those of the plan, on full plates and in full batches, with the probabilities "
            + "of scrap and rework; a unit that is replaced counts with its replacements, and what builds lose and save by failures is as "
            + "measured. The time of a group includes what comes with its work, as measured: waiting for people or their shift, and "
            + "repair."),
        new("capacity", "units/y", "factory, " + GroupsAndCrews,
            "What the resource can make: the units ordered in the run, scaled to 365 days, by the load. factory: the lowest of them."),
        new("powder_shortage", "%", Factory,
            "The share of time that machines wait for powder, of the group where it is highest; only where it is above 5 % and machines of "
            + "that group wait longer for powder than for work and room together."),
        new("longest_wait", "h", "<group>, replacement, blocked",
            "The place where shipped units spent most time not being worked on, and that time per unit: see lead_time_stage."),
        new("lead_time_mean", "h", FactoryAndParts,
            "From the release of the unit's order to shipping, mean of the units shipped in the window. A replacement counts from the "
            + "same release as the unit it replaces."),
        new("lead_time_p50", "h", FactoryAndParts, "The median of the same."),
        new("lead_time_p95", "h", FactoryAndParts, "The 95th percentile of the same."),
        new("unit_lead_time_mean", "h", FactoryAndParts,
            "From the unit's own release to shipping, mean of the same units; a replacement is released when the unit before it is "
            + "scrapped."),
        new("unit_lead_time_p95", "h", FactoryAndParts, "The 95th percentile of the same."),
        new("flow_time_mean", "h", FactoryAndParts,
            "From the start of a unit's build to shipping, mean of the same units: the time on the shop floor, without waiting for a "
            + "machine."),
        new("lead_time_stage", "h", "factory, replacement, <group>/queue, <group>/waiting, <group>/working, blocked",
            "Where the lead time was spent, per unit shipped in the window; the stages add up to factory, which is lead_time_mean. "
            + "replacement: from the order's release to the unit's own, which comes later for a unit released in place of a scrapped "
            + "one. queue: waiting for a machine of the group, or in the queue of the station. waiting: on the machine or station, for "
            + "powder, for people or for their shift. working: from set-up to unloading, or being processed. blocked: waiting for room "
            + "further on. Waiting in a batch for others to be processed is working; waiting for a batch to fill is queue."),
        new("wip_mean", "units", FactoryAndParts, "Units between release and finish, mean over the window's time."),
        new("wip_first_quarter", "units", FactoryAndParts, "The same, over the first quarter of the window."),
        new("wip_last_quarter", "units", FactoryAndParts, "The same, over the last quarter of the window."),
        new("wip_growth", "units/y", FactoryAndParts,
            "How fast WIP grows: from the mean of the first quarter of the window to that of the last, scaled to 365 days."),
        new("shop_wip_mean", "units", FactoryAndParts,
            "Units between the start of their build and their finish, mean over the window's time."),
        new("backlog_mean", "units", FactoryAndParts, "Units that are released and wait for a machine, mean over the window's time."),
        new("backlog_growth", "units/y", FactoryAndParts, "How fast the backlog grows, measured as wip_growth."),
        new("backlog_at_end", "units", FactoryAndParts, "Units that wait for a machine at the horizon."),
        new("first_pass_yield", "%", FactoryAndParts,
            "Units that passed every step the first time, without rework or scrap, among those finished in the window."),
        new("scrap_share", "%", FactoryAndParts, "Scrapped units among those finished in the window."),
        new("unreplaced_share", "%", Factory, "Units scrapped and not made again, among those ordered in the whole run."),
        new("rework_share", "%", FactoryAndParts, "Units sent back at least once, among those finished in the window."),
        new("on_time_delivery", "%", FactoryAndParts,
            "Lots whose whole quantity had been shipped by their due date, among the lots due in the window."),
        new("units_on_time", "%", FactoryAndParts,
            "Units shipped by the due date of their lot, among the units of the lots due in the window."),
        new("lateness_mean", "h", FactoryAndParts,
            "From the due date to the day the quantity had been shipped, or to the horizon where it had not; mean of the late lots due "
            + "in the window."),
        new("lot_lead_time_mean", "h", FactoryAndParts,
            "From a lot's release until its quantity has been shipped, mean of the lots done in the window."),
        new("lot_lead_time_p95", "h", FactoryAndParts, "The 95th percentile of the same."),
        new("order_shipped", "units", Orders, "Units shipped of the scenario's order orders[n], in the whole run."),
        new("order_completed", "h", Orders,
            "Time from the start of the run until the last unit of the order was shipped; empty where units are missing at the horizon."),
        new("order_on_time", "%", Orders,
            "Lots of the order that were done by their due date, among its lots due by the horizon, in the whole run."),
        new("units_after_horizon", "%", Factory,
            "Units that would be released at the horizon or later and are not simulated, among all units ordered."),
        new("builds", "builds", Factory, "Builds whose printing ended in the window."),
        new("build_failures", "builds", Factory, "Those of them that lost units."),
        new("units_lost_in_builds", "units", Factory, "Units that these lost."),
        new("plate_fill", "%", Machines, "Units on the plates of these builds, in percent of what the plates hold."),
        new("cost_total", "currency", CostItems,
            "Sum of the window's postings. A group's are those for what is done there: equipment, people at work, electricity, "
            + "consumables, powder; elsewhere are people without work and the factory as a whole. A part's are those for its builds and "
            + "units, and a share of the postings that no part caused (waiting, repair, idle time, overhead): in proportion to the "
            + "postings for each part. The parts add up to the factory."),
        new("completed", "h", Factory,
            "When the last unit was shipped or scrapped; only where no unit is left at the horizon and none would be released after it."),
        new("cost_after_completion", "currency", Factory,
            "The postings after that, up to the horizon. What is not used is posted at midnight, so this is exact to a day."),
        new("cost_per_good_unit", "currency/unit", CostItems,
            "The same, by the units shipped in the window; a part's by the units of the part."),
        new("planned_cost_per_good_unit", "currency/unit", FactoryAndParts,
            "What the units shipped in the window would cost by the plan, right the first time, on full plates and in full batches."),
        new("scrap_cost", "currency", Factory,
            "What had been spent on the units scrapped in the window, their parts of their builds included, less what their metal "
            + "brought back."),
        new("cost_bridge", "currency/unit", string.Join(", ", BridgeSteps.Select(step => step.Name)) + ", factory",
            "From the plan to the cost of a good unit, step by step; the steps add up to factory, which is cost_per_good_unit. "
            + string.Join(" ", BridgeSteps.Select(
                step => $"{step.Name}: {char.ToLowerInvariant(step.Declaration.Help[0])}{step.Declaration.Help[1..]}"))),
        new("state_share", "%", "<group>/<state>",
            "Share of the window's time that the machines or stations of the group spent in the state; the shares of a group add up to "
            + "100."),
        new("utilisation", "%", GroupsAndCrews,
            "Busy time by the time in which it could have been busy. Of a group: time setting up, heating, printing, cooling, "
            + "unloading or processing, by that time and its spare time; waiting for people, down time and time off shift are neither. "
            + "Of a crew: hours worked, by hours paid."),
        new("spare_share", "%", GroupsAndCrews,
            "Of a group: time in which it lacked work, powder or room (starved, waiting_powder, blocked), by its planned production "
            + "time; waiting for people and down time are not spare. Of a crew: hours without work, by hours paid."),
        new("availability", "%", Groups,
            "Running time by planned production time. Planned production time is all of the window's time, without off shift where a "
            + "station works in shifts. Running is printing or processing: set-up, heating, cooling, unloading, all waiting and down "
            + "time are losses."),
        new("performance", "%", Groups,
            "Ideal time of what was produced by running time. Of machines: the shortest printing time per unit that any number of "
            + "units on the plate gives, times the units fused (one that failed half way up counts a half), by the printing time. Of "
            + "stations: plates or units by what the same number of batches would have held if they had been full."),
        new("quality", "%", Groups,
            "Good by all: of machines, units not lost, of the builds printed in the window; of stations, operations neither scrapped "
            + "nor sent back."),
        new("oee", "%", Groups, "Overall equipment effectiveness: availability x performance x quality."),
        new("queue_mean", "plates or units", Stations, "Plates or units waiting for the station, mean over the window's time."),
        new("queue_first_quarter", "plates or units", Stations, "The same, over the first quarter of the window."),
        new("queue_last_quarter", "plates or units", Stations, "The same, over the last quarter of the window."),
        new("queue_growth", "plates or units/y", Stations, "How fast the queue grows, measured as wip_growth."),
        new("queue_at_end", "plates or units", Stations, "Plates or units waiting for the station at the horizon."),
        new("wait_mean", "h", Stations, "Time in the queue, mean of the plates or units taken in the window."),
        new("powder_bought", "kg", Materials, "Powder delivered in the whole run."),
        new("powder_fused", "kg", Materials, "Powder fused into units and supports in the whole run."),
        new("powder_lost", "kg", Materials, "Powder lost in handling, rejected by the sieve or retired, in the whole run."),
        new("energy", "kWh", Factory, "Electricity of the window."),
        new("energy_per_good_unit", "kWh/unit", FootprintItems,
            "Energy spent in the window, by the units shipped in it, so that good units bear what scrap took: electricity of each "
            + "group, and what it took to make its gas and the powder that was fused or lost."),
        new("co2_total", "kg", FootprintItems, "Greenhouse gases of the same, as carbon dioxide."),
        new("co2_per_good_unit", "kg/unit", FootprintItems, "The same, by the units shipped in the window."),
        new("wip_value_mean", "currency", Factory,
            "Money tied up in units in process, mean over the window's time: what was posted to them and to their builds."),
    ];

    /// <summary>The unit of a figure's values, in a currency.</summary>
    internal static string UnitOf(KpiDefinition kpi, string currency) => kpi.Unit.Replace("currency", currency, StringComparison.Ordinal);

    private static IReadOnlyList<Word<BridgeStep, StepAttribute>> BridgeSteps => Words<BridgeStep, StepAttribute>.All;
}

/// <summary>A key figure as its documentation describes it.</summary>
/// <param name="Name">As in the table: lead_time_mean.</param>
/// <param name="Unit">The unit of its values; "currency" stands for the scenario's.</param>
/// <param name="Scopes">What there is a value for.</param>
/// <param name="Help">What it says, and how it is taken from the tables.</param>
public sealed record KpiDefinition(string Name, string Unit, string Scopes, string Help);
