using System.Globalization;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Results.Rollups;

namespace AmFactorySim.Experiments.Runs;

/// <summary>Makes the summary of a run from the key figures of its replications.</summary>
/// <param name="plan">The factory.</param>
/// <param name="kpis">The key figures of all replications.</param>
internal sealed class RunSummaries(FactoryPlan plan, IReadOnlyList<KpiRow> kpis)
{
    private readonly KpiFigures _figures = new(kpis);

    /// <summary>The summary.</summary>
    /// <param name="facts">What is known of the run beside its tables.</param>
    public RunSummary Of(RunFacts facts) => ThroughputLimits.In(Figures(facts), plan, _figures.Of("powder_shortage"));

    private RunSummary Figures(RunFacts facts) => new(
        Scenario: plan.Name,
        Version: facts.Version,
        Seed: facts.Seed,
        Replications: facts.Replications,
        Start: plan.Start,
        HorizonD: plan.Horizon.TotalDays,
        WarmUpD: plan.WarmUp.TotalDays,
        Currency: facts.Currency,
        WallS: facts.Wall.TotalSeconds,
        Events: facts.Events,
        Results: facts.Folder,
        DemandUnitsPerY: _figures.Of("demand"),
        ThroughputUnitsPerY: _figures.Of("throughput"),
        CapacityUnitsPerY: _figures.Of("capacity"),
        DemandMet: _figures.Of("demand_met"),
        LongestWait: _figures.MostOften("longest_wait")
            .Select(wait => new LongestWait(wait.Scope, wait.Replications, wait.Figure)).FirstOrDefault(),
        Units: Units("factory"),
        UnreplacedPercent: _figures.Of("unreplaced_share"),
        FirstPassYieldPercent: _figures.Of("first_pass_yield"),
        LeadTimeH: LeadTime("factory"),
        UnitLeadTimeH: _figures.Of("unit_lead_time_mean"),
        LeadTimeStages: Stages(),
        LotLeadTimeH: new(_figures.Of("lot_lead_time_mean"), _figures.Of("lot_lead_time_p95")),
        OnTimeDeliveryPercent: _figures.Of("on_time_delivery"),
        UnitsOnTimePercent: _figures.Of("units_on_time"),
        LatenessH: _figures.Of("lateness_mean"),
        WipUnits: _figures.Of("wip_mean"),
        WipGrowthUnitsPerY: _figures.Of("wip_growth"),
        ShopWipUnits: _figures.Of("shop_wip_mean"),
        BacklogAtEndUnits: _figures.Of("backlog_at_end"),
        Builds: new(_figures.Of("builds"), _figures.Of("build_failures"), _figures.Of("units_lost_in_builds")),
        CostTotal: Cost("cost_total"),
        CostAfterCompletion: _figures.Of("cost_after_completion"),
        CompletedH: _figures.Of("completed"),
        CostPerGoodUnit: Cost("cost_per_good_unit"),
        CostBridge: Words<BridgeStep, StepAttribute>.All.ToDictionary(step => step.Value, step => _figures.Of("cost_bridge", step.Name)),
        ScrapCost: _figures.Of("scrap_cost"),
        EnergyPerGoodUnitKwh: Footprint("energy_per_good_unit"),
        Co2PerGoodUnitKg: Footprint("co2_per_good_unit"),
        Orders: [.. plan.Lots.GroupBy(lot => lot.Order).OrderBy(order => order.Key).Select(order => Order(order.Key, [.. order]))],
        Parts: [.. plan.Lots.Select(lot => lot.Part.Name).Distinct().Select(Part)],
        Groups: [.. plan.Machines.Select(group => Group(group.Name, group.Count, group.Crew?.Name, isStation: false)),
            .. plan.Stations.Select(station => Group(station.Name, station.Count, station.Crew?.Name, isStation: true))],
        Crews: [.. plan.Crews.Select(Crew)],
        Powders: [.. plan.Powders.Select(Powder)]);

    private UnitFigures Units(string scope) =>
        new(_figures.Of("ordered", scope), _figures.Of("released", scope), _figures.Of("shipped", scope),
        _figures.Of("scrapped", scope), _figures.Of("in_process", scope));

    private LeadTimeFigures LeadTime(string scope) =>
        new(_figures.Of("lead_time_mean", scope), _figures.Of("lead_time_p50", scope), _figures.Of("lead_time_p95", scope));

    private LeadTimeStages Stages()
    {
        Figure Time(string stage) => _figures.Of("lead_time_stage", stage);
        var groups = plan.Machines.Select(group => group.Name).Concat(plan.Stations.Select(station => station.Name));
        return new(Time(LongestWait.Replacement),
            [.. groups.Select(name => new StageFigures(name, Time($"{name}/queue"), Time($"{name}/waiting"), Time($"{name}/working")))],
            Time(LongestWait.Blocked));
    }

    private CostFigures Cost(string kpi) => new(_figures.Of(kpi), _figures.ByName(kpi, "account:"));

    private FootprintFigures Footprint(string kpi) =>
        new(_figures.Of(kpi), _figures.Of(kpi, "electricity"), _figures.Of(kpi, "gas"), _figures.Of(kpi, "powder"));

    private OrderFigures Order(int number, IReadOnlyList<LotPlan> lots)
    {
        Figure Of(string kpi) => _figures.Of(kpi, string.Create(CultureInfo.InvariantCulture, $"order:{number}"));
        return new(string.Create(CultureInfo.InvariantCulture, $"orders[{number}]"), lots[0].Part.Name, lots.Sum(lot => (long)lot.Quantity),
            lots.Max(lot => lot.Due)?.TotalDays, Of("order_shipped"), Of("order_completed"), Of("order_on_time"));
    }

    private PartFigures Part(string name)
    {
        Figure Of(string kpi) => _figures.Of(kpi, $"part:{name}");
        return new(name, Units($"part:{name}"), Of("throughput"), Of("on_time_delivery"), Of("units_on_time"), LeadTime($"part:{name}"),
            Of("first_pass_yield"), Of("scrap_share"), Of("planned_cost_per_good_unit"), Of("cost_per_good_unit"));
    }

    private GroupFigures Group(string name, int count, string? crew, bool isStation)
    {
        Figure Of(string kpi) => _figures.Of(kpi, $"group:{name}");
        Figure? Queue(string kpi) => isStation ? _figures.Of(kpi, $"station:{name}") : null;
        return new(name, count, crew, Of("utilisation"), Of("spare_share"), Of("load"), Of("capacity"),
            new(Of("oee"), Of("availability"), Of("performance"), Of("quality")), isStation ? null : Of("plate_fill"),
            Queue("queue_mean"), Queue("queue_at_end"), Queue("queue_growth"),
            Of("cost_per_good_unit"), Of("energy_per_good_unit"), _figures.ByName("state_share", $"{name}/"));
    }

    private CrewFigures Crew(CrewPlan crew)
    {
        Figure Of(string kpi) => _figures.Of(kpi, $"crew:{crew.Name}");
        return new(crew.Name, crew.Count, Of("utilisation"), Of("spare_share"), Of("load"), Of("capacity"));
    }

    private PowderFigures Powder(PowderPlan powder)
    {
        Figure Of(string kpi) => _figures.Of(kpi, $"material:{powder.Material}");
        return new(powder.Material, Of("powder_bought"), Of("powder_fused"), Of("powder_lost"));
    }
}

/// <summary>What is known of a run beside its tables.</summary>
/// <param name="Version">The program's version.</param>
/// <param name="Seed">The random seed.</param>
/// <param name="Replications">Number of replications.</param>
/// <param name="Currency">The currency's code.</param>
/// <param name="Wall">How long the run took.</param>
/// <param name="Events">Events simulated.</param>
/// <param name="Folder">The run folder.</param>
internal sealed record RunFacts(string Version, ulong Seed, int Replications, string Currency, TimeSpan Wall, long Events, string Folder);
