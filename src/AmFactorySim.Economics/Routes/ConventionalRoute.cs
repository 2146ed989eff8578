using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.Routes;

/// <summary>A chain of steps that makes a part out of bought material, with tools that wear out, in lots.</summary>
/// <remarks>
/// <para>
/// For q good units, Q = max(q, smallest lot) are made: what is above q is paid for and has no value. With the yields y, u_s = Q /
/// Π_{t≥s} y_t units are begun at step s and U = u_1 in all; L = ceil(U / lot size) lots; ceil(U / tool life) sets of tools; b_s =
/// ceil(u_s / batch) batches (no rounding for single units).
/// Cost = sets × price + U × material + Σ_s rate_s (L set-up_s + b_s cycle_s) + electricity.
/// </para>
/// <para>
/// One line, one machine for each step: the first part is there after the longer of tools' and material's lead time and, for each step,
/// its wait, set-up and cycle; the last one when the slowest step has done what is left, all in working time but the waits. Source: by
/// definition; the makespan is that of a flow line with equal jobs.
/// Worked number: tools of 10 000 USD, 5 USD of material, 0.1 h at 60 USD/h: 1000 units cost 10 000 + 5 000 + 6 000 = 21 000 USD.
/// </para>
/// </remarks>
public sealed record ConventionalRoute : IMakingRoute
{
    /// <summary>Its material.</summary>
    public required Feedstock Feedstock { get; init; }

    /// <summary>Its tools; null where it needs none.</summary>
    public Tooling? Tooling { get; init; }

    /// <summary>Its steps, in order; at least one.</summary>
    public required ImmutableArray<RouteStep> Steps { get; init; }

    /// <summary>The fewest units that are made at all; at least 1.</summary>
    public double MinimumLot { get; init; } = 1;

    /// <summary>Units begun with one set-up; above 0.</summary>
    public double LotSize { get; init; } = double.PositiveInfinity;

    /// <summary>Where it works.</summary>
    public required RouteSetting Setting { get; init; }

    /// <summary>The share of begun units that are good in the end: the product over the steps.</summary>
    /// <remarks>Worked number: 98 %, 95 % and 99 %: 92.169 %.</remarks>
    public Share Yield => new(Steps.Aggregate(1.0, (all, step) => all * step.Yield.Fraction));

    /// <inheritdoc/>
    public RouteFigures Of(long quantity)
    {
        Check(quantity);
        var begun = Math.Max(quantity, MinimumLot) / Yield.Fraction;
        var lots = Math.Ceiling(begun / LotSize * (1 - 1e-12));
        var sets = Tooling?.Sets(begun) ?? 0;
        var (setUp, work, electricity, units) = (0.0, 0.0, Feedstock.Melting.Joules * begun, begun);
        var (first, slowest) = (Math.Max(Tooling?.LeadTime.Seconds ?? 0, Setting.MaterialLeadTime.Seconds), 0.0);
        foreach (var step in Steps)
        {
            var (setting, working) = (Math.Max(lots, 1) * step.SetUp.Seconds, step.Batches(units) * step.Cycle.Seconds);
            setUp += step.HourlyRate.Si * setting;
            work += step.HourlyRate.Si * working;
            electricity += step.Power.Watts * (setting + working);
            // The first batch is there before the others: what is left is for the slowest step.
            var one = step.SetUp.Seconds + Math.Min(1, step.Batches(units)) * step.Cycle.Seconds;
            first += step.Wait.Seconds + one / Setting.WorkingTime.Fraction;
            slowest = Math.Max(slowest, (setting + working - one) / Setting.WorkingTime.Fraction);
            units *= step.Yield.Fraction;
        }
        var bought = Feedstock.Bought * begun;
        var tools = (Tooling?.Mass ?? default) * sets;
        return new()
        {
            Tooling = (Tooling?.Price ?? Money.Zero) * sets,
            Material = Money.FromSi(MaterialOf(Feedstock) * begun),
            SetUp = Money.FromSi(setUp),
            Work = Money.FromSi(work),
            Electricity = Money.FromSi(electricity * Setting.EnergyPrice.Si),
            Energy = new(electricity + Feedstock.EmbodiedEnergy.Si * bought.Kilograms
                + (Tooling?.EmbodiedEnergy.Si ?? 0) * tools.Kilograms),
            Carbon = new(electricity * Setting.CarbonIntensity.Si + Feedstock.EmbodiedCarbon.Si * bought.Kilograms
                + (Tooling?.EmbodiedCarbon.Si ?? 0) * tools.Kilograms),
            FirstPart = new(first),
            LastPart = new(first + slowest),
        };
    }

    // Not rounded to the last millionth before it is multiplied.
    private static double MaterialOf(Feedstock stock) =>
        stock.Bought.Kilograms * stock.Price.Si - stock.Scrap.Kilograms * stock.ScrapPrice.Si + stock.Consumables.Si;

    private void Check(long quantity)
    {
        if (quantity < 1) throw new ArgumentException(FormattableString.Invariant($"the quantity must be at least 1, but is {quantity}"));
        if (Steps.IsDefaultOrEmpty) throw new ArgumentException("a route must have at least one step");
        if (!(MinimumLot >= 1))
            throw new ArgumentException(FormattableString.Invariant($"the smallest lot must be at least 1, but is {MinimumLot}"));
        if (!(LotSize > 0)) throw new ArgumentException(FormattableString.Invariant($"the lot size must be above 0, but is {LotSize}"));
        if (Tooling is { LifeUnits: not > 0 })
            throw new ArgumentException(FormattableString.Invariant($"a tool's life must be above 0 units, but is {Tooling.LifeUnits}"));
        if (!(Setting.WorkingTime.Fraction is > 0 and <= 1))
            throw new ArgumentException($"the working time must be above 0 % and at most 100 %, but is {Setting.WorkingTime}");
        foreach (var step in Steps)
        {
            if (!(step.Yield.Fraction is > 0 and <= 1))
                throw new ArgumentException($"{step.Name}: the yield must be above 0 % and at most 100 %, but is {step.Yield}");
            if (!(step.BatchSize >= 1))
                throw new ArgumentException(
                    FormattableString.Invariant($"{step.Name}: a batch must hold at least 1 unit, but holds {step.BatchSize}"));
        }
    }
}
