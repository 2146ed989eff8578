using System.Globalization;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Results.Rollups;

namespace AmFactorySim.Results.Tests.Theory;

/// <summary>
/// A run of 300 h with a warm-up of 100 h, small enough that each key figure is worked out by hand: the window is
/// (100 h, 300 h], 200 h long.
/// </summary>
public class KpiTests
{
    private static readonly KpiSettings Settings = new(H(100), H(300), "EUR", ["laser"], ["saw", "press"])
    {
        Parts = [new("bracket", 0.8, 1), new("hook", 1, 0)],
        Works =
        [
            new("bracket", "laser", "operators", true, Duration.FromHours(4), Duration.FromHours(1)),
            new("hook", "laser", "operators", true, Duration.FromHours(6), Duration.FromHours(0.5)),
            new("bracket", "saw", null, false, Duration.FromHours(5), default),
        ],
        Recipes = [new("bracket", "laser", 40, 4, 5, 0.5), new("hook", "laser", 7, 2, 1, 0.1)],
        UnitsAfterHorizon = 5,
        Footprints =
        [
            new("electricity", "group:laser", "energy", "energy_kwh", "laser", 1, 0.4),
            new("electricity", "group:saw", "energy", "energy_kwh", "saw", 1, 0.4),
            new("gas", "gas:laser", "consumables", "gas_m3", "laser", 1, 0.5),
            new("powder", "material:AlSi10Mg", "material", "mass_kg", "AlSi10Mg", 60, 14),
        ],
    };

    [Fact]
    public void Each_figure_is_what_was_worked_out_by_hand()
    {
        using var folder = new TemporaryFolder();
        using var run = RunFolder.Create(folder["run"]);
        using var tables = run.BeginReplication(7);
        Record(tables);
        var figures = tables.Complete(Settings);

        Assert.All(figures, f => Assert.Equal(7, f.Replication));
        Assert.Equal(
            ExpectedFigures.ReplaceLineEndings("\n").Split('\n'),
            figures.Where(f => f.Kpi != "state_share" || f.Value is not (null or 0))
                .Select(f => $"{f.Kpi} {f.Scope} {Rounded(f.Value)} {f.Unit}"));

        static string Rounded(double? value) => value is { } number ? Math.Round(number, 9).ToString(CultureInfo.InvariantCulture) : "-";
    }

    [Fact]
    public void The_states_of_a_group_add_up_to_all_of_its_time()
    {
        using var folder = new TemporaryFolder();
        using var run = RunFolder.Create(folder["run"]);
        using var tables = run.BeginReplication(1);
        Record(tables);
        var shares = tables.Complete(Settings).Where(f => f.Kpi == "state_share" && f.Scope.StartsWith("laser/", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(Words<EquipmentState, StateAttribute>.All.Select(state => $"laser/{state.Name}").Order(),
            shares.Select(share => share.Scope).Order());
        Assert.Equal(100, shares.Sum(s => s.Value!.Value), 1e-9);
    }

    [Fact]
    public void Each_figure_of_the_catalogue_has_its_query_and_no_query_gives_another()
    {
        using var folder = new TemporaryFolder();
        using var run = RunFolder.Create(folder["run"]);
        using var tables = run.BeginReplication(1);
        Record(tables, isDone: true); // for the figures of what is done, or short
        Assert.Equal(KpiCatalogue.All.Select(k => k.Name),
            tables.Complete(Settings with { UnitsAfterHorizon = 0 }).Select(f => f.Kpi).Distinct());
    }

    // The last unit is scrapped or shipped after 250 h; 50 - 4 are posted after that. Powder is waited for in 100 of 400 h.
    [Fact]
    public void What_is_posted_after_the_last_unit_is_told_apart()
    {
        using var folder = new TemporaryFolder();
        using var run = RunFolder.Create(folder["run"]);
        using var tables = run.BeginReplication(1);
        Record(tables, isDone: true);
        var figures = tables.Complete(Settings with { UnitsAfterHorizon = 0 }).ToDictionary(f => (f.Kpi, f.Scope), f => f.Value);
        Assert.Equal(250, figures[("completed", "factory")]);
        Assert.Equal(46, figures[("cost_after_completion", "factory")]);
        Assert.Equal(25, figures[("powder_shortage", "factory")]!.Value, 1e-9);
    }

    // Load: 6 brackets and 14 hooks in 300 h; of 8 brackets printed 3 were lost. Each bracket is printed 1/(0.8 x 0.625) times, so that
    // 0.04 are printed and 0.025 sawn in an hour, and 14/300 hooks printed once. The lasers need 0.04 x 4 + 14/300 x 6 = 0.44 h in an
    // hour, of the 1.8 that are there, and are active 320 h for 220 of work; the aborted build saved 10 of 150 h. The saw needs 0.125 h;
    // operators 0.04 + 14/600 of 0.2 paid.
    private const string ExpectedFigures = """
        ordered factory 20 units
        ordered part:bracket 6 units
        ordered part:hook 14 units
        released factory 6 units
        released part:bracket 4 units
        released part:hook 2 units
        shipped factory 3 units
        shipped part:bracket 3 units
        shipped part:hook 0 units
        scrapped factory 1 units
        scrapped part:bracket 1 units
        scrapped part:hook 0 units
        in_process factory 2 units
        in_process part:bracket 0 units
        in_process part:hook 2 units
        demand factory 131.4 units/y
        demand part:bracket 0 units/y
        demand part:hook 131.4 units/y
        throughput factory 87.6 units/y
        throughput part:bracket 87.6 units/y
        throughput part:hook 0 units/y
        demand_met factory - 0 or 1
        load crew:operators 31.666666667 %
        load group:laser 33.185185185 %
        load group:press - %
        load group:saw 12.5 %
        capacity factory 1759.821428571 units/y
        capacity crew:operators 1844.210526316 units/y
        capacity group:laser 1759.821428571 units/y
        capacity group:press - units/y
        capacity group:saw 4672 units/y
        longest_wait replacement 85 h
        lead_time_mean factory 200 h
        lead_time_mean part:bracket 200 h
        lead_time_mean part:hook - h
        lead_time_p50 factory 200 h
        lead_time_p50 part:bracket 200 h
        lead_time_p50 part:hook - h
        lead_time_p95 factory 245 h
        lead_time_p95 part:bracket 245 h
        lead_time_p95 part:hook - h
        unit_lead_time_mean factory 115 h
        unit_lead_time_mean part:bracket 115 h
        unit_lead_time_mean part:hook - h
        unit_lead_time_p95 factory 128.5 h
        unit_lead_time_p95 part:bracket 128.5 h
        unit_lead_time_p95 part:hook - h
        flow_time_mean factory 105 h
        flow_time_mean part:bracket 105 h
        flow_time_mean part:hook - h
        lead_time_stage factory 200 h
        lead_time_stage blocked 39 h
        lead_time_stage laser/queue 10 h
        lead_time_stage laser/waiting 5 h
        lead_time_stage laser/working 30 h
        lead_time_stage press/queue 0 h
        lead_time_stage press/waiting 0 h
        lead_time_stage press/working 0 h
        lead_time_stage replacement 85 h
        lead_time_stage saw/queue 25 h
        lead_time_stage saw/waiting 1.5 h
        lead_time_stage saw/working 4.5 h
        wip_mean factory 2.6 units
        wip_mean part:bracket 1.3 units
        wip_mean part:hook 1.3 units
        wip_first_quarter factory 3.2 units
        wip_first_quarter part:bracket 2.2 units
        wip_first_quarter part:hook 1 units
        wip_last_quarter factory 2 units
        wip_last_quarter part:bracket 0 units
        wip_last_quarter part:hook 2 units
        wip_growth factory -70.08 units/y
        wip_growth part:bracket -128.48 units/y
        wip_growth part:hook 58.4 units/y
        shop_wip_mean factory 1.4 units
        shop_wip_mean part:bracket 1.2 units
        shop_wip_mean part:hook 0.2 units
        backlog_mean factory 1.2 units
        backlog_mean part:bracket 0.1 units
        backlog_mean part:hook 1.1 units
        backlog_growth factory -11.68 units/y
        backlog_growth part:bracket -23.36 units/y
        backlog_growth part:hook 11.68 units/y
        backlog_at_end factory 1 units
        backlog_at_end part:bracket 0 units
        backlog_at_end part:hook 1 units
        first_pass_yield factory 33.333333333 %
        first_pass_yield part:bracket 33.333333333 %
        first_pass_yield part:hook - %
        scrap_share factory 33.333333333 %
        scrap_share part:bracket 33.333333333 %
        scrap_share part:hook - %
        unreplaced_share factory 0 %
        rework_share factory 33.333333333 %
        rework_share part:bracket 33.333333333 %
        rework_share part:hook - %
        on_time_delivery factory 33.333333333 %
        on_time_delivery part:bracket 50 %
        on_time_delivery part:hook 0 %
        units_on_time factory 12.5 %
        units_on_time part:bracket 33.333333333 %
        units_on_time part:hook 0 %
        lateness_mean factory 45 h
        lateness_mean part:bracket 90 h
        lateness_mean part:hook 0 h
        lot_lead_time_mean factory 224.5 h
        lot_lead_time_mean part:bracket 224.5 h
        lot_lead_time_mean part:hook - h
        lot_lead_time_p95 factory 247.45 h
        lot_lead_time_p95 part:bracket 247.45 h
        lot_lead_time_p95 part:hook - h
        order_shipped order:1 6 units
        order_shipped order:2 1 units
        order_completed order:1 250 h
        order_completed order:2 - h
        order_on_time order:1 50 %
        order_on_time order:2 0 %
        units_after_horizon factory 20 %
        builds factory 2 builds
        build_failures factory 1 builds
        units_lost_in_builds factory 1 units
        plate_fill group:laser 50 %
        cost_total factory 142 EUR
        cost_total account:consumables 6 EUR
        cost_total account:energy 50 EUR
        cost_total account:labour 80 EUR
        cost_total account:machine 0 EUR
        cost_total account:material 10 EUR
        cost_total account:overhead 0 EUR
        cost_total account:scrap_recovery -4 EUR
        cost_total account:station 0 EUR
        cost_total elsewhere 20 EUR
        cost_total group:laser 62 EUR
        cost_total group:press 0 EUR
        cost_total group:saw 60 EUR
        cost_total part:bracket 130.166667 EUR
        cost_total part:hook 11.833333 EUR
        cost_per_good_unit factory 71 EUR/unit
        cost_per_good_unit account:consumables 3 EUR/unit
        cost_per_good_unit account:energy 25 EUR/unit
        cost_per_good_unit account:labour 40 EUR/unit
        cost_per_good_unit account:machine 0 EUR/unit
        cost_per_good_unit account:material 5 EUR/unit
        cost_per_good_unit account:overhead 0 EUR/unit
        cost_per_good_unit account:scrap_recovery -2 EUR/unit
        cost_per_good_unit account:station 0 EUR/unit
        cost_per_good_unit elsewhere 10 EUR/unit
        cost_per_good_unit group:laser 31 EUR/unit
        cost_per_good_unit group:press 0 EUR/unit
        cost_per_good_unit group:saw 30 EUR/unit
        cost_per_good_unit part:bracket 65.0833335 EUR/unit
        cost_per_good_unit part:hook - EUR/unit
        planned_cost_per_good_unit factory 40 EUR/unit
        planned_cost_per_good_unit part:bracket 40 EUR/unit
        scrap_cost factory 46 EUR
        cost_bridge factory 71 EUR/unit
        cost_bridge down 0 EUR/unit
        cost_bridge idle_equipment 0 EUR/unit
        cost_bridge idle_people 10 EUR/unit
        cost_bridge in_process -44.5 EUR/unit
        cost_bridge overhead 0 EUR/unit
        cost_bridge planned 40 EUR/unit
        cost_bridge scrap 23 EUR/unit
        cost_bridge variation 17.5 EUR/unit
        cost_bridge waiting 25 EUR/unit
        state_share laser/cooling 25 %
        state_share laser/off_shift 10 %
        state_share laser/printing 30 %
        state_share laser/starved 10 %
        state_share laser/waiting_crew 25 %
        state_share saw/processing 25 %
        state_share saw/starved 75 %
        utilisation crew:operators 75 %
        utilisation group:laser 84.615384615 %
        utilisation group:press - %
        utilisation group:saw 25 %
        spare_share crew:operators 25 %
        spare_share group:laser 11.111111111 %
        spare_share group:press - %
        spare_share group:saw 75 %
        availability group:laser 33.333333333 %
        availability group:press - %
        availability group:saw 25 %
        performance group:laser 17.647058824 %
        performance group:press - %
        performance group:saw 100 %
        quality group:laser 75 %
        quality group:press - %
        quality group:saw 100 %
        oee group:laser 4.411764706 %
        oee group:press - %
        oee group:saw 25 %
        queue_mean station:press 0 plates or units
        queue_mean station:saw 0.55 plates or units
        queue_first_quarter station:press 0 plates or units
        queue_first_quarter station:saw 0.2 plates or units
        queue_last_quarter station:press 0 plates or units
        queue_last_quarter station:saw 1 plates or units
        queue_growth station:press 0 plates or units/y
        queue_growth station:saw 46.72 plates or units/y
        queue_at_end station:press 0 plates or units
        queue_at_end station:saw 1 plates or units
        wait_mean station:press - h
        wait_mean station:saw 10 h
        powder_bought material:AlSi10Mg 50 kg
        powder_fused material:AlSi10Mg 4 kg
        powder_lost material:AlSi10Mg 1 kg
        energy factory 500 kWh
        energy_per_good_unit factory 266 kWh/unit
        energy_per_good_unit electricity 250 kWh/unit
        energy_per_good_unit gas 1 kWh/unit
        energy_per_good_unit gas:laser 1 kWh/unit
        energy_per_good_unit group:laser 250 kWh/unit
        energy_per_good_unit group:saw 0 kWh/unit
        energy_per_good_unit material:AlSi10Mg 15 kWh/unit
        energy_per_good_unit powder 15 kWh/unit
        co2_total factory 208 kg
        co2_total electricity 200 kg
        co2_total gas 1 kg
        co2_total gas:laser 1 kg
        co2_total group:laser 200 kg
        co2_total group:saw 0 kg
        co2_total material:AlSi10Mg 7 kg
        co2_total powder 7 kg
        co2_per_good_unit factory 104 kg/unit
        co2_per_good_unit electricity 100 kg/unit
        co2_per_good_unit gas 0.5 kg/unit
        co2_per_good_unit gas:laser 0.5 kg/unit
        co2_per_good_unit group:laser 100 kg/unit
        co2_per_good_unit group:saw 0 kg/unit
        co2_per_good_unit material:AlSi10Mg 3.5 kg/unit
        co2_per_good_unit powder 3.5 kg/unit
        wip_value_mean factory 438 EUR
        """;

    private static TimeSpan H(double hours) => TimeSpan.FromHours(hours);

    private static TimeSpan? MaybeH(double? hours) => hours is { } h ? H(h) : null;

    private static void Record(IRecorder to, bool isDone = false)
    {
        // Shipped before the window; shipped in it after 100 h, 90 h of them on the floor; shipped after 130 h, 120 h of
        // them on the floor, with one rework; scrapped; never begun; and begun at 260 h.
        Unit(1, "bracket", 1, UnitStatus.Shipped, 0, 90);
        Unit(2, "bracket", 1, UnitStatus.Shipped, 50, 150);
        Unit(3, "bracket", 2, UnitStatus.Shipped, 120, 250, reworks: 1);
        Unit(4, "bracket", 2, UnitStatus.Scrapped, 120, 200);
        if (!isDone)
        {
            Unit(5, "hook", null, UnitStatus.InProcess, 100, null);
            Unit(6, "hook", 3, UnitStatus.InProcess, 240, null);
        }

        // Prints that end before, in, not yet, at the beginning and at the end of the window.
        Build(1, 60, 80, BuildOutcome.Completed);
        Build(2, 130, 180, BuildOutcome.PartlyLost, lost: 1);
        Build(3, 260, null, BuildOutcome.InProcess);
        Build(4, 90, 100, BuildOutcome.Aborted, lost: 2, planned: 20);
        Build(5, 220, 300, BuildOutcome.Completed);

        // 90 h late; due at the horizon and never done; due before the window; on time; without a date. Two are done in the window, after
        // 250 h and 199 h. Of the 16 units due in the window, two of the first order were shipped by their date.
        Order(1, "bracket", 4, 160, 250);
        Order(2, "hook", 10, 300, null);
        Order(3, "hook", 1, 90, 95);
        Order(4, "bracket", 2, 200, 199);
        Order(5, "hook", 3, null, null, released: 250);

        // 500 kWh, 0.5 kg of powder at 60 kWh and 14 kg of CO2 each, 2 m3 of gas: 532 kWh and 208 kg for two good units.
        // Work on good units: half of 100 for build 2, half of 10 for build 1, and 60: 115, where 80 was planned. On the scrapped one: half
        // of 100, less 4. In the window 72 were worked: 6 on a unit in process, 5 on one shipped before, and 100 less for those before it.
        Post(100, Account.Material, "AlSi10Mg", "laser", CostDriver.MassKg, 5, 100, CostCause.Work, build: 2);
        Post(50, Account.Energy, "laser", "laser", CostDriver.EnergyKwh, 1000, 100, CostCause.Idle);
        Post(100.5, Account.Material, "AlSi10Mg", "laser", CostDriver.MassKg, 0.5, 10, CostCause.Work, build: 1);
        Post(150, Account.Labour, "operators", "saw", CostDriver.WorkedH, 30, 60, CostCause.Work, unit: 3);
        Post(150, Account.Labour, "operators", null, CostDriver.UnworkedH, 10, 20, CostCause.Idle);
        Post(160, Account.Consumables, "laser", "laser", CostDriver.GasM3, 2, 6, CostCause.Work, build: 3);
        Post(300, Account.Energy, "laser", "laser", CostDriver.EnergyKwh, 500, 50, CostCause.Waiting);
        Post(300, Account.Overhead, "units in process", null, CostDriver.TiedUpY, 10, 0, CostCause.Overhead);
        Post(300, Account.ScrapRecovery, "AlSi10Mg", "laser", CostDriver.MassKg, 2, -4, CostCause.Work, unit: 4);

        Spend("laser", "laser-1", EquipmentState.Printing, 0, 100);
        Spend("laser", "laser-1", EquipmentState.Printing, 100, 220);
        Spend("laser", "laser-1", EquipmentState.Starved, 220, 260);
        Spend("laser", "laser-1", EquipmentState.OffShift, 260, 300);
        Spend("laser", "laser-2", EquipmentState.Cooling, 100, 200);
        Spend("laser", "laser-2", isDone ? EquipmentState.WaitingPowder : EquipmentState.WaitingCrew, 200, 300);
        Spend("saw", "saw-1", EquipmentState.Processing, 100, 150);
        Spend("saw", "saw-1", EquipmentState.Starved, 150, 300);

        // All on the plate of the unit that was shipped after 150 h. 10 h of the first one's wait are in the window, none of the second's,
        // 100 h of the third's; the last did not wait.
        Operate(90, 110);
        Operate(50, 80);
        Operate(200, null);
        Operate(150, 150);

        Move(PowderEvent.Opening, 900);
        Move(PowderEvent.Bought, 50);
        Move(PowderEvent.Charged, 20);
        Move(PowderEvent.Fused, 3);
        Move(PowderEvent.Supports, 1);
        Move(PowderEvent.Lost, 0.5);
        Move(PowderEvent.SievedOut, 0.25);
        Move(PowderEvent.Discarded, 0.25);
        Move(PowderEvent.Recovered, 15);

        void Unit(long unit, string part, long? build, UnitStatus status, double released, double? finished, int reworks = 0) =>
            to.Units.Add(new(7, unit, part, part == "bracket" ? 1 : 2, build, status, null, H(released), null, MaybeH(finished), reworks));
        void Build(long build, double started, double? ended, BuildOutcome outcome, int lost = 0, double? planned = null) =>
            to.Builds.Add(new(7, build, "laser", "laser-1", "bracket", 2, lost, outcome, 100,
                H((planned ?? ended - started ?? 2) - 1), H(1), H(started), H(started),
                MaybeH(ended), MaybeH(ended), H(5), 10, 1));
        void Order(int order, string part, int quantity, double? due, double? finished, double released = 0) =>
            to.Lots.Add(new(7, order, part == "bracket" ? 1 : 2, part, quantity, 0, finished is null ? 0 : quantity, 0, H(released),
                MaybeH(due), MaybeH(finished)));
        void Post(double time, Account account, string resource, string? place, CostDriver driver, double quantity, double amount,
            CostCause cause, long? build = null, long? unit = null) =>
            to.Ledger.Add(new(7, H(time), account, resource, place, driver, quantity, Money.FromSi(amount), cause,
                build is not null ? CostObject.Build : unit is not null ? CostObject.Unit : CostObject.Factory, build ?? unit,
                build == 3 ? "hook" : build is not null || unit is not null ? "bracket" : null));
        void Spend(string group, string resource, EquipmentState state, double start, double end) =>
            to.States.Add(new(7, group, resource, state, H(start), H(end)));
        void Operate(double queued, double? started) =>
            to.Operations.Add(new(
                7, "saw", null, 1, null, "bracket", null, H(queued), MaybeH(started), MaybeH(started + 4), H(started is null ? 0 : 3), H(0),
                started is null ? OperationResult.Waiting : OperationResult.Passed));
        void Move(PowderEvent what, double mass) =>
            to.Powder.Add(new(7, H(1), "AlSi10Mg", what, mass, 1, null, 0, 0));
    }
}
