using AmFactorySim.Economics;
using AmFactorySim.Experiments.Rates;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios;
using static System.FormattableString;
using static AmFactorySim.Quantities.StepNumbers;

namespace AmFactorySim.Experiments.Costing;

/// <summary>The inputs of a part's cost.</summary>
internal static class CostInputs
{
    /// <summary>The values that go in, with their sources; the steps are recorded where they are calculated.</summary>
    public static void Given(ExplanationTrace trace, CostCase @case)
    {
        Part(trace, @case);
        Stations(trace, @case);
    }

    private static void Part(ExplanationTrace trace, CostCase @case)
    {
        var (cost, keys, group, scenario) = (@case.Cost, @case.Scenario.Keys, @case.Group.Name, @case.Scenario);
        var part = @case.Recipe.Part.Name;
        var machine = keys.Machines[group];
        var powder = keys.Powder[@case.Material];
        string Machine(string key) => scenario.SourceOf(["machines", group, .. key.Split('.')]);
        string Powder(string key) => scenario.SourceOf("powder", @case.Material, key);
        string Costing(string key) => scenario.SourceOf("costing", key);

        trace.Given("V", "volume of a part", @case.UnitVolume, "the part's mesh");
        if (@case.Recipe.Binder is null) trace.Given("m", "mass of a part", cost.Part.UnitMass, "volume times density");
        else
        {
            trace.Given("ρ_s", "density after sintering", @case.Recipe.Density,
                scenario.SourceOf("materials", @case.Material, "sintered_density"));
            trace.Given("m", "metal in a part", cost.Part.UnitMass, "volume times density times density after sintering");
        }
        trace.Given("d", "metal in the volume that is built", cost.Part.DensityAsBuilt,
            @case.Recipe.Binder is null ? "melted to full density" : "a green part, as dense as the powder around it");
        trace.Given("V_bed", "powder bed of a build", cost.Part.BedVolume, "plate area times build height");
        trace.Given("s", "supports, by mass", new Share(@case.Recipe.SupportMass / @case.Recipe.UnitMass),
            scenario.SourceOf("parts", part, "supports"));
        trace.Given("t_scan", "scanning a unit", cost.Part.ScanPerUnit, "see rate --explain");
        trace.Given("t_recoat", "recoating a build", cost.Part.Recoat, "see rate --explain");
        trace.Given("n", "units on a full plate", cost.Part.PlateCapacity, "the packing");
        trace.Given("C", "price of a machine", machine.Price, Machine("price"));
        trace.Given("i", "infrastructure", machine.Ownership.Infrastructure, Machine("ownership.infrastructure"));
        trace.Given("L", "life", Years(machine.Ownership.Life), Machine("ownership.life"));
        trace.Given("v", "residual value, by price", machine.Ownership.ResidualValue, Machine("ownership.residual_value"));
        trace.Given("r", "interest per year", machine.Ownership.Interest, Machine("ownership.interest"));
        trace.Given("m_y", "maintenance per year", machine.Ownership.Maintenance, Machine("ownership.maintenance"));
        trace.Given("F", "site, with its floor", cost.Printer.Ownership.SiteCost,
            WithFloor(trace, Machine("ownership.site_cost"), machine.Ownership.FloorSpace, scenario));
        trace.Given("U", "uptime", cost.Printer.Uptime, Costing("uptime"));
        trace.Given("t_set-up", "setting up", cost.Printer.SetUp, Machine("handling.set_up"));
        trace.Given("t_heat", "inerting and heating", cost.Printer.InertAndHeat, Machine("handling.inert_and_heat"));
        trace.Given("t_cool", "cooling", cost.Printer.Cool, Machine("handling.cool"));
        trace.Given("t_unload", "unloading", cost.Printer.Unload, Machine("handling.unload"));
        trace.Given("", "time for the quantity", cost.Within, Costing("within"));
        foreach (var discount in keys.Costing.FleetDiscounts)
            trace.Given("", Invariant($"discount from {discount.From} machines"), discount.Off, Costing("fleet_discounts"));
        trace.Given("p", "price of powder", powder.Price, Powder("price"));
        foreach (var discount in keys.Costing.PowderDiscounts)
            trace.Given("", $"discount from {Text(discount.From)} of powder", discount.Off, Costing("powder_discounts"));
        trace.Given("ρ", "density of the metal", cost.Powder.Density, scenario.SourceOf("materials", @case.Material, "density"));
        trace.Given("f", "packing of the powder bed", powder.Packing, Powder("packing"));
        trace.Given("l_h", "loss at unpacking", powder.HandlingLoss, Powder("handling_loss"));
        if (cost.Binder is { IsInLoosePowder: true })
            trace.Given("l", "loss of feedstock in a build", cost.Powder.Loss, "at unpacking; feedstock is not sieved");
        else
        {
            trace.Given("l_s", "loss at sieving", powder.SieveLoss, Powder("sieve_loss"));
            trace.Given("l", "loss of loose powder in a build", cost.Powder.Loss, "both losses together");
        }
        if (cost.Binder is { } binder)
        {
            trace.Given("c_b", $"price of {binder.Name}", binder.Price,
                Machine(binder.IsInLoosePowder ? "vat.resin_price" : "binder_jet.binder_price"));
            trace.Given("v_b", $"{binder.Name} by metal", binder.PerMetal,
                binder.IsInLoosePowder ? "the pores between the powder" : "the share of the pores that is filled, binder_jet.saturation");
        }
        trace.Given("c_plate", "price of a build plate", machine.BuildPlate.Price, Machine("build_plate.price"));
        trace.Given("k", "refurbishments of a plate", machine.BuildPlate.Refurbishments, Machine("build_plate.refurbishments"));
        trace.Given("q", "refurbishing, by price", machine.BuildPlate.Refurbishing, Machine("build_plate.refurbishing"));
        new PlateCost(machine.BuildPlate.Price, machine.BuildPlate.Refurbishments, machine.BuildPlate.Refurbishing).Spread(trace);
        trace.Given("c_h", "wear parts", machine.Consumables, Machine("consumables"));
        trace.Given("G", "gas before a build", machine.Gas.ToInert, Machine("gas.to_inert"));
        trace.Given("g", "gas while printing", machine.Gas.Flow, Machine("gas.flow"));
        trace.Given("c_gas", "price of gas", machine.Gas.Price, Machine("gas.price"));
        trace.Given("P", "power while printing", machine.Power.Printing, Machine("power.printing"));
        trace.Given("P_0", "power at other times", machine.Power.Idle, Machine("power.idle"));
        trace.Given("c_e", "price of electricity", keys.EnergyPrice, scenario.SourceOf("energy_price"));
        if (powder.ScrapValue.Si > 0) trace.Given("c_s", "scrap value", powder.ScrapValue, Powder("scrap_value"));
        if (cost.Preparation is { } preparation)
        {
            trace.Given("t_p", "preparing the build layout", preparation.Time, Costing("preparation"));
            trace.Given("W_p", "wage of build preparation", preparation.Wage, Costing("preparation_wage"));
        }
        if (cost.Failures is { } failures)
        {
            trace.Given("λ", "failures of builds", failures.Rate, Machine("build_failure.rate"));
            trace.Given("", "units lost by a failure, on average", new Share(failures.Losses.Sum(loss => loss.Share * loss.Probability)),
                Machine("build_failure.loses"));
            trace.Given("", "repair after a failure", failures.Recovery, Machine("build_failure.recovery"));
        }
        if (cost.Attendance is not { } people) return;
        trace.Given("W", "wage", people.Wage, scenario.SourceOf("crews", machine.Crew!, "wage"));
        trace.Given("σ", "supervision, of the printing time", people.Supervision, Costing("supervision"));
    }

    // Values of a station that are nothing change nothing, and are left out.
    private static void Stations(ExplanationTrace trace, CostCase @case)
    {
        foreach (var step in @case.Cost.Operations.DistinctBy(step => step.Name))
        {
            var (keys, scenario) = (@case.Scenario.Keys.Stations[step.Name], @case.Scenario);
            void Given<T>(string what, T value, string key, string? source = null) where T : struct, IQuantity<T>
            {
                if (value.Si != 0) trace.Given("", $"{step.Name}: {what}", value, source ?? scenario.SourceOf("stations", step.Name, key));
            }
            Given("time of a batch", step.Time, "time");
            trace.Given("", $"{step.Name}: batch",
                Invariant($"{step.BatchSize} {(step.TakesPlates ? "plate" : "unit")}{(step.BatchSize == 1 ? "" : "s")}"),
                scenario.SourceOf("stations", step.Name, "batch"));
            if (keys.Crew is { } crew)
            {
                Given("a person's time", step.Attended, "crew_time", keys.CrewTime is null ? "all of the batch's time" : null);
                Given("wage", step.Wage, "crew", scenario.SourceOf("crews", crew, "wage"));
            }
            if (keys.Price.Micros > 0)
            {
                Given("price", keys.Price, "price");
                trace.Given("", $"{step.Name}: life", Years(keys.Life), scenario.SourceOf("stations", step.Name, "life"));
                Given("residual value, by price", keys.ResidualValue, "residual_value");
                Given("interest per year", keys.Interest, "interest");
                Given("maintenance per year", keys.Maintenance, "maintenance");
            }
            Given("floor", step.Ownership.SiteCost, "floor_space",
                WithFloor(trace, scenario.SourceOf("stations", step.Name, "floor_space"), keys.FloorSpace, scenario));
            Given("consumables per hour", step.Consumables, "consumables");
            Given("consumables of a batch", step.ConsumablesPerBatch, "consumables");
            Given("consumables of a unit", step.ConsumablesPerUnit, "consumables");
            Given("power", step.Power, "power");
            Given("scrap", keys.Scrap, "scrap");
            if (keys.Rework is { } rework) Given($"back to {rework.To}", rework.Share, "rework");
        }
    }

    private static string Years(Duration life) => $"{Text(life / CapitalRecovery.Year)} y";

    private static string WithFloor(ExplanationTrace trace, string source, Area floor, Scenario scenario) =>
        floor.Si > 0
            ? $"{source}; {Text(floor)} at {Text(scenario.Keys.FloorPrice, trace.Currencies)}: {scenario.SourceOf("floor_price")}"
            : source;
}
