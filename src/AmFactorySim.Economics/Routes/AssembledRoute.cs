using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.Routes;

/// <summary>An assembly of parts that are made separately, each with its own tools, and joined.</summary>
/// <param name="Part">Making one of its parts.</param>
/// <param name="Parts">How many there are; at least 1.</param>
/// <param name="Joining">Joining one part to what is there; an assembly of n takes n - 1 of it.</param>
/// <param name="Setting">Where it is joined.</param>
/// <remarks>
/// Spoilt assemblies take all their parts along: with the yield y of each joint, q assemblies need q / y^(n-1) of every part. Parts are
/// made side by side.
/// Source: by definition. Worked number: 5 parts, 99 % for each of 4 joints: 1.0410 of every part for each good assembly.
/// </remarks>
public sealed record AssembledRoute(IMakingRoute Part, int Parts, RouteStep Joining, RouteSetting Setting) : IMakingRoute
{
    /// <inheritdoc/>
    public RouteFigures Of(long quantity)
    {
        if (Parts < 1) throw new ArgumentException(FormattableString.Invariant($"an assembly must have at least 1 part, but has {Parts}"));
        if (!(Joining.Yield.Fraction is > 0 and <= 1))
            throw new ArgumentException($"{Joining.Name}: the yield must be above 0 % and at most 100 %, but is {Joining.Yield}");
        var begun = (long)Math.Ceiling(quantity / Math.Pow(Joining.Yield.Fraction, Parts - 1) * (1 - 1e-12));
        var parts = Part.Of(begun) * Parts;
        var one = Joining.Cycle.Seconds * (Parts - 1);
        var joining = one * begun;
        var wait = Parts > 1 ? Joining.Wait.Seconds : 0;
        var (first, electricity) = (wait + one / Setting.WorkingTime.Fraction, joining * Joining.Power.Watts);
        return parts with
        {
            Work = parts.Work + Money.FromSi(joining * Joining.HourlyRate.Si),
            Electricity = parts.Electricity + Money.FromSi(electricity * Setting.EnergyPrice.Si),
            Energy = parts.Energy + new Energy(electricity),
            Carbon = parts.Carbon + new Mass(electricity * Setting.CarbonIntensity.Si),
            FirstPart = new(parts.FirstPart.Seconds + first),
            LastPart = new(Math.Max(parts.LastPart.Seconds + first, parts.FirstPart.Seconds + wait
                + joining / Setting.WorkingTime.Fraction)),
        };
    }
}
