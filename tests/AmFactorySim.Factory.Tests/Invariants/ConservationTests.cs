using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using FsCheck.Fluent;

namespace AmFactorySim.Factory.Tests.Invariants;

/// <summary>Whatever the factory, nothing vanishes and nothing comes from nowhere: units, mass, time, money.</summary>
public class ConservationTests
{

    [Fact]
    public void Every_released_unit_is_shipped_or_scrapped_or_in_process() => ForAllFactories((plan, run) =>
    {
        var released = plan.Lots.Where(lot => lot.Release <= plan.Horizon).Sum(lot => lot.Quantity)
            + run.Lots.Sum(lot => lot.Replaced);
        Assert.Equal(released, run.Units.Count);
        Assert.Equal(run.Units.Count, run.Units.Select(unit => unit.Unit).Distinct().Count());
        Assert.All(run.Lots, lot =>
        {
            Assert.Equal(lot.Shipped, run.Units.Count(unit => unit.Lot == lot.Lot && unit.Status == UnitStatus.Shipped));
            Assert.Equal(lot.Scrapped, run.Units.Count(unit => unit.Lot == lot.Lot && unit.Status == UnitStatus.Scrapped));
            Assert.Equal(lot.Shipped == lot.Quantity, lot.Finished is not null);
            if (lot.Finished is { } done)
                Assert.Equal(done, run.Units.Where(unit => unit.Lot == lot.Lot && unit.Status == UnitStatus.Shipped)
                    .Max(unit => unit.Finished));
            Assert.Equal(plan.Lots[lot.Lot - 1].Order, lot.Order);
            Assert.Equal(lot.Quantity + lot.Replaced, run.Units.Count(unit => unit.Lot == lot.Lot));
        });
    });

    [Fact]
    public void A_unit_goes_forward_in_time_and_through_its_whole_route() => ForAllFactories((plan, run) =>
    {
        var passed = run.Operations.Where(o => o.Unit is not null && o.Result == OperationResult.Passed).ToLookup(o => o.Unit!.Value);
        Assert.All(run.Units.Where(unit => unit.Status == UnitStatus.Shipped), unit =>
        {
            Assert.True(unit.Released <= unit.Printed && unit.Printed <= unit.Finished);
            Assert.Equal("check", passed[unit.Unit].MaxBy(o => o.Ended).Station);
            Assert.Contains(passed[unit.Unit], o => o.Station == "removal");
        });
        Assert.All(run.Operations, o =>
            Assert.True(o.Queued <= (o.Started ?? plan.Horizon) && (o.Started ?? o.Queued) <= (o.Ended ?? plan.Horizon)));
    });

    [Fact]
    public void Powder_bought_is_in_parts_or_in_supports_or_lost_or_in_stock() => ForAllFactories((_, run) =>
    {
        double Mass(params PowderEvent[] events) => run.Powder.Where(row => events.Contains(row.Event)).Sum(row => row.MassKg);
        var came = Mass(PowderEvent.Opening, PowderEvent.Bought);
        var went = Mass(PowderEvent.Fused, PowderEvent.Supports, PowderEvent.Lost, PowderEvent.SievedOut, PowderEvent.Discarded);
        Assert.Equal(came, went + Mass(PowderEvent.Closing), 1e-9 * Math.Max(1, came));
        Assert.All(run.Powder, row => Assert.True(row.MassKg >= 0 && row.VirginKg >= -1e-9 && row.UsedKg >= -1e-9, row.ToString()));
    });

    [Fact]
    public void The_metal_of_the_builds_is_the_metal_that_was_fused() => ForAllFactories((_, run) =>
    {
        var fused = run.Powder.Where(row => row.Event is PowderEvent.Fused or PowderEvent.Supports).Sum(row => row.MassKg);
        Assert.Equal(run.Builds.Where(build => build.Unloaded is not null).Sum(build => build.FusedKg), fused, 1e-9);
        Assert.All(run.Builds, build => Assert.True(build.FusedKg <= build.PowderKg + 1e-9));
    });

    [Fact]
    public void The_states_of_each_machine_and_station_add_up_to_the_horizon() => ForAllFactories((plan, run) =>
    {
        var resources = run.States.GroupBy(row => row.Resource).ToList();
        Assert.Equal(plan.Machines.Sum(group => group.Count) + plan.Stations.Sum(station => station.Count), resources.Count);
        Assert.All(resources, resource =>
        {
            var spans = resource.OrderBy(row => row.Start).ToList();
            Assert.Equal(TimeSpan.Zero, spans[0].Start);
            Assert.Equal(plan.Horizon, spans[^1].End);
            Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
            Assert.All(spans, row => Assert.True(row.Start < row.End));
            Assert.DoesNotContain(spans, row => row.Start < plan.WarmUp && plan.WarmUp < row.End);
        });
    });

    [Fact]
    public void Equipment_people_and_overhead_are_paid_for_every_hour_used_or_not() => ForAllFactories((plan, run) =>
    {
        double Posted(Account account, string resource) => run.Ledger.Where(row => row.Account == account && row.Resource == resource)
            .Sum(row => row.Amount.Si);
        var tolerance = 1e-5; // of each machine, station and crew the whole is rounded to a millionth, however many postings there are
        foreach (var group in plan.Machines)
            Assert.Equal((group.Ownership.Total * Duration.From(plan.Horizon) * group.Count).Si, Posted(Account.Machine, group.Name),
                tolerance);
        foreach (var station in plan.Stations)
            Assert.Equal((station.Ownership.Total * Duration.From(plan.Horizon) * station.Count).Si, Posted(Account.Station, station.Name),
                tolerance);
        foreach (var crew in plan.Crews)
            Assert.Equal((crew.Wage * Duration.From(crew.Shifts.WorkingTime(TimeSpan.Zero, plan.Horizon) * crew.Count)).Si,
                Posted(Account.Labour, crew.Name), tolerance);
        Assert.Equal((plan.Overhead * Duration.From(plan.Horizon)).Si, Posted(Account.Overhead, "factory"), tolerance);
    });

    [Fact]
    public void Electricity_is_power_times_time_and_is_paid_where_it_is_used() => ForAllFactories((plan, run) =>
    {
        foreach (var group in run.States.GroupBy(row => row.Group))
        {
            var machines = plan.Machines.FirstOrDefault(machine => machine.Name == group.Key);
            var (working, idle) = machines is null
                ? (plan.Stations.Single(station => station.Name == group.Key).PowerWorking, default)
                : (machines.PowerPrinting, machines.PowerIdle);
            var energy = group.Aggregate(default(Energy), (sum, row) =>
                sum + (Words<EquipmentState, StateAttribute>.Of(row.State).IsUnderPower ? working : idle)
                    * Duration.From(row.End - row.Start));
            var posted = run.Ledger.Where(row => row.Account == Account.Energy && row.Resource == group.Key).ToList();
            Assert.Equal(energy.KilowattHours, posted.Sum(row => row.Quantity), 1e-6);
            Assert.Equal(energy.KilowattHours * 0.2, posted.Sum(row => row.Amount.Si), 1e-5);
        }
    });

    [Fact]
    public void What_stands_still_is_posted_by_the_reason_why() => ForAllFactories((plan, run) =>
    {
        double Posted(string group, CostCause cause) =>
            run.Ledger.Where(row => row.Driver == CostDriver.IdleH && row.Resource == group && row.Cause == cause).Sum(row => row.Quantity);
        double Spent(string group, CostCause cause) => run.States
            .Where(row => row.Group == group && Words<EquipmentState, StateAttribute>.Of(row.State).Cause == cause)
                .Sum(row => (row.End - row.Start).TotalHours);
        foreach (var group in run.States.Select(row => row.Group).Distinct())
        {
            foreach (var cause in Words<CostCause, CauseAttribute>.All.Where(cause => !cause.Declaration.IsFollowed))
                Assert.Equal(Spent(group, cause.Value), Posted(group, cause.Value), 1e-6);
        }
    });

    [Fact]
    public void Every_batch_uses_up_what_it_uses_up() => ForAllFactories((plan, run) =>
    {
        double Posted(string station, CostDriver driver) =>
            run.Ledger.Where(row => row.Account == Account.Consumables && row.Resource == station && row.Driver == driver)
            .Sum(row => row.Amount.Si);
        var batches = run.Operations.Where(o => o is { Station: "oven", Ended: not null }).Select(o => (o.Server, o.Started)).Distinct()
            .Count();
        Assert.Equal(10.0 * batches, Posted("oven", CostDriver.Batches), 1e-9);
        var hours = run.States.Where(row => row is { Group: "oven", State: EquipmentState.Processing })
            .Sum(row => (row.End - row.Start).TotalHours);
        Assert.Equal(2 * hours, Posted("oven", CostDriver.UsedH), 1e-5);
        var units = run.Operations.Where(o => o is { Station: "depowder", Ended: not null })
            .Sum(o => run.Builds.Where(build => build.Build == o.Build).Sum(build => build.Units - build.LostUnits));
        Assert.Equal(0.3 * units, Posted("depowder", CostDriver.Units), 1e-9);
    });

    [Fact]
    public void A_qualification_is_written_off_over_its_units_and_no_further() => ForAllFactories((plan, run) =>
    {
        var shipped = run.Units.Count(unit => unit.Part == "cube" && unit.Status == UnitStatus.Shipped);
        var posted = run.Ledger.Where(row => row.Resource == "cube").ToList();
        Assert.Equal(Math.Min(shipped, 7), posted.Count);
        if (shipped >= 7) Assert.Equal(Money.FromSi(1000), posted.Aggregate(Money.Zero, (sum, row) => sum + row.Amount));
    });

    // Worked out again from the rows: every posting of work is tied up in its unit, or in the units of its build, from then until they are
    // finished.
    [Fact]
    public void Interest_is_paid_on_what_is_tied_up_in_units_in_process() => ForAllFactories((plan, run) =>
    {
        var ends = run.Units.ToDictionary(unit => unit.Unit, unit => unit.Finished ?? plan.Horizon);
        var plates = run.Units.Where(unit => unit.Build is not null)
            .ToLookup(unit => unit.Build!.Value, unit => unit.Finished ?? plan.Horizon);
        static double Years(TimeSpan from, TimeSpan to) => Math.Max(0, (to - from).TotalDays) / 365;
        var tiedUp = run.Ledger.Where(row => row.Cause == CostCause.Work).Sum(row => row.Amount.Si * (row.Object == CostObject.Unit
            ? Years(row.Time, ends[row.ObjectNumber!.Value])
            : plates[row.ObjectNumber!.Value].Average(end => Years(row.Time, end))));
        var posted = run.Ledger.Where(row => row.Driver == CostDriver.TiedUpY).ToList();
        // A unit's share of its build is kept in whole millionths.
        var tolerance = 1e-6 * (1 + run.Units.Count * plan.Horizon.TotalDays / 365);
        Assert.Equal(tiedUp, posted.Sum(row => row.Quantity), tolerance);
        Assert.Equal(0.1 * tiedUp, posted.Sum(row => row.Amount.Si), tolerance + 1e-6 * posted.Count);
    });

    [Fact]
    public void A_posting_names_the_part_of_its_build_or_unit_and_no_other_does() => ForAllFactories((plan, run) =>
    {
        var builds = run.Builds.ToDictionary(build => build.Build, build => build.Part);
        var units = run.Units.ToDictionary(unit => unit.Unit, unit => unit.Part);
        Assert.All(run.Ledger, row => Assert.Equal(
            row.Object == CostObject.Build ? builds[row.ObjectNumber!.Value]
                : row.Object == CostObject.Unit ? units[row.ObjectNumber!.Value] : null, row.Part));
        Assert.All(run.Operations, row => Assert.Equal(row.Unit is { } unit ? units[unit] : builds[row.Build], row.Part));
    });

    [Fact]
    public void The_time_worked_on_builds_and_in_operations_is_the_busy_time_of_machines_and_stations() => ForAllFactories((plan, run) =>
    {
        var busy = run.States.Where(row => Words<EquipmentState, StateAttribute>.Of(row.State).IsBusy)
            .ToLookup(row => row.Group, row => row.End - row.Start);
        var onMachines = run.Builds.Sum(build => ((build.Unloaded ?? plan.Horizon) - build.Started - build.Waited).TotalHours);
        Assert.Equal(busy["press"].Sum(span => span.TotalHours), onMachines, 1e-9);
        Assert.All(run.Builds, build => Assert.True(build.Waited >= TimeSpan.Zero));
        foreach (var station in plan.Stations)
        {
            var batches = run.Operations.Where(o => o.Station == station.Name && o.Started is not null)
                .DistinctBy(o => (o.Server, o.Started, o.Ended));
            Assert.Equal(busy[station.Name].Sum(span => span.TotalHours), batches.Sum(batch => batch.Worked.TotalHours), 1e-9);
        }
        Assert.All(run.Operations.Where(o => o.Ended is not null), o =>
            Assert.InRange(o.Worked, TimeSpan.Zero, o.Ended!.Value - o.Started!.Value));
    });

    [Fact]
    public void Material_cost_is_the_price_of_the_mass_that_left() => ForAllFactories((plan, run) =>
    {
        var mass = run.Powder.Where(row => Words<PowderEvent, PowderAttribute>.Of(row.Event).Flow is PowderFlow.Fused or PowderFlow.Lost)
            .Sum(row => row.MassKg);
        var cost = run.Ledger.Where(row => row is { Account: Account.Material, Driver: CostDriver.MassKg }).Sum(row => row.Amount.Si);
        Assert.Equal((plan.Powders[0].Price * new Mass(mass)).Si, cost, 1e-6 * run.Ledger.Count + 1e-6);
    });

    /// <summary>Binder goes into what is fused; resin also into the feedstock that is lost.</summary>
    [Fact]
    public void Binder_goes_with_the_metal_that_it_binds_and_resin_with_all_that_left() => ForAllFactories((plan, run) =>
    {
        if (plan.Machines[0].Recipes[0].Binder is not { } binder)
        {
            Assert.DoesNotContain(run.Ledger, row => row.Driver == CostDriver.BinderL);
            return;
        }
        var mass = run.Powder.Where(row => Words<PowderEvent, PowderAttribute>.Of(row.Event).Flow is var flow
            && (flow == PowderFlow.Fused || (flow == PowderFlow.Lost && binder.IsInLoosePowder))).Sum(row => row.MassKg);
        var posted = run.Ledger.Where(row => row.Driver == CostDriver.BinderL).ToList();
        Assert.Equal((binder.PerMetal * new Mass(mass)).CubicMetres * 1000, posted.Sum(row => row.Quantity), 1e-9);
        Assert.Equal(binder.Price.Si / 1000 * posted.Sum(row => row.Quantity), posted.Sum(row => row.Amount.Si), 1e-6 * (1 + posted.Count));
    });

    [Fact]
    public void A_station_works_on_no_more_than_its_batch_at_a_time() => ForAllFactories((plan, run) =>
    {
        var sizes = plan.Stations.ToDictionary(station => station.Name, station => station.BatchSize);
        foreach (var server in run.Operations.Where(o => o.Server is not null).GroupBy(o => o.Server))
        {
            var batches = server.GroupBy(o => o.Started!.Value).OrderBy(batch => batch.Key).ToList();
            Assert.All(batches, batch =>
                Assert.True(batch.Count() <= sizes[batch.First().Station] || batch.All(o => o.Ended == batch.Key)));
            Assert.All(batches.Zip(batches.Skip(1)), pair => Assert.True(pair.First.All(o => o.Ended <= pair.Second.Key)));
        }
    });

    [Fact]
    public void The_same_seed_gives_the_same_rows() => ForAllFactories((plan, run, seed) =>
    {
        var again = MemoryRecorder.Run(plan, seed);
        Assert.Equal(run.Units, again.Units);
        Assert.Equal(run.Operations, again.Operations);
        Assert.Equal(run.States, again.States);
        Assert.Equal(run.Ledger, again.Ledger);
        Assert.Equal(run.Powder, again.Powder);
    });

    private static void ForAllFactories(Action<FactoryPlan, MemoryRecorder> holds) => ForAllFactories((plan, run, _) => holds(plan, run));

    private static void ForAllFactories(Action<FactoryPlan, MemoryRecorder, ulong> holds) =>
        Prop.ForAll(RandomFactories.All, factory => holds(factory.Plan, MemoryRecorder.Run(factory.Plan, factory.Seed), factory.Seed))
            .Holds(150);
}
