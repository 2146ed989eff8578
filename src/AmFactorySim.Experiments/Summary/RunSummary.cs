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

    /// <summary>Demand.</summary>
    [Figure("Units of the orders released, scaled to a year of 365 days.")]
    public required Figure DemandUnitsPerY { get; init; }

    /// <summary>Capacity.</summary>
    [Figure("The throughput at which the first group or crew would have no spare time, in units per year.")]
    public required Figure CapacityUnitsPerY { get; init; }

    /// <summary>Whether demand is met.</summary>
    [Figure("1 where the factory keeps up with what is ordered, else 0; the mean is the share of replications in which it does.")]
    public required Figure DemandMet { get; init; }

    /// <summary>What limits throughput.</summary>
    [Figure("What limits throughput in the replications where demand is not met, those of most replications first; empty where it is met.")]
    public required IReadOnlyList<LimitFigures> LimitsThroughput { get; init; }

    /// <summary>What makes the lead time.</summary>
    [Figure("The place where shipped units wait longest; null where nothing was shipped or nothing waits.")]
    public required LeadTimePlace? MakesLeadTime { get; init; }

    /// <summary>Lead time.</summary>
    [Figure("Lead time of shipped units, from their order's release to shipping, in hours.")]
    public required LeadTimeFigures LeadTimeH { get; init; }

    /// <summary>Lead time from the unit's own release.</summary>
    [Figure("The mean from the unit's own release, which is later for a unit released in place of a scrapped one, in hours.")]
    public required Figure UnitLeadTimeH { get; init; }

    /// <summary>Lead time by place.</summary>
    [Figure("The mean lead time by where it was spent.")]
    public required LeadTimeStages LeadTimeStages { get; init; }

    /// <summary>First-pass yield.</summary>
    [Figure("Share of the finished units that passed every step the first time, in percent.")]
    public required Figure FirstPassYieldPercent { get; init; }

    /// <summary>On-time delivery.</summary>
    [Figure("Share of the lots due whose quantity had been shipped by their date, in percent.")]
    public required Figure OnTimeDeliveryPercent { get; init; }

    /// <summary>Units on time.</summary>
    [Figure("Share of the units due that had been shipped by their date, in percent.")]
    public required Figure UnitsOnTimePercent { get; init; }

    /// <summary>Lateness.</summary>
    [Figure("How late the late lots are, mean, in hours.")]
    public required Figure LatenessH { get; init; }

    /// <summary>Lots after the horizon.</summary>
    [Figure("Share of the ordered lots that would be released at the horizon or later, in percent.")]
    public required Figure OrdersAfterHorizonPercent { get; init; }

    /// <summary>Lead time of orders.</summary>
    [Figure("Lead time of the lots done after the warm-up, from release until their quantity has been shipped, in hours.")]
    public required OrderLeadTimeFigures OrderLeadTimeH { get; init; }

    /// <summary>Late orders.</summary>
    [Figure("Share of the orders due that were not complete on their date, in percent.")]
    public required Figure OrdersLatePercent { get; init; }

    /// <summary>Work in process.</summary>
    [Figure("Units between release and shipping, on average.")]
    public required Figure WipUnits { get; init; }

    /// <summary>Growth of work in process.</summary>
    [Figure("How fast WIP grows, in units per year.")]
    public required Figure WipGrowthUnitsPerY { get; init; }

    /// <summary>Units that wait for a machine at the end.</summary>
    [Figure("Units that wait for a machine when the run ends.")]
    public required Figure BacklogAtEndUnits { get; init; }

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
    [Figure("From the cost of a good unit by the plan to its cost in the run, in the currency: what variation, scrap, failures, waiting and "
        + "idling add. The steps add up to the total of cost_per_good_unit.")]
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

    /// <summary>Parts.</summary>
    [Figure("Each part.")]
    public required IReadOnlyList<PartFigures> Parts { get; init; }

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
            name, count, figures.Of("utilisation", $"group:{name}"), figures.Of("spare_share", $"group:{name}"), figures.Of("capacity", $"group:{name}"),
            new(figures.Of("oee", $"group:{name}"), figures.Of("availability", $"group:{name}"),
                figures.Of("performance", $"group:{name}"), figures.Of("quality", $"group:{name}")),
            hasQueue ? null : figures.Of("plate_fill", $"group:{name}"),
            hasQueue ? figures.Of("queue_mean", $"station:{name}") : null,
            hasQueue ? figures.Of("queue_at_end", $"station:{name}") : null,
            hasQueue ? figures.Of("queue_growth", $"station:{name}") : null,
            figures.Of("cost_per_good_unit", $"group:{name}"), figures.Of("energy_per_good_unit", $"group:{name}"),
            figures.ByName("state_share", $"{name}/"));
        StageFigures Stage(string name) => new(name, figures.Of("lead_time_stage", $"{name}/queue"),
            figures.Of("lead_time_stage", $"{name}/waiting"), figures.Of("lead_time_stage", $"{name}/working"));
        UnitFigures Units(string scope) => new(figures.Of("ordered", scope), figures.Of("released", scope), figures.Of("shipped", scope),
            figures.Of("scrapped", scope), figures.Of("in_process", scope));
        LeadTimeFigures LeadTime(string scope) => new(
            figures.Of("lead_time_mean", scope), figures.Of("lead_time_p50", scope), figures.Of("lead_time_p95", scope));
        PartFigures Part(string name)
        {
            var scope = $"part:{name}";
            return new(name, Units(scope), figures.Of("throughput", scope), figures.Of("on_time_delivery", scope), figures.Of("units_on_time", scope),
                LeadTime(scope), figures.Of("first_pass_yield", scope), figures.Of("scrap_share", scope),
                figures.Of("planned_cost_per_good_unit", scope), figures.Of("cost_per_good_unit", scope));
        }

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
            Units = Units("factory"),
            DemandUnitsPerY = figures.Of("demand"),
            CapacityUnitsPerY = figures.Of("capacity"),
            DemandMet = figures.Of("demand_met"),
            LimitsThroughput = [.. figures.MostOften("limits_throughput").Select(limit =>
                new LimitFigures(limit.Scope[(limit.Scope.IndexOf(':', StringComparison.Ordinal) + 1)..], limit.Replications, limit.Figure))],
            MakesLeadTime = figures.MostOften("makes_lead_time").Select(place => new LeadTimePlace(place.Scope, place.Replications, place.Figure)).FirstOrDefault(),
            ThroughputUnitsPerY = figures.Of("throughput"),
            LeadTimeH = LeadTime("factory"),
            UnitLeadTimeH = figures.Of("unit_lead_time_mean"),
            LeadTimeStages = new(figures.Of("lead_time_stage", "replacement"),
                [.. plan.Machines.Select(group => Stage(group.Name)), .. plan.Stations.Select(station => Stage(station.Name))],
                figures.Of("lead_time_stage", "blocked")),
            FirstPassYieldPercent = figures.Of("first_pass_yield"),
            OnTimeDeliveryPercent = figures.Of("on_time_delivery"),
            UnitsOnTimePercent = figures.Of("units_on_time"),
            LatenessH = figures.Of("lateness_mean"),
            OrdersAfterHorizonPercent = figures.Of("orders_after_horizon"),
            OrderLeadTimeH = new(figures.Of("order_lead_time_mean"), figures.Of("order_lead_time_p95")),
            OrdersLatePercent = figures.Of("orders_late"),
            WipUnits = figures.Of("wip_mean"),
            WipGrowthUnitsPerY = figures.Of("wip_growth"),
            BacklogAtEndUnits = figures.Of("backlog_at_end"),
            ShopWipUnits = figures.Of("shop_wip_mean"),
            Builds = new(figures.Of("builds"), figures.Of("build_failures"), figures.Of("units_lost_in_builds")),
            CostTotal = Cost("cost_total"),
            CostPerGoodUnit = Cost("cost_per_good_unit"),
            CostBridge = new(Step("planned"), Step("variation"), Step("scrap"), Step("down"), Step("waiting"), Step("idle_equipment"),
                Step("idle_people"), Step("overhead"), Step("in_process")),
            ScrapCost = figures.Of("scrap_cost"),
            EnergyPerGoodUnitKwh = Footprint("energy_per_good_unit"),
            Co2PerGoodUnitKg = Footprint("co2_per_good_unit"),
            Parts = [.. plan.Orders.Select(order => order.Part.Name).Distinct().Select(Part)],
            Groups = [.. plan.Machines.Select(group => Group(group.Name, group.Count, false)), .. plan.Stations.Select(station => Group(station.Name, station.Count, true))],
            Crews = [.. plan.Crews.Select(crew => new CrewFigures(
                crew.Name, crew.Count, figures.Of("utilisation", $"crew:{crew.Name}"), figures.Of("spare_share", $"crew:{crew.Name}"),
                figures.Of("capacity", $"crew:{crew.Name}")))],
            Powders = [.. plan.Powders.Select(powder => new PowderFigures(powder.Material,
                figures.Of("powder_bought", $"material:{powder.Material}"),
                figures.Of("powder_fused", $"material:{powder.Material}"),
                figures.Of("powder_lost", $"material:{powder.Material}")))],
        };
    }
}
