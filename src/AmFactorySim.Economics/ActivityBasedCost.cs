using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AmFactorySim.Quantities;

namespace AmFactorySim.Economics;

/// <summary>What printing a quantity of a part costs, by its activities, when nothing waits.</summary>
/// <remarks>
/// <para>
/// Source: Gee et al. 2022, section 2.5: C = C_m + C_e + C_c + C_l, in builds of a single layer of parts. The paper's supporting
/// information is not at hand, so that the formulas of each line are ours, each after the paper's words: see the lines below.
/// Post-processing and failures are not in the paper.
/// </para>
/// <para>
/// With q units printed, b = ceil(q/n) builds, t_print = q t_scan + b t_recoat and
/// t_use = t_print + b (t_set-up + t_heat + t_cool + t_unload):
/// material = price (q m (1 + s) + loss m_loose) + binder; machine = R t_use/U; consumables = gas (b V + flow t_print) + b plate
/// + rate t_print; energy = price (P (t_print + b t_heat) + P_idle (the rest of t_use)); labour = wage (b (t_set-up + t_exchange)
/// + supervision t_print). Units printed are the good ones over the yield of post-processing. A station works ceil(q/batch) or
/// ceil(b/batch) batches. What failed builds add is in lines of their own, by the same formulas: see <see cref="BuildFailures"/>.
/// </para>
/// </remarks>
public sealed record ActivityBasedCost
{
    private const string Section = "Gee et al. 2022, section 2.5", Definition = "by definition",
        StationSource = "not in the paper: each station's own values";

    /// <summary>What printing the part takes.</summary>
    public required PrintedPart Part { get; init; }

    /// <summary>The powder.</summary>
    public required PowderCosts Powder { get; init; }

    /// <summary>The liquid that binds the powder; null where powder is melted.</summary>
    public BinderCosts? Binder { get; init; }

    /// <summary>The machine.</summary>
    public required PrinterCosts Printer { get; init; }

    /// <summary>Failures while printing; null where builds do not fail.</summary>
    public BuildFailures? Failures { get; init; }

    /// <summary>The people at the machine; null where it works without.</summary>
    public AttendanceCosts? Attendance { get; init; }

    /// <summary>Post-processing, in order.</summary>
    public ImmutableArray<Operation> Operations { get; init; } = [];

    /// <summary>Preparing the build layout for a quantity; null where it costs nothing.</summary>
    public BuildPreparation? Preparation { get; init; }

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
        var plates = new PlateCount(Printed(quantity, trace), Part.PlateCapacity);
        var planned = Planned(plates, trace);
        var failed = Failed(plates, planned, trace);
        var machines = Machines(planned.Occupied + failed.Occupied, trace);
        var powder = PowderPrice(planned.Bought(Part) + failed.Bought(Part), trace);
        var owned = PriceInFleet(machines, trace).Hourly(trace);
        return new(quantity,
        [
            .. Printing(planned, powder, owned, trace), .. FailedBuilds(failed, powder, owned, trace), .. PostProcessing(plates, trace),
            .. Overhead(quantity, trace),
        ]);
    }

    /// <summary>How many units are printed for so many good ones; those that failed builds lose are printed in addition.</summary>
    public long Printed(long quantity) => Printed(quantity, null);

    /// <summary>How many builds are planned for so many good units.</summary>
    public long Builds(long quantity) => Plates(quantity).Builds;

    /// <summary>How many machines make so many good units in the time that there is.</summary>
    public int Machines(long quantity) => Machines(UseTime(quantity), null);

    /// <summary>How long so many good units occupy machines, with what failed builds add.</summary>
    public Duration UseTime(long quantity)
    {
        var planned = Planned(Plates(quantity), null);
        return planned.Occupied + Failed(Plates(quantity), planned, null).Occupied;
    }

    /// <summary>What is left of the prices of powder and machines for so many good units, after discounts.</summary>
    public (double Powder, double Machine) Discounts(long quantity)
    {
        var planned = Planned(Plates(quantity), null);
        var all = planned + Failed(Plates(quantity), planned, null);
        return (Powder.Breaks.Factor(all.Bought(Part).Kilograms), Printer.FleetDiscounts.Factor(Machines(all.Occupied, null)));
    }

    private PlateCount Plates(long quantity) => new(Printed(quantity), Part.PlateCapacity);

    private long Printed(long quantity, ICalculationTrace? trace) => (long)trace.Step(
        "units printed", "q = ceil(N / yield)", $"ceil({quantity} / {Yield})", Math.Ceiling(quantity / Yield.Fraction * (1 - 1e-12)),
        "by the probabilities of scrap and rework on the route");

    private PrintingWork Planned(PlateCount plates, ICalculationTrace? trace)
    {
        var (units, builds) = (plates.Units, plates.Builds);
        trace.Step("builds", "b = ceil(q / n)", $"ceil({units} / {Part.PlateCapacity})", builds,
            "Gee et al. 2022, section 2.5 and Figure 3: one layer of parts");
        var recoats = Part.UnitsPerStorey is null ? builds : trace.Step(
            "height of all builds, in storeys", "b_h = Σ height / height of a storey", $"over {builds} builds",
            plates.Sum(Part.StoreysHigh), "by the layers of stacked parts");
        var print = Part.PlateScan is null
            ? trace.Step("printing", "t_print = q t_scan + b t_recoat", $"{units} × {Part.ScanPerUnit} + {recoats} × {Part.Recoat}",
                Part.ScanPerUnit * units + Part.Recoat * recoats, Section)
            : trace.Step("printing", "t_print = Σ t_scan,m + b t_recoat", $"over {builds} builds",
                new Duration(plates.Sum(count => Part.ScanPerUnitOf(count).Seconds * count)) + Part.Recoat * recoats, Section);
        var occupied = trace.Step(
            "machines in use", "t_use = t_print + b (t_set-up + t_heat + t_cool + t_unload)",
            $"{print} + {builds} × ({Printer.SetUp} + {Printer.InertAndHeat} + {Printer.Cool} + {Printer.Unload})",
            print + Printer.BesidePrinting * builds, Section);
        var loose = new Mass(plates.Sum(count => Loose(count, trace).Kilograms));
        var lost = trace.Step("lost powder", "m_lost = l Σ m_loose", $"{Powder.Loss} × {loose}", loose * Powder.Loss.Fraction, Section);
        return new(units, units * (1 - Yield.Fraction), builds, print, occupied, lost);
    }

    private Mass Loose(int count, ICalculationTrace? trace) =>
        Powder.Loose(Part.BedVolumeOf(count), Part.MassWithSupports * count, Part.DensityAsBuilt, trace);

    // What failures add to the planned work.
    private PrintingWork Failed(PlateCount plates, PrintingWork planned, ICalculationTrace? trace)
    {
        if (Failures is not { } failures) return default;
        var all = plates.Sum(count =>
        {
            var build = failures.Of(count, Part.ScanPerUnitOf(count), Part.RecoatOf(count));
            var starts = count / build.Good;
            var charge = Part.MassWithSupports * count + Loose(count, null);
            var loose = Math.Max(0, (charge - Part.MassWithSupports * build.Fused).Kilograms);
            return new PrintingWork(
                build.Fused * starts, (build.Fused - build.Good) * starts, starts, build.Print * starts,
                (build.Print + Printer.BesidePrinting + failures.Recovery * build.Failed) * starts,
                new Mass(loose * Powder.Loss.Fraction) * starts);
        });
        var added = all - planned with { Scrapped = 0 };
        if (trace is null) return added;
        const string Source = "not in the paper: failures come at a constant rate while printing", Chances = "over what failures leave";
        trace.Step("failed builds: builds", "b' = Σ n / n_good - b", $"{Chances}", added.Builds, Source);
        trace.Step("failed builds: units fused in vain", "q' = Σ n_fused n / n_good - q", $"{Chances}", added.Units, Source);
        trace.Step("failed builds: printing", "t_print' = Σ t_build n / n_good - t_print", $"{Chances}", added.Print, Source);
        trace.Step("failed builds: machines in use", "t_use', with repair", $"{Chances}", added.Occupied, Source);
        trace.Step("failed builds: lost powder", "m_lost'", $"{Chances}", added.LostPowder, Source);
        return added;
    }

    private int Machines(Duration occupied, ICalculationTrace? trace) => (int)trace.Step(
        "machines", "max(1, ceil(t_use / (U t_within)))", $"max(1 , ceil({occupied} / ({Printer.Uptime} × {Within})))",
        Math.Max(1, Math.Ceiling(occupied / Within / Printer.Uptime.Fraction)), Definition);

    private Rate<Money, Mass> PowderPrice(Mass bought, ICalculationTrace? trace)
    {
        if (Powder.Breaks.Steps.Length == 0) return Powder.Price;
        var left = Powder.Breaks.Factor(bought.Kilograms);
        return trace.Step("price of so much powder", "p (1 - discount)", $"{Powder.Price} × {left}", Powder.Price * left,
            "costing.powder_discounts");
    }

    private OwnershipRate PriceInFleet(int machines, ICalculationTrace? trace)
    {
        var owned = Printer.Ownership;
        if (Printer.FleetDiscounts.Steps.Length == 0) return owned;
        var left = Printer.FleetDiscounts.Factor(machines);
        return owned with
        {
            Price = trace.Step("price of a machine of the fleet", "C (1 - discount)", $"{owned.Price} × {left}", owned.Price * left,
                "costing.fleet_discounts"),
        };
    }

    private IEnumerable<CostLine> Printing(PrintingWork work, Rate<Money, Mass> powder, OwnershipCosts owned, ICalculationTrace? trace) =>
        [.. Material(work, powder, trace), .. Machine(work, owned, trace), .. Consumables(work, trace), .. Labour(work, trace)];

    // The lines of the work that failures add, put together by category.
    private IEnumerable<CostLine> FailedBuilds(
        PrintingWork added, Rate<Money, Mass> powder, OwnershipCosts owned, ICalculationTrace? trace) =>
        Failures is null ? [] : Printing(added, powder, owned, null).GroupBy(line => line.Category).Select(lines => Line(
            trace, lines.Key, CostBreakdown.FailedBuilds, "as above, of what failures add",
            $"{AmountsOf(lines, trace)}", lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount),
            "not in the paper: the same lines for what failures add"));

    private static string AmountsOf(IEnumerable<CostLine> lines, ICalculationTrace? trace) => trace is null ? "" : string.Join(" + ",
        lines.Select(line => StepNumbers.Text(line.Amount, trace.Currencies)));

    // What is recycled costs nothing; what is lost around the parts was bought for them.
    private IEnumerable<CostLine> Material(PrintingWork work, Rate<Money, Mass> price, ICalculationTrace? trace)
    {
        yield return Line(trace, CostCategory.Material, "part", "p q m", $"{price} × {work.Units} × {Part.UnitMass}",
            price * (Part.UnitMass * work.Units), Section);
        yield return Line(trace, CostCategory.Material, "supports", "p q m s", $"{price} × {work.Units} × {Part.SupportMass}",
            price * (Part.SupportMass * work.Units), Section);
        yield return Line(trace, CostCategory.Material, "lost powder", "p m_lost", $"{price} × {work.LostPowder}", price * work.LostPowder,
            Section);
        if (Binder is { } binder)
        {
            var volume = trace.Step(
                "binder or resin for all units", binder.IsInLoosePowder ? "V_b = (q m (1 + s) + m_lost) v_b" : "V_b = q m (1 + s) v_b",
                $"({work.Units} × {Part.MassWithSupports} + {(binder.IsInLoosePowder ? work.LostPowder : default)}) × {binder.PerMetal}",
                binder.PerMetal * (Part.MassWithSupports * work.Units + (binder.IsInLoosePowder ? work.LostPowder : default)),
                Definition);
            yield return Line(trace, CostCategory.Material, binder.Name, "c_b V_b", $"{binder.Price} × {volume}", binder.Price * volume,
                Definition);
        }
        yield return Line(
            trace, CostCategory.ScrapRecovery, "scrapped units", "0 - c_s q (1 - yield) m",
            $"0 - {Powder.ScrapValue} × {work.Scrapped} × {Part.UnitMass}", -(Powder.ScrapValue * (Part.UnitMass * work.Scrapped)),
            Definition);
    }

    private IEnumerable<CostLine> Machine(PrintingWork work, OwnershipCosts rate, ICalculationTrace? trace)
    {
        var hours = trace.Step("machine hours", "t_m = t_use / U", $"{work.Occupied} / {Printer.Uptime}",
            work.Occupied / Printer.Uptime.Fraction, Section);
        CostLine Part(string activity, string symbol, Rate<Money, Duration> hourly) =>
            Line(trace, CostCategory.Machine, activity, $"{symbol} t_m", $"{hourly} × {hours}", hourly * hours, Section);
        yield return Part("capital", "R_c", rate.Capital);
        yield return Part("infrastructure", "R_i", rate.Infrastructure);
        yield return Part("maintenance", "R_m", rate.Maintenance);
        yield return Part("site", "F", rate.Site);
    }

    private IEnumerable<CostLine> Consumables(PrintingWork work, ICalculationTrace? trace)
    {
        var (print, builds) = (work.Print, work.Builds);
        yield return Line(
            trace, CostCategory.Consumables, "gas", "c_gas (b G + g t_print)",
            $"{Printer.GasPrice} × ({builds} × {Printer.GasToInert} + {Printer.GasFlow} × {print})",
            Printer.GasPrice * (Printer.GasToInert * builds + Printer.GasFlow * print), Section);
        yield return Line(
            trace, CostCategory.Consumables, "plates", "b c_use", $"{builds} × {Printer.PlatePerUse}", Printer.PlatePerUse * builds,
            Section);
        yield return Line(
            trace, CostCategory.Consumables, "wear parts", "c_h t_print", $"{Printer.Consumables} × {print}",
            Printer.Consumables * print, Section);
        var powered = trace.Step(
            "heating and printing", "t_on = t_print + b t_heat", $"{print} + {builds} × {Printer.InertAndHeat}",
            print + Printer.InertAndHeat * builds, Section);
        yield return Line(
            trace, CostCategory.Energy, "printing", "c_e (P t_on + P_0 (t_use - t_on))",
            $"{Printer.EnergyPrice} × ({Printer.PowerPrinting} × {powered} + {Printer.PowerIdle} × ({work.Occupied} - {powered}))",
            Printer.EnergyPrice * (Printer.PowerPrinting * powered + Printer.PowerIdle * (work.Occupied - powered)), Section);
    }

    private IEnumerable<CostLine> Labour(PrintingWork work, ICalculationTrace? trace)
    {
        if (Attendance is not { } people) yield break;
        var (print, builds) = (work.Print, work.Builds);
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

    private IEnumerable<CostLine> PostProcessing(PlateCount plates, ICalculationTrace? trace)
    {
        foreach (var step in Operations)
        {
            var batches = step.Batches(plates.Builds, plates.Units);
            var used = step.Time * batches;
            if (trace is not null) Batches(step, plates, trace);
            var rate = step.Ownership.Hourly().Total;
            yield return Line(
                trace, CostCategory.Station, step.Name, "R_station t_s / U", $"{rate} × {used} / {step.Uptime}",
                rate * (used / step.Uptime.Fraction), StationSource);
            yield return Line(
                trace, CostCategory.Consumables, step.Name, "by hour, batch and unit",
                $"{step.Consumables} × {used} + {step.ConsumablesPerBatch} × {batches} + {step.ConsumablesPerUnit} × "
                    + $"{plates.Units} × {step.Visits}",
                step.Consumables * used + step.ConsumablesPerBatch * batches + step.ConsumablesPerUnit * (plates.Units * step.Visits),
                StationSource);
            yield return Line(
                trace, CostCategory.Energy, step.Name, "c_e P t_s", $"{step.EnergyPrice} × {step.Power} × {used}",
                step.EnergyPrice * (step.Power * used), StationSource);
            yield return Line(
                trace, CostCategory.Labour, step.Name, "W t_attended batches", $"{step.Wage} × {step.Attended} × {batches}",
                step.Wage * (step.Attended * batches), StationSource);
        }
    }

    private static void Batches(Operation step, PlateCount plates, ICalculationTrace trace)
    {
        var (what, symbol, count) = step.TakesPlates ? ("plates", "b", plates.Builds) : ("units", "q", plates.Units);
        var visits = trace.Step($"{step.Name}: {what}", $"{symbol} visits", $"{count} × {step.Visits}",
            step.VisitsOf(plates.Builds, plates.Units), StationSource);
        var batches = step.Batches(plates.Builds, plates.Units);
        if (step.BatchSize > 1)
            trace.Step($"{step.Name}: batches", "whole batches: ceil(visits / batch)", $"ceil({visits} / {step.BatchSize})", batches,
                StationSource);
        trace.Step($"{step.Name}: hours", "t_s = t batches", $"{step.Time} × {batches}", step.Time * batches, StationSource);
        if (step.Time.Seconds > 0)
            trace.Step($"{step.Name}: an hour of work, without electricity", "R_station / U + c_h + (c_batch + W t_attended) / t",
                $"{step.Ownership.Total} / {step.Uptime} + {step.Consumables} "
                    + $"+ ({step.ConsumablesPerBatch} + {step.Wage} × {step.Attended}) / {step.Time}",
                step.HourOfWork, "the basis of the rates of conventional routes, too: hours in use pay for all hours");
    }

    private IEnumerable<CostLine> Overhead(long quantity, ICalculationTrace? trace)
    {
        if (Preparation is { } preparation)
            yield return Line(trace, CostCategory.Labour, "build preparation", "W_p t_p", $"{preparation.Wage} × {preparation.Time}",
                preparation.Wage * preparation.Time, "not in the paper: once for the quantity, by definition");
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
}
