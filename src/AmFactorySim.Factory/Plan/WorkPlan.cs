using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory.Plan;

/// <summary>A piece of work on a machine or station.</summary>
/// <param name="Time">How long the equipment is occupied, in seconds.</param>
/// <param name="Attended">How much of that a person is there, from its beginning, in seconds; null: all of it. Without a crew nobody is
/// there.</param>
public sealed record WorkPlan(IDistribution Time, IDistribution? Attended = null)
{
    /// <summary>The mean time.</summary>
    public Duration MeanTime => new(Time.Mean);

    /// <summary>The mean attended time, where there is a crew.</summary>
    public Duration MeanAttended => new(Math.Min(Time.Mean, (Attended ?? Time).Mean));
}
