using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AmFactorySim.Quantities;

namespace AmFactorySim.Economics;

/// <summary>What printing a quantity of a part costs, by its activities, when nothing waits.</summary>
/// <remarks>
/// <para>
/// Source: Gee et al. 2022, section 2.5: C = C_m + C_e + C_c + C_l, in builds of a single layer of parts. The paper's supporting
/// information is not at hand, so that the formulas of each line are ours, each after the paper's words: see the lines below.
/// Post-processing is not in the paper.
/// </para>
/// <para>
/// With q units printed, b = ceil(q/n) builds, t_print = q t_scan + b t_recoat and
/// t_use = t_print + b (t_set-up + t_heat + t_cool + t_unload):
/// material = price (q m (1 + s) + loss m_loose); machine = R t_use/U; consumables = gas (b V + flow t_print) + b plate + rate t_print;
/// energy = price (P (t_print + b t_heat) + P_idle (the rest of t_use)); labour = wage (b (t_set-up + t_exchange) + supervision t_print).
/// Units printed are the good ones over the yield of post-processing.
/// </para>
/// </remarks>
public sealed record ActivityBasedCost
{
    private const string Section = "Gee et al. 2022, section 2.5", Definition = "by definition";

    /// <summary>What printing the part takes.</summary>
    public required PrintedPart Part { get; init; }

    /// <summary>The powder.</summary>
    public required PowderCosts Powder { get; init; }

    /// <summary>The machine.</summary>
    public required PrinterCosts Printer { get; init; }

    /// <summary>The people at the machine; null where it works without.</summary>
    public AttendanceCosts? Attendance { get; init; }

    /// <summary>Post-processing, in order.</summary>
    public ImmutableArray<Operation> Operations { get; init; } = [];

    /// <summary>What qualifying the part costs; null where nothing has to be qualified.</summary>
    public Qualification? Qualification { get; init; }

    /// <summary>The share of printed units that are good in the end.</summary>
    public Share Yield { get; init; } = Share.Whole;

    /// <summary>The time in which the quantity is made; how many machines a fleet needs follows from it.</summary>
    public Duration Within { get; init; } = CapitalRecovery.Year;

    /// <summary>The cost of so many good units.</summary>
    /// <param name="quantity">At least 1.</param>
    /// <param name="trace">Records the steps.</param>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public CostBreakdown Of(long quantity, ICalculationTrace? trace = null)
    {
        if (quantity < 1) throw new ArgumentException(FormattableString.Invariant($"the quantity must be at least 1, but is {quantity}"));
        if (Part.PlateCapacity < 1)
            throw new ArgumentException(FormattableString.Invariant($"a plate must hold at least 1 unit, but holds {Part.PlateCapacity}"));
        if (!(Yield.Fraction is > 0 and <= 1))
            throw new ArgumentException($"the yield must be above 0 % and at most 100 %, but is {Yield}");
        if (!(Printer.Uptime.Fraction is > 0 and <= 1))
            throw new ArgumentException($"the uptime must be above 0 % and at most 100 %, but is {Printer.Uptime}");
        var use = Use(quantity, trace);
        return new(quantity,
        [
            .. Material(use, trace), .. Machine(use, trace), .. Consumables(use, trace), .. Labour(use, trace),
            .. PostProcessing(use, trace),
            .. Overhead(quantity, trace),
        ]);
    }

    /// <summary>How many units are printed for so many good ones.</summary>
    public long Printed(long quantity) => Printed(quantity, null);

    /// <summary>How many machines make so many good units in the time that there is.</summary>
    public int Machines(long quantity) => Use(quantity, null).Machines;

    /// <summary>t_print, how long all builds of so many good units print.</summary>
    public Duration PrintTime(long quantity) => Use(quantity, null).Print;

    /// <summary>t_use, how long they occupy machines.</summary>
    public Duration UseTime(long quantity) => Use(quantity, null).Occupied;

    private long Printed(long quantity, ICalculationTrace? trace) => (long)trace.Step(
        "units printed", "q = ceil(N / yield)", $"ceil({quantity} / {Yield})", Math.Ceiling(quantity / Yield.Fraction * (1 - 1e-12)),
        "by the probabilities of scrap and rework on the route");

    private MachineUse Use(long quantity, ICalculationTrace? trace)
    {
        var plates = new PlateCount(Printed(quantity, trace), Part.PlateCapacity);
        var (units, builds) = (plates.Units, plates.Builds);
        trace.Step("builds", "b = ceil(q / n)", $"ceil({units} / {Part.PlateCapacity})", builds,
            "Gee et al. 2022, section 2.5 and Figure 3: one layer of parts");
        var print = trace.Step(
            "printing", "t_print = q t_scan + b t_recoat", $"{units} × {Part.ScanPerUnit} + {builds} × {Part.Recoat}",
            Part.ScanPerUnit * units + Part.Recoat * builds, Section);
        var occupied = trace.Step(
            "machines in use", "t_use = t_print + b (t_set-up + t_heat + t_cool + t_unload)",
            $"{print} + {builds} × ({Printer.SetUp} + {Printer.InertAndHeat} + {Printer.Cool} + {Printer.Unload})",
            print + (Printer.SetUp + Printer.InertAndHeat + Printer.Cool + Printer.Unload) * builds, Section);
        var machines = trace.Step(
            "machines", "max(1, ceil(t_use / (U t_within)))", $"max(1 , ceil({occupied} / ({Printer.Uptime} × {Within})))",
            Math.Max(1, Math.Ceiling(occupied / Within / Printer.Uptime.Fraction)), Definition);
        return new(plates, print, occupied, (int)machines);
    }

    // What is recycled costs nothing; what is lost around the parts was bought for them.
    private IEnumerable<CostLine> Material(MachineUse use, ICalculationTrace? trace)
    {
        var units = use.Plates.Units;
        var (part, supports) = (Part.UnitMass * units, Part.SupportMass * units);
        var loose = use.Plates.Sum(count => Powder.Loose(Part.BedVolume, (Part.UnitMass + Part.SupportMass) * count, trace));
        var lost = trace.Step("lost powder", "m_lost = l Σ m_loose", $"{Powder.Loss} × {loose}", loose * Powder.Loss.Fraction, Section);
        var price = Powder.Price;
        if (Powder.Breaks.Steps.Length > 0)
        {
            var left = Powder.Breaks.Factor((part + supports + lost).Kilograms);
            price = trace.Step("price of so much powder", "p (1 - discount)", $"{Powder.Price} × {left}", Powder.Price * left,
                "costing.powder_discounts");
        }
        yield return Line(trace, CostCategory.Material, "part", "p q m", $"{price} × {units} × {Part.UnitMass}", price * part, Section);
        yield return Line(trace, CostCategory.Material, "supports", "p q m s", $"{price} × {units} × {Part.SupportMass}", price * supports,
            Section);
        yield return Line(trace, CostCategory.Material, "lost powder", "p m_lost", $"{price} × {lost}", price * lost, Section);
        yield return Line(
            trace, CostCategory.ScrapRecovery, "scrapped units", "0 - c_s q m (1 - yield)",
            $"0 - {Powder.ScrapValue} × {units} × {Part.UnitMass} × (1 - {Yield})",
            -(Powder.ScrapValue * (part * (1 - Yield.Fraction))), Definition);
    }

    private IEnumerable<CostLine> Machine(MachineUse use, ICalculationTrace? trace)
    {
        var hours = trace.Step("machine hours", "t_m = t_use / U", $"{use.Occupied} / {Printer.Uptime}",
            use.Occupied / Printer.Uptime.Fraction, Section);
        var owned = Printer.Ownership;
        if (Printer.FleetDiscounts.Steps.Length > 0)
        {
            var left = Printer.FleetDiscounts.Factor(use.Machines);
            owned = owned with
            {
                Price = trace.Step("price of a machine of the fleet", "C (1 - discount)", $"{owned.Price} × {left}", owned.Price * left,
                    "costing.fleet_discounts"),
            };
        }
        var rate = owned.Hourly(trace);
        CostLine Part(string activity, string symbol, Rate<Money, Duration> hourly) =>
            Line(trace, CostCategory.Machine, activity, $"{symbol} t_m", $"{hourly} × {hours}", hourly * hours, Section);
        yield return Part("capital", "R_c", rate.Capital);
        yield return Part("infrastructure", "R_i", rate.Infrastructure);
        yield return Part("maintenance", "R_m", rate.Maintenance);
        yield return Part("site", "F", rate.Site);
    }

    private IEnumerable<CostLine> Consumables(MachineUse use, ICalculationTrace? trace)
    {
        var (print, builds) = (use.Print, use.Plates.Builds);
        yield return Line(
            trace, CostCategory.Consumables, "gas", "c_gas (b G + g t_print)",
            $"{Printer.GasPrice} × ({builds} × {Printer.GasToInert} + {Printer.GasFlow} × {print})",
            Printer.GasPrice * (Printer.GasToInert * builds + Printer.GasFlow * print), Section);
        yield return Line(
            trace, CostCategory.Consumables, "plates", "b c_use", $"{builds} × {Printer.PlatePerUse}", Printer.PlatePerUse * builds,
            Section);
        yield return Line(
            trace, CostCategory.Consumables, "filters and blades", "c_h t_print", $"{Printer.Consumables} × {print}",
            Printer.Consumables * print, Section);
        var powered = trace.Step(
            "heating and printing", "t_on = t_print + b t_heat", $"{print} + {builds} × {Printer.InertAndHeat}",
            print + Printer.InertAndHeat * builds, Section);
        yield return Line(
            trace, CostCategory.Energy, "printing", "c_e (P t_on + P_0 (t_use - t_on))",
            $"{Printer.EnergyPrice} × ({Printer.PowerPrinting} × {powered} + {Printer.PowerIdle} × ({use.Occupied} - {powered}))",
            Printer.EnergyPrice * (Printer.PowerPrinting * powered + Printer.PowerIdle * (use.Occupied - powered)), Section);
    }

    private IEnumerable<CostLine> Labour(MachineUse use, ICalculationTrace? trace)
    {
        if (Attendance is not { } people) yield break;
        var (print, builds) = (use.Print, use.Plates.Builds);
        yield return Line(
            trace, CostCategory.Labour, "set-up", "W b t_set-up", $"{people.Wage} × {builds} × {people.SetUp}",
            people.Wage * (people.SetUp * builds), Section);
        yield return Line(
            trace, CostCategory.Labour, "exchange", "W b t_unload", $"{people.Wage} × {builds} × {people.Exchange}",
            people.Wage * (people.Exchange * builds), Section);
        yield return Line(
            trace, CostCategory.Labour, "supervision", "W σ t_print", $"{people.Wage} × {people.Supervision} × {print}",
            people.Wage * (print * people.Supervision.Fraction), Section);
    }

    private IEnumerable<CostLine> PostProcessing(MachineUse use, ICalculationTrace? trace)
    {
        const string Source = "not in the paper: each station's own values";
        foreach (var step in Operations)
        {
            var visits = (step.TakesPlates ? use.Plates.Builds : use.Plates.Units) * step.Visits;
            var batches = visits / step.BatchSize;
            if (trace is not null)
                trace.Step(
                    $"{step.Name}: batches", step.TakesPlates ? "b visits / batch" : "q visits / batch",
                    $"{(step.TakesPlates ? use.Plates.Builds : use.Plates.Units)} × {step.Visits} / {step.BatchSize}", batches, Source);
            var rate = step.Ownership.Hourly().Total;
            yield return Line(
                trace, CostCategory.Station, step.Name, "R_station t batches", $"{rate} × {step.Time} × {batches}",
                rate * (step.Time * batches), Source);
            yield return Line(
                trace, CostCategory.Consumables, step.Name, "by hour, batch and unit",
                $"{step.Consumables} × {step.Time} × {batches} + {step.ConsumablesPerBatch} × {batches} + {step.ConsumablesPerUnit} × "
                    + $"{use.Plates.Units} × {step.Visits}",
                step.Consumables * (step.Time * batches) + step.ConsumablesPerBatch * batches
                    + step.ConsumablesPerUnit * (use.Plates.Units * step.Visits), Source);
            yield return Line(
                trace, CostCategory.Energy, step.Name, "c_e P t batches", $"{step.EnergyPrice} × {step.Power} × {step.Time} × {batches}",
                step.EnergyPrice * (step.Power * (step.Time * batches)), Source);
            yield return Line(
                trace, CostCategory.Labour, step.Name, "W t_attended batches", $"{step.Wage} × {step.Attended} × {batches}",
                step.Wage * (step.Attended * batches), Source);
        }
    }

    private IEnumerable<CostLine> Overhead(long quantity, ICalculationTrace? trace)
    {
        if (Qualification is { } campaign)
            yield return Line(
                trace, CostCategory.Overhead, "qualification", "C_q min(N, N_q) / N_q",
                $"{campaign.Cost} × min({quantity} , {campaign.Units}) / {campaign.Units}",
                campaign.Of(quantity), "written off in equal parts over the first good units");
    }

    // Lines that come to nothing are left out of the trace.
    private static CostLine Line(
        ICalculationTrace? trace, CostCategory category, string activity, string equation,
        [InterpolatedStringHandlerArgument(nameof(trace))] StepNumbers numbers,
        Money amount, string source)
    {
        if (trace is not null && amount.Micros != 0)
            trace.Add($"{(category == CostCategory.ScrapRecovery ? "scrap recovery" : category.ToString().ToLowerInvariant())}: {activity}",
                equation, numbers.ToString(), StepNumbers.Text(amount, trace.Currencies), amount.Si, source);
        return new(category, activity, amount);
    }

    /// <summary>What so many good units take of the machines.</summary>
    private readonly record struct MachineUse(PlateCount Plates, Duration Print, Duration Occupied, int Machines);

    /// <summary>So many units, on full plates and what is left on a last one.</summary>
    private readonly record struct PlateCount(long Units, int Capacity)
    {
        public long Builds => (Units + Capacity - 1) / Capacity;

        // The sum of something over all builds, given how many units each holds.
        public Mass Sum(Func<int, Mass> ofBuild)
        {
            var rest = (int)(Units % Capacity);
            return ofBuild(Capacity) * (Units / Capacity) + (rest > 0 ? ofBuild(rest) : default);
        }
    }
}

/// <summary>The campaign that qualifies a part, written off in equal parts over its first good units.</summary>
/// <param name="Cost">All of it.</param>
/// <param name="Units">Over how many good units, at least 1.</param>
public sealed record Qualification(Money Cost, long Units)
{
    /// <summary>
    /// What so many good units bear: 120 kUSD over 50 000 units are 240 USD for the first 100, and 120 kUSD for all beyond.
    /// </summary>
    public Money Of(long quantity) => Cost * ((double)Math.Min(quantity, Units) / Units);
}
