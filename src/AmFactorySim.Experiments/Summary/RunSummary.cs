using AmFactorySim.Factory.Plan;
using AmFactorySim.Results.Rollups;

namespace AmFactorySim.Experiments;

/// <summary>What a run found, as it is printed: the same figures for people and, as one JSON object, for programs.</summary>
public sealed record RunSummary
{
    /// <summary>The scenario.</summary>
    [Figure("The scenario's name.")]
    public required string Scenario { get; init; }

    /// <summary>The program's version.</summary>
    [Figure("The version of the program that made the run.")]
    public required string Version { get; init; }

    /// <summary>The seed.</summary>
    [Figure("The seed that everything random follows from.")]
    public required ulong Seed { get; init; }

    /// <summary>Replications.</summary>
    [Figure("How many times the factory was simulated, each time with other chance.")]
    public required int Replications { get; init; }

    /// <summary>The horizon.</summary>
    [Figure("Simulated time of each replication, in days.")]
    public required double HorizonD { get; init; }

    /// <summary>The warm-up.</summary>
    [Figure("Time at the beginning that rates, means and costs leave out, in days.")]
    public required double WarmUpD { get; init; }

    /// <summary>The currency.</summary>
    [Figure("The currency of all amounts.")]
    public required string Currency { get; init; }

    /// <summary>Wall time.</summary>
    [Figure("Time that reading, simulating and writing took, in seconds.")]
    public required double WallS { get; init; }

    /// <summary>Events.</summary>
    [Figure("Events simulated in all replications.")]
    public required long Events { get; init; }

    /// <summary>The run folder.</summary>
    [Figure("The run folder.")]
    public required string Results { get; init; }

    /// <summary>Units over the whole run.</summary>
    [Figure("Units, over the whole horizon: ordered, released, shipped, scrapped and in process at its end.")]
    public required UnitFigures Units { get; init; }

    /// <summary>Throughput.</summary>
    [Figure("Units shipped, scaled to a year of 365 days.")]
    public required Figure ThroughputUnitsPerY { get; init; }

    /// <summary>Lead time.</summary>
    [Figure("Lead time of shipped units, from release to shipping, in hours.")]
    public required LeadTimeFigures LeadTimeH { get; init; }

    /// <summary>Lead time of orders.</summary>
    [Figure("Lead time of the orders finished after the warm-up, from release to their last unit, in hours.")]
    public required OrderLeadTimeFigures OrderLeadTimeH { get; init; }

    /// <summary>Late orders.</summary>
    [Figure("Share of the orders due that were not complete on their date, in percent.")]
    public required Figure OrdersLatePercent { get; init; }

    /// <summary>Work in process.</summary>
    [Figure("Units between release and shipping, on average.")]
    public required Figure WipUnits { get; init; }

    /// <summary>Work in process on the floor.</summary>
    [Figure("Units between the start of their build and shipping, on average.")]
    public required Figure ShopWipUnits { get; init; }

    /// <summary>Builds.</summary>
    [Figure("Builds printed, builds in which units were lost, and these units.")]
    public required BuildFigures Builds { get; init; }

    /// <summary>Cost.</summary>
    [Figure("Total cost, in the currency: all accounts, and account by account.")]
    public required CostFigures CostTotal { get; init; }

    /// <summary>Cost of a good unit.</summary>
    [Figure("Total cost divided by the units shipped, in the currency: all accounts, and account by account.")]
    public required CostFigures CostPerGoodUnit { get; init; }

    /// <summary>From the plan to the cost.</summary>
    [Figure("From the cost of a good unit by the plan to its cost in the run, in the currency: what variation, scrap, failures, waiting and idling add. The steps add up to the total of cost_per_good_unit.")]
    public required CostBridge CostBridge { get; init; }

    /// <summary>The cost of scrap.</summary>
    [Figure("What had been spent on units that were scrapped, less what their metal brought back, in the currency.")]
    public required Figure ScrapCost { get; init; }

    /// <summary>Energy of a good unit.</summary>
    [Figure("Energy spent, with what powder and gas took to make, divided by the units shipped, in kWh.")]
    public required FootprintFigures EnergyPerGoodUnitKwh { get; init; }

    /// <summary>Greenhouse gases of a good unit.</summary>
    [Figure("Greenhouse gases of the same, divided by the units shipped, in kilograms of carbon dioxide.")]
    public required FootprintFigures Co2PerGoodUnitKg { get; init; }

    /// <summary>The bottleneck.</summary>
    [Figure("Who limits the flow: of the groups and crews within 3 percentage points of the highest utilisation, the one furthest downstream; null where nothing has a utilisation.")]
    public required BottleneckFigures? Bottleneck { get; init; }

    /// <summary>Machines and stations.</summary>
    [Figure("Each group of machines or stations: utilisation, queue, and the share of time in each state.")]
    public required IReadOnlyList<GroupFigures> Groups { get; init; }

    /// <summary>Crews.</summary>
    [Figure("Each crew: the share of its paid time in which it worked.")]
    public required IReadOnlyList<CrewFigures> Crews { get; init; }

    /// <summary>Powders.</summary>
    [Figure("Each powder: bought, fused and lost over the whole horizon, in kilograms.")]
    public required IReadOnlyList<PowderFigures> Powders { get; init; }

    /// <summary>Sums up the key figures of a run.</summary>
    internal static RunSummary Of(FactoryPlan plan, RunFacts facts, IReadOnlyList<KpiRow> kpis)
    {
        var figures = new KpiFigures(kpis);
        CostFigures Cost(string kpi) => new(figures.Of(kpi), figures.ByName(kpi, "account:"));
        Figure Step(string step) => figures.Of("cost_bridge", step);
        FootprintFigures Footprint(string kpi) => new(figures.Of(kpi), figures.Of(kpi, "electricity"), figures.Of(kpi, "gas"), figures.Of(kpi, "powder"));
        GroupFigures Group(string name, int count, bool hasQueue) => new(
            name, count, figures.Of("utilisation", $"group:{name}"),
            hasQueue ? figures.Of("queue_mean", $"station:{name}") : null,
            hasQueue ? figures.Of("queue_at_end", $"station:{name}") : null,
            figures.Of("cost_per_good_unit", $"group:{name}"), figures.Of("energy_per_good_unit", $"group:{name}"),
            figures.ByName("state_share", $"{name}/"));

        return new()
        {
            Scenario = plan.Name,
            Version = facts.Version,
            Seed = facts.Seed,
            Replications = facts.Replications,
            HorizonD = plan.Horizon.TotalDays,
            WarmUpD = plan.WarmUp.TotalDays,
            Currency = facts.Currency,
            WallS = facts.Wall.TotalSeconds,
            Events = facts.Events,
            Results = facts.Folder,
            Units = new(figures.Of("ordered"), figures.Of("released"), figures.Of("shipped"), figures.Of("scrapped"), figures.Of("in_process")),
            ThroughputUnitsPerY = figures.Of("throughput"),
            LeadTimeH = new(figures.Of("lead_time_mean"), figures.Of("lead_time_p50"), figures.Of("lead_time_p95")),
            OrderLeadTimeH = new(figures.Of("order_lead_time_mean"), figures.Of("order_lead_time_p95")),
            OrdersLatePercent = figures.Of("orders_late"),
            WipUnits = figures.Of("wip_mean"),
            ShopWipUnits = figures.Of("shop_wip_mean"),
            Builds = new(figures.Of("builds"), figures.Of("build_failures"), figures.Of("units_lost_in_builds")),
            CostTotal = Cost("cost_total"),
            CostPerGoodUnit = Cost("cost_per_good_unit"),
            CostBridge = new(Step("planned"), Step("variation"), Step("scrap"), Step("down"), Step("waiting"), Step("idle_equipment"), Step("idle_people"), Step("overhead"), Step("in_process")),
            ScrapCost = figures.Of("scrap_cost"),
            EnergyPerGoodUnitKwh = Footprint("energy_per_good_unit"),
            Co2PerGoodUnitKg = Footprint("co2_per_good_unit"),
            Bottleneck = figures.MostOften("bottleneck") is { } most ? new(most.Scope, most.Figure) : null,
            Groups = [.. plan.Machines.Select(group => Group(group.Name, group.Count, false)), .. plan.Stations.Select(station => Group(station.Name, station.Count, true))],
            Crews = [.. plan.Crews.Select(crew => new CrewFigures(crew.Name, crew.Count, figures.Of("utilisation", $"crew:{crew.Name}")))],
            Powders = [.. plan.Powders.Select(powder => new PowderFigures(powder.Material,
                figures.Of("powder_bought", $"material:{powder.Material}"),
                figures.Of("powder_fused", $"material:{powder.Material}"),
                figures.Of("powder_lost", $"material:{powder.Material}")))],
        };
    }
}
