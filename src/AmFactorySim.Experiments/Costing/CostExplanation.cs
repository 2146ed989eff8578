using AmFactorySim.Economics;
using AmFactorySim.Experiments.Rates;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios;
using static AmFactorySim.Experiments.Rates.Calculation;
using static System.FormattableString;

namespace AmFactorySim.Experiments.Costing;

/// <summary>How a part's cost comes about, told step by step.</summary>
internal static class CostExplanation
{
    private const string Section = "Gee et al. 2022, section 2.5", Definition = "by definition";

    public static RateExplanation Of(CostCase @case, long quantity)
    {
        var told = new Calculation();
        Given(told, @case);
        Stations(told, @case);
        Builds(told, @case.Cost, quantity);
        Machine(told, @case.Cost, quantity);
        Lines(told, @case.Cost, quantity);
        return told.Explanation;
    }

    private static void Given(Calculation told, CostCase @case)
    {
        var (cost, keys, group, scenario) = (@case.Cost, @case.Scenario.Keys, @case.Group.Name, @case.Scenario);
        var part = @case.Recipe.Part.Name;
        var machine = keys.Machines[group];
        var powder = keys.Powder[@case.Material];
        string Machine(string key) => scenario.SourceOf("machines", group, key);
        string Powder(string key) => scenario.SourceOf("powder", @case.Material, key);
        string Costing(string key) => scenario.SourceOf("costing", key);

        told.Given("V", "volume of a part", @case.UnitVolume, "the part's mesh");
        told.Given("s", "supports, by mass", new Share(@case.Recipe.SupportMass / @case.Recipe.Part.UnitMass), scenario.SourceOf("parts", part, "supports"));
        told.Given("t_scan", "scanning a unit", cost.Part.ScanPerUnit, "see rate --explain");
        told.Given("t_recoat", "recoating a build", cost.Part.Recoat, "see rate --explain");
        told.Given("n", "units on a full plate", cost.Part.PlateCapacity, "the packing");
        told.Given("C", "price of a machine", machine.Price, Machine("price"));
        told.Given("i", "infrastructure", machine.Infrastructure, Machine("infrastructure"));
        told.Given("L", "life", Years(machine.Life), Machine("life"));
        told.Given("r", "interest a year", machine.Interest, Machine("interest"));
        told.Given("m", "maintenance a year", machine.Maintenance, Machine("maintenance"));
        told.Given("F", "site, with its floor", cost.Printer.Ownership.SiteCost, WithFloor(Machine("site_cost"), machine.FloorSpace, scenario));
        told.Given("U", "uptime", cost.Printer.Uptime, Costing("uptime"));
        told.Given("t_set-up", "setting up", cost.Printer.SetUp, Machine("set_up"));
        told.Given("t_heat", "inerting and heating", cost.Printer.InertAndHeat, Machine("inert_and_heat"));
        told.Given("t_cool", "cooling", cost.Printer.Cool, Machine("cool"));
        told.Given("t_unload", "unloading", cost.Printer.Unload, Machine("unload"));
        told.Given("", "time to make it in", cost.Within, Costing("within"));
        foreach (var discount in keys.Costing.FleetDiscounts) told.Given("", Invariant($"discount from {discount.From} machines"), discount.Off, Costing("fleet_discounts"));
        told.Given("p", "price of powder", powder.Price, Powder("price"));
        foreach (var discount in keys.Costing.PowderBreaks) told.Given("", $"discount from {Text(discount.From)} of powder", discount.Off, Costing("powder_breaks"));
        told.Given("ρ", "density of the metal", cost.Powder.Density, scenario.SourceOf("materials", @case.Material, "density"));
        told.Given("f", "packing of the powder bed", powder.Packing, Powder("packing"));
        told.Given("l_h", "loss at unpacking", powder.HandlingLoss, Powder("handling_loss"));
        told.Given("l_s", "loss at sieving", powder.SieveLoss, Powder("sieve_loss"));
        told.Given("c_plate", "price of a build plate", machine.PlatePrice, Machine("plate_price"));
        told.Given("k", "refurbishments of a plate", machine.PlateRefurbishments, Machine("plate_refurbishments"));
        told.Given("q", "refurbishing, by price", machine.PlateRefurbishing, Machine("plate_refurbishing"));
        told.Given("c_h", "filters and blades", machine.Consumables, Machine("consumables"));
        told.Given("G", "gas before a build", machine.GasToInert, Machine("gas_to_inert"));
        told.Given("g", "gas while printing", machine.GasFlow, Machine("gas_flow"));
        told.Given("c_gas", "price of gas", machine.GasPrice, Machine("gas_price"));
        told.Given("P", "power while printing", machine.PowerPrinting, Machine("power_printing"));
        told.Given("P_0", "power at other times", machine.PowerIdle, Machine("power_idle"));
        told.Given("c_e", "price of electricity", keys.EnergyPrice, scenario.SourceOf("energy_price"));
        if (powder.ScrapValue.Si > 0) told.Given("c_s", "what scrap brings back", powder.ScrapValue, Powder("scrap_value"));
        if (cost.Attendance is not { } people) return;
        told.Given("W", "wage", people.Wage, scenario.SourceOf("crews", machine.Crew!, "wage"));
        told.Given("σ", "supervision, of the printing time", people.Supervision, Costing("supervision"));
    }

    // Values of a station that are nothing change nothing, and are left out.
    private static void Stations(Calculation told, CostCase @case)
    {
        foreach (var step in @case.Cost.Operations.DistinctBy(step => step.Name))
        {
            var (keys, scenario) = (@case.Scenario.Keys.Stations[step.Name], @case.Scenario);
            void Given<T>(string what, T value, string key, string? source = null) where T : struct, IQuantity<T>
            {
                if (value.Si != 0) told.Given("", $"{step.Name}: {what}", value, source ?? scenario.SourceOf("stations", step.Name, key));
            }
            Given("time of a batch", step.Time, "time");
            told.Given("", $"{step.Name}: batch", Invariant($"{step.BatchSize} {(step.TakesPlates ? "plate" : "unit")}{(step.BatchSize == 1 ? "" : "s")}"), scenario.SourceOf("stations", step.Name, "batch"));
            if (keys.Crew is { } crew)
            {
                Given("a person's time", step.Attended, "crew_time", keys.CrewTime is null ? "all of the batch's time" : null);
                Given("wage", step.Wage, "crew", scenario.SourceOf("crews", crew, "wage"));
            }
            if (keys.Price.Micros > 0)
            {
                Given("price", keys.Price, "price");
                told.Given("", $"{step.Name}: life", Years(keys.Life), scenario.SourceOf("stations", step.Name, "life"));
                Given("interest a year", keys.Interest, "interest");
                Given("maintenance a year", keys.Maintenance, "maintenance");
            }
            Given("floor", step.Ownership.SiteCost, "floor_space", WithFloor(scenario.SourceOf("stations", step.Name, "floor_space"), keys.FloorSpace, scenario));
            Given("uses up", step.Consumables, "consumables");
            Given("uses up, a batch", step.ConsumablesPerBatch, "consumables");
            Given("uses up, a unit", step.ConsumablesPerUnit, "consumables");
            Given("power", step.Power, "power");
            Given("scrap", keys.Scrap, "scrap");
            if (keys.Rework is { } rework) Given($"back to {rework.To}", rework.Share, "rework");
        }
    }

    private static string Years(Duration life) => $"{Text(life / CapitalRecovery.Year)} y";

    private static string WithFloor(string source, Area floor, Scenario scenario) =>
        floor.Si > 0 ? $"{source}; {Text(floor)} at {Text(scenario.Keys.FloorPrice)}: {scenario.SourceOf("floor_price")}" : source;

    private static void Builds(Calculation told, ActivityBasedCost cost, long quantity)
    {
        var (printed, capacity) = (cost.Printed(quantity), cost.Part.PlateCapacity);
        told.Step("units printed", "N / yield", $"{quantity} / {Text(cost.Yield)}", printed, "by the chances of scrap and rework on the route");
        told.Step("builds", "b = ceil(q / n)", $"ceil({printed} / {capacity})", (printed + capacity - 1) / capacity, "Gee et al. 2022, section 2.5 and Figure 3: one layer of parts");
        told.Step("printing", "t_print = q t_scan + b t_recoat", $"{printed} × {Text(cost.Part.ScanPerUnit)} + {(printed + capacity - 1) / capacity} × {Text(cost.Part.Recoat)}", cost.PrintTime(quantity), Section);
        told.Step("machine in use", "t_use = t_print + b (t_set-up + t_heat + t_cool + t_unload)",
            $"{Text(cost.PrintTime(quantity))} + {(printed + capacity - 1) / capacity} × ({Text(cost.Printer.SetUp)} + {Text(cost.Printer.InertAndHeat)} + {Text(cost.Printer.Cool)} + {Text(cost.Printer.Unload)})", cost.UseTime(quantity), Section);
    }

    private static void Machine(Calculation told, ActivityBasedCost cost, long quantity)
    {
        var machines = cost.Machines(quantity);
        told.Step("machines", "ceil(t_use / (U × within))", $"ceil({Text(cost.UseTime(quantity))} / ({Text(cost.Printer.Uptime)} × {Text(cost.Within)}))", machines, Definition);
        var owning = cost.Printer.Ownership;
        if (cost.Printer.FleetDiscounts.Factor(machines) is < 1 and var left)
        {
            owning = owning with { Price = owning.Price * left };
            told.Step("price of a machine of the fleet", "C (1 - discount)", $"{Text(cost.Printer.Ownership.Price)} × {Text(left)}", owning.Price, "costing.fleet_discounts");
        }
        told.Step("capital recovery, a year", "CRF = r / (1 - (1 + r)^-L)", $"{Text(owning.Interest)} over {Years(owning.Life)}", CapitalRecovery.Factor(owning.Interest, owning.Life), "the standard annuity");
        told.Step("owning a machine", "R = (C (1 + i) CRF + C m) / 8760 h + F",
            $"({Text(owning.Price)} × (1 + {Text(owning.Infrastructure)}) × {Text(CapitalRecovery.Factor(owning.Interest, owning.Life))} + {Text(owning.Price)} × {Text(owning.Maintenance)}) / 8760 h + {Text(owning.SiteCost)}", owning.Total, Section);
    }

    private static void Lines(Calculation told, ActivityBasedCost cost, long quantity)
    {
        var breakdown = cost.Of(quantity);
        void Line(CostCategory category, string equation, string source)
        {
            var lines = breakdown.Lines.Where(line => line.Category == category && line.Amount.Micros != 0).ToList();
            if (lines.Count > 0) told.Step(category == CostCategory.ScrapRecovery ? "scrap recovery" : category.ToString().ToLowerInvariant(), equation, string.Join(" + ", lines.Select(line => $"{line.Activity} {Text(line.Amount)}")), breakdown.Of(category), source);
        }
        var bought = cost.Part.UnitMass * cost.Printed(quantity);
        if (cost.Powder.Breaks.Steps.Length > 0) told.Step("price of so much powder", "p (1 - discount)", $"{Text(breakdown.Of(CostCategory.Material, "part"))} / {Text(bought)} in parts", Rate.Of(breakdown.Of(CostCategory.Material, "part"), bought), "costing.powder_breaks");
        Line(CostCategory.Material, "p (q m (1 + s) + l m_loose), l = 1 - (1 - l_h)(1 - l_s), m_loose = ρ f (bed - solid)", Section);
        Line(CostCategory.Machine, "R t_use / U", Section);
        Line(CostCategory.ScrapRecovery, "-c_s × the metal in units that are scrapped", Definition);
        Line(CostCategory.Station, "for each step: owning a station, times its time", "not in the paper: each station's price, life and time");
        Line(CostCategory.Consumables, "c_gas (b G + g t_print) + b c_plate (1 + k q) / (k + 1) + c_h t_print, and what each step uses up", Section);
        Line(CostCategory.Energy, "c_e (P (t_print + b t_heat) + P_0 (t_use - t_print - b t_heat)), and each step's power times its time", Section);
        Line(CostCategory.Labour, "W (b (set-up + exchange) + σ t_print), and each step's people", Section);
        Line(CostCategory.Overhead, "a qualification campaign's cost, for as many units as it is written off over", Definition);
        told.Step("a good unit", "total / N", $"{Text(breakdown.Total)} / {quantity}", breakdown.PerUnit, Definition);
    }
}
