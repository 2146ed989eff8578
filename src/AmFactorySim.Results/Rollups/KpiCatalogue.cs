namespace AmFactorySim.Results.Rollups;

/// <summary>All key figures, in the order of the table. The window is the time after the warm-up, until the horizon.</summary>
public static class KpiCatalogue
{
    private const string Factory = "factory";
    private const string FactoryAndParts = "factory, part:<name>";
    private const string FactoryAndItems = "factory, account:<account>, group:<group>, elsewhere";
    private const string FactoryAndSteps = "factory, electricity, gas, powder, group:<group>, gas:<group>, material:<material>";
    private const string Stations = "station:<station>";
    private const string Materials = "material:<material>";

    /// <summary>All key figures.</summary>
    public static IReadOnlyList<KpiDefinition> All { get; } =
    [
        new("ordered", "units", FactoryAndParts, "Units ordered in the whole run."),
        new("released", "units", FactoryAndParts, "Units released in the whole run, those in place of scrapped ones included: shipped + scrapped + in_process."),
        new("shipped", "units", FactoryAndParts, "Good units through their whole route, in the whole run."),
        new("scrapped", "units", FactoryAndParts, "Units lost in builds or rejected, in the whole run."),
        new("in_process", "units", FactoryAndParts, "Units neither shipped nor scrapped at the horizon."),
        new("throughput", "units/y", FactoryAndParts, "Units shipped in the window, scaled to 365 days."),
        new("lead_time_mean", "h", FactoryAndParts, "From release to shipping, mean of the units shipped in the window."),
        new("lead_time_p50", "h", FactoryAndParts, "The same, median."),
        new("lead_time_p95", "h", FactoryAndParts, "The same, exceeded by one unit in twenty."),
        new("flow_time_mean", "h", FactoryAndParts, "From the start of a unit's build to shipping, mean of the same units: the time on the shop floor, without waiting for a machine."),
        new("wip_mean", "units", FactoryAndParts, "Units between release and finish, mean over the window's time."),
        new("shop_wip_mean", "units", FactoryAndParts, "Units between the start of their build and their finish, mean over the window's time."),
        new("scrap_share", "%", FactoryAndParts, "Scrapped units among those finished in the window."),
        new("rework_share", "%", FactoryAndParts, "Units sent back at least once, among those finished in the window."),
        new("orders_late", "%", Factory, "Orders not finished by their due date, among those due in the window."),
        new("order_lead_time_mean", "h", Factory, "From an order's release to its last unit, mean of the orders finished in the window."),
        new("order_lead_time_p95", "h", Factory, "The same, exceeded by one order in twenty."),
        new("builds", "builds", Factory, "Builds whose printing ended in the window."),
        new("build_failures", "builds", Factory, "Those of them that lost units."),
        new("units_lost_in_builds", "units", Factory, "Units that these lost."),
        new("cost_total", "currency", FactoryAndItems, "Sum of the window's postings. A group's are those for what is done there: equipment, people at work, electricity, consumables, powder; elsewhere are people without work and the factory as a whole."),
        new("cost_per_good_unit", "currency/unit", FactoryAndItems, "The same, by the units shipped in the window."),
        new("scrap_cost", "currency", Factory, "What had been spent on the units scrapped in the window, their parts of their builds included, less what their metal brought back."),
        new("cost_bridge", "currency/unit", "planned, variation, scrap, down, waiting, idle_equipment, idle_people, overhead, in_process, factory", "From the plan to the cost of a good unit, step by step; the steps add up to factory, which is cost_per_good_unit. planned: the closed form of a unit that is right the first time, on full plates and in full batches. variation: what the work on good units took beyond it, by rework, plates and batches that were not full, old powder and chance. scrap: work on units that were scrapped. down: equipment being put right after failures. waiting: equipment that waited for people, powder or room. idle_equipment, idle_people: without work. overhead: the factory as a whole, qualification, interest. in_process: work on units not yet finished, less the work that was done before the window on those finished in it."),
        new("state_share", "%", "<group>/<state>", "Share of the window's time that the group's machines or stations spent in the state; the shares of a group add up to 100."),
        new("utilisation", "%", "group:<group>, crew:<crew>", "Of a group: time setting up, heating, printing, cooling, unloading or processing, by the window's time without off_shift. Of a crew: hours worked, by hours paid."),
        new("bottleneck", "%", "<group or crew>", "Who limits the flow, and their utilisation: of the groups and crews within 3 percentage points of the highest utilisation, the one furthest downstream. Downstream is the order of the scenario: machines, then stations; a crew comes just before the furthest group it serves."),
        new("queue_mean", "plates or units", Stations, "Plates or units waiting for the station, mean over the window's time."),
        new("queue_at_end", "plates or units", Stations, "Plates or units waiting for the station at the horizon."),
        new("wait_mean", "h", Stations, "From coming to the queue to being taken, mean of those taken in the window."),
        new("powder_bought", "kg", Materials, "Powder delivered in the whole run."),
        new("powder_fused", "kg", Materials, "Powder fused into units and supports in the whole run."),
        new("powder_lost", "kg", Materials, "Powder lost in handling, rejected by the sieve or retired, in the whole run."),
        new("energy", "kWh", Factory, "Electricity of the window."),
        new("energy_per_good_unit", "kWh/unit", FactoryAndSteps, "Energy spent in the window, by the units shipped in it, so that good units bear what scrap took: electricity of each group, and what it took to make its gas and the powder that was fused or lost."),
        new("co2_total", "kg", FactoryAndSteps, "Greenhouse gases of the same, as carbon dioxide."),
        new("co2_per_good_unit", "kg/unit", FactoryAndSteps, "The same, by the units shipped in the window."),
        new("wip_value_mean", "currency", Factory, "Money tied up in units in process, mean over the window's time: what was posted to them and to their builds."),
    ];

    /// <summary>The unit of a figure's values, in a currency.</summary>
    internal static string UnitOf(KpiDefinition kpi, string currency) => kpi.Unit.Replace("currency", currency, StringComparison.Ordinal);
}
