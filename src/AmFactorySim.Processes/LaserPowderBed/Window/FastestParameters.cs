using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>The search for the parameters that build fastest within the limits of sound printing.</summary>
/// <remarks>
/// <para>
/// What is made large is the volume of one layer over the time it takes: the build rate of scanning,
/// <see cref="MeltPoolScaling.BuildRateOf"/>, or less where the time between layers is to count as well. Gee et al. 2022, section 3.1.1,
/// propose such a maximum under a limit of the normalised enthalpy and leave the search to the reader.
/// </para>
/// <para>
/// Speed is in proportion to power, so ΔH/h_s grows with sqrt(P) while energy density and lack of fusion do not feel it: the power is as
/// high as range and enthalpy allow, in closed form. Spot, layer height and overmelt are searched over a grid, and from its best point on
/// in ever smaller steps. Worked number: Ti6Al4V, S-m400 with its spot of 90 um, layers of 45 um, up to 1000 W, half-width hatch, ΔH/h_s at
/// most 6: overmelt 4/3 and 449.9 W.
/// </para>
/// </remarks>
public static class FastestParameters
{
    private const int GridPoints = 9;

    // How many steps the search looks ahead along each parameter, and the step at which it ends.
    private const int Reach = 2;
    private const double FinestStep = 1e-8;

    /// <summary>The fastest parameters; nothing if no point that was tried is within the limits.</summary>
    /// <param name="material">The metal.</param>
    /// <param name="machine">The machine; its power and spot are those that are searched.</param>
    /// <param name="parameters">
    /// Hatch rule, skin passes and all else that stays; its layer height and overmelt are those that are searched.
    /// </param>
    /// <param name="ranges">Where to search.</param>
    /// <param name="limits">What to keep to.</param>
    /// <param name="area">The area of the layer whose build rate counts.</param>
    /// <param name="perimeter">Its perimeter; 0 where only the core counts.</param>
    /// <param name="layerChange">
    /// The time between layers that falls on this one, as a plate's by its units; left out, only scanning counts.
    /// </param>
    /// <exception cref="ArgumentException">A range is empty or reaches below what is possible.</exception>
    public static MeltPoolScaling? Find(
        Material material, PowderBedMachine machine, ProcessParameters parameters, ParameterRanges ranges, ProcessLimits limits, Area area,
            Length perimeter,
        Duration layerChange = default)
    {
        Require.NotNegative(layerChange, "the time between layers");
        var power = Checked(ranges.Power.Least.Watts, ranges.Power.Most.Watts, "power");
        Axis[] axes =
        [
            Checked(ranges.Spot.Least.Metres, ranges.Spot.Most.Metres, "spot size"),
            Checked(ranges.LayerHeight.Least.Metres, ranges.LayerHeight.Most.Metres, "layer height"),
            Checked(ranges.Overmelt.Least, ranges.Overmelt.Most, "overmelt"),
        ];
        if (ranges.Overmelt.Least < 1)
            throw new ArgumentException(FormattableString.Invariant(
                $"the range of the overmelt begins at {ranges.Overmelt.Least:R}, but layers join from 1 on"));

        // First a coarse grid over all of it, then ever smaller steps from the best point.
        Candidate? best = null;
        foreach (var spot in axes[0].Grid)
            foreach (var height in axes[1].Grid)
                foreach (var overmelt in axes[2].Grid) Try(spot, height, overmelt);
        if (best is null) return null;
        for (var step = axes.Max(axis => axis.Logarithm) / (GridPoints - 1); step > FinestStep;)
        {
            var (spot, height, overmelt, reached) =
                (best.Model.Machine.Spot.Metres, best.Model.LayerHeight.Metres, best.Model.Parameters.Overmelt, best.Rate);
            foreach (var x in axes[0].Around(spot, step))
                foreach (var y in axes[1].Around(height, step))
                    foreach (var z in axes[2].Around(overmelt, step)) Try(x, y, z);
            if (best.Rate <= reached * (1 + FinestStep)) step /= 2;
        }
        return best.Model;

        void Try(double spot, double height, double overmelt)
        {
            if (Strongest(spot, height, overmelt) is { } model && RateOf(model) is var rate && (best is null || rate > best.Rate))
                best = new(model, rate);
        }

        double RateOf(MeltPoolScaling model)
        {
            var volume = area * model.LayerHeight;
            return volume.CubicMetres / (volume / model.BuildRateOf(area, perimeter) + layerChange).Seconds;
        }

        // At a point of the grid: the highest power within range and enthalpy, if the rest is within its limits too.
        MeltPoolScaling? Strongest(double spot, double height, double overmelt)
        {
            var full = At(power.Most);
            if (full is null) return null;
            var allowed = limits.MostNormalisedEnthalpy is { } most && full.NormalisedEnthalpy > most
                ? power.Most * (most / full.NormalisedEnthalpy) * (most / full.NormalisedEnthalpy)
                : power.Most;
            if (allowed < power.Least) return null;
            var model = allowed < power.Most ? At(allowed)! : full;
            return limits.Fault(model) is null ? model : null;

            MeltPoolScaling? At(double watts)
            {
                var pool = MeltPool.Of(material, new(watts), new(spot), new(height * overmelt), parameters.Ambient);
                return parameters.Strategy.Hatch.Fits(pool.Width, overmelt)
                    ? new(material, machine with { LaserPower = new(watts), Spot = new(spot) },
                        parameters with { LayerHeight = new Length(height), Overmelt = overmelt })
                    : null;
            }
        }
    }

    private static Axis Checked(double least, double most, string what) =>
        least > 0 && most >= least && double.IsFinite(most)
            ? new(least, most)
            : throw new ArgumentException($"the range of the {what} must begin above 0 and not end before it begins");

    private sealed record Candidate(MeltPoolScaling Model, double Rate);

    // One parameter, in logarithmic steps from its least to its most.
    private readonly record struct Axis(double Least, double Most)
    {
        public double Logarithm => Math.Log(Most / Least);

        public IEnumerable<double> Grid
        {
            get
            {
                var (least, most) = this;
                return most > least
                    ? Enumerable.Range(0, GridPoints)
                    .Select(i => i == GridPoints - 1 ? most : least * Math.Pow(most / least, i / (GridPoints - 1.0))) : [least];
            }
        }

        // All axes step by the same ratio: limits are products of powers, so that a point on one has neighbours on it.
        public IEnumerable<double> Around(double middle, double step)
        {
            var (least, most) = this;
            return most > least ? Enumerable.Range(-Reach, 2 * Reach + 1).Select(i => Math.Clamp(middle * Math.Exp(i * step), least, most))
                : [least];
        }
    }
}
