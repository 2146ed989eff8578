using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Economics;

/// <summary>What printing a quantity of a part costs, by its activities, when nothing waits.</summary>
/// <remarks>
/// <para>
/// Source: Gee et al. 2022, section 2.5: C = C_m + C_e + C_c + C_l, in builds of a single layer of parts. The paper's supporting information is not at hand, so
/// that the formulas of each line are ours, each after the paper's words: see the lines below. Post-processing is not in the paper.
/// </para>
/// <para>
/// With q units printed, b = ceil(q/n) builds, t_print = q t_scan + b t_recoat and t_use = t_print + b (t_set-up + t_heat + t_cool + t_unload):
/// material = price (q m (1 + s) + loss m_loose); machine = R t_use/U; consumables = gas (b V + flow t_print) + b plate + rate t_print;
/// energy = price (P (t_print + b t_heat) + P_idle (the rest of t_use)); labour = wage (b (t_set-up + t_exchange) + supervision t_print).
/// Units printed are the good ones over the yield of post-processing.
/// </para>
/// </remarks>
public sealed record ActivityBasedCost
{
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
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public CostBreakdown Of(long quantity)
    {
        if (quantity < 1) throw new ArgumentException(FormattableString.Invariant($"the quantity must be at least 1, but is {quantity}"));
        if (Part.PlateCapacity < 1) throw new ArgumentException(FormattableString.Invariant($"a plate must hold at least 1 unit, but holds {Part.PlateCapacity}"));
        if (!(Yield.Fraction is > 0 and <= 1)) throw new ArgumentException($"the yield must be above 0 % and at most 100 %, but is {Yield}");
        if (!(Printer.Uptime.Fraction is > 0 and <= 1)) throw new ArgumentException($"the uptime must be above 0 % and at most 100 %, but is {Printer.Uptime}");
        var plates = Plates(quantity);
        return new(quantity, [.. Material(plates), .. Machine(plates), .. Consumables(plates), .. Labour(plates), .. PostProcessing(plates), .. Overhead(quantity)]);
    }

    /// <summary>How many units are printed for so many good ones.</summary>
    public long Printed(long quantity) => (long)Math.Ceiling(quantity / Yield.Fraction * (1 - 1e-12));

    /// <summary>How many machines make so many good units in the time that there is.</summary>
    public int Machines(long quantity) => Machines(Plates(quantity));

    /// <summary>t_print, how long all builds of so many good units print.</summary>
    public Duration PrintTime(long quantity) => PrintTime(Plates(quantity));

    /// <summary>t_use, how long they occupy machines.</summary>
    public Duration UseTime(long quantity) => InUse(Plates(quantity));

    private PlateCount Plates(long quantity) => new(Printed(quantity), Part.PlateCapacity);

    private int Machines(PlateCount plates) => Math.Max(1, (int)Math.Ceiling(InUse(plates) / Within / Printer.Uptime.Fraction));

    private Duration PrintTime(PlateCount plates) => Part.ScanPerUnit * plates.Units + Part.Recoat * plates.Builds;

    private Duration InUse(PlateCount plates) => PrintTime(plates) + (Printer.SetUp + Printer.InertAndHeat + Printer.Cool + Printer.Unload) * plates.Builds;

    // What is recycled costs nothing; what is lost around the parts was bought for them.
    private IEnumerable<CostLine> Material(PlateCount plates)
    {
        var (part, supports) = (Part.UnitMass * plates.Units, Part.SupportMass * plates.Units);
        var lost = plates.Sum(units => Powder.Loose(Part.BedVolume, (Part.UnitMass + Part.SupportMass) * units)) * Powder.Loss.Fraction;
        var price = Powder.Price * Powder.Breaks.Factor((part + supports + lost).Kilograms);
        yield return new(CostCategory.Material, "part", price * part);
        yield return new(CostCategory.Material, "supports", price * supports);
        yield return new(CostCategory.Material, "lost powder", price * lost);
        yield return new(CostCategory.ScrapRecovery, "scrapped units", -(Powder.ScrapValue * (part * (1 - Yield.Fraction))));
    }

    private IEnumerable<CostLine> Machine(PlateCount plates)
    {
        var hours = InUse(plates) / Printer.Uptime.Fraction;
        var ownership = Printer.Ownership with { Price = Printer.Ownership.Price * Printer.FleetDiscounts.Factor(Machines(plates)) };
        yield return new(CostCategory.Machine, "capital", ownership.CapitalCost * hours);
        yield return new(CostCategory.Machine, "infrastructure", ownership.InfrastructureCost * hours);
        yield return new(CostCategory.Machine, "maintenance", ownership.MaintenanceCost * hours);
        yield return new(CostCategory.Machine, "site", ownership.SiteCost * hours);
    }

    private IEnumerable<CostLine> Consumables(PlateCount plates)
    {
        var print = PrintTime(plates);
        yield return new(CostCategory.Consumables, "gas", Printer.GasPrice * (Printer.GasToInert * plates.Builds + Printer.GasFlow * print));
        yield return new(CostCategory.Consumables, "plates", Printer.PlatePerUse * plates.Builds);
        yield return new(CostCategory.Consumables, "filters and blades", Printer.Consumables * print);
        var underPower = print + Printer.InertAndHeat * plates.Builds;
        yield return new(CostCategory.Energy, "printing", Printer.EnergyPrice * (Printer.PowerPrinting * underPower + Printer.PowerIdle * (InUse(plates) - underPower)));
    }

    private IEnumerable<CostLine> Labour(PlateCount plates)
    {
        if (Attendance is not { } people) yield break;
        var print = PrintTime(plates);
        yield return new(CostCategory.Labour, "set-up", people.Wage * (people.SetUp * plates.Builds));
        yield return new(CostCategory.Labour, "exchange", people.Wage * (people.Exchange * plates.Builds));
        yield return new(CostCategory.Labour, "supervision", people.Wage * (print * people.Supervision.Fraction));
    }

    private IEnumerable<CostLine> PostProcessing(PlateCount plates)
    {
        foreach (var step in Operations)
        {
            var batches = (step.TakesPlates ? plates.Builds : plates.Units) * step.Visits / step.BatchSize;
            yield return new(CostCategory.Station, step.Name, step.Ownership.Total * (step.Time * batches));
            yield return new(CostCategory.Consumables, step.Name,
                step.Consumables * (step.Time * batches) + step.ConsumablesPerBatch * batches + step.ConsumablesPerUnit * (plates.Units * step.Visits));
            yield return new(CostCategory.Energy, step.Name, step.EnergyPrice * (step.Power * (step.Time * batches)));
            yield return new(CostCategory.Labour, step.Name, step.Wage * (step.Attended * batches));
        }
    }

    private IEnumerable<CostLine> Overhead(long quantity)
    {
        if (Qualification is { } campaign) yield return new(CostCategory.Overhead, "qualification", campaign.Of(quantity));
    }

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
    /// <summary>What so many good units bear: 120 kUSD over 50 000 units are 240 USD for the first 100, and 120 kUSD for all beyond.</summary>
    public Money Of(long quantity) => Cost * ((double)Math.Min(quantity, Units) / Units);
}
