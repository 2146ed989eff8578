using AmFactorySim.Factory.Plan;
using AmFactorySim.Quantities;

namespace AmFactorySim.Factory.ClosedForm;

/// <summary>
/// How often each step of a route is done for a printed unit, and the share of good units, by the probabilities of scrap and rework.
/// </summary>
/// <remarks>
/// The route is a Markov chain: after step i a unit is scrapped with probability s_i, goes back with r_i, and on to the next step with
/// p_i = 1 - s_i - r_i. The mean visits solve v = e_1 + Pᵀ v. Units go on by one step only and back to an earlier one, so that the visits
/// follow from those of the last step: v_(j-1) = (v_j - what is sent back to j) / p_(j-1). Their scale is such that every unit is shipped
/// or scrapped. Worked number: inspection that sends 3 % back to machining before it and scraps 2 %: each is visited 1/0.97 = 1.0309
/// times, 97.94 % are good.
/// </remarks>
public sealed class ExpectedRoute
{
    private readonly double[] _visits;

    /// <summary>The route of a part.</summary>
    public ExpectedRoute(PartPlan part)
    {
        _visits = new double[part.Route.Count];
        Yield = Share.Whole;
        if (_visits.Length == 0) return;
        var sentBack = new double[_visits.Length];
        var ended = GoesOn(part.Route[^1]);
        _visits[^1] = 1;
        for (var step = _visits.Length - 1; step >= 0; step--)
        {
            var station = part.Route[step];
            ended += station.Scrap.Fraction * _visits[step];
            if (station.Rework.Fraction > 0) sentBack[part.StepOf(station.ReworkTo!)] += station.Rework.Fraction * _visits[step];
            if (step > 0) _visits[step - 1] = (_visits[step] - sentBack[step]) / GoesOn(part.Route[step - 1]);
        }
        for (var step = 0; step < _visits.Length; step++) _visits[step] /= ended;
        Yield = new(Math.Clamp(GoesOn(part.Route[^1]) / ended, 0, 1));
    }

    /// <summary>The share of printed units that are shipped.</summary>
    public Share Yield { get; }

    /// <summary>How often a step is done for each printed unit, on average.</summary>
    public double Visits(int step) => _visits[step];

    private static double GoesOn(StationPlan station) => 1 - station.Scrap.Fraction - station.Rework.Fraction;
}
