using System.Collections.Immutable;
using AmFactorySim.Geometry;
using AmFactorySim.Quantities;
using MathNet.Numerics.RootFinding;

namespace AmFactorySim.Processes;

/// <summary>
/// Dynamic process planning: every layer is built as fast as its shape allows.
/// </summary>
/// <remarks>
/// <para>
/// Source: Di and Yang 2021, section 2.3: for each layer its complexity f, from it the feasible range of each parameter, then the set that
/// costs least.
/// The paper gives neither ranges nor rule. Assumptions here: a parameter varies from its careful value by the share f towards its bold
/// one;
/// of a feasible range the fastest point is taken, since all costs but the metal's grow with time; slices may be built several at once from
/// a given f on.
/// </para>
/// <para>
/// With a minimum energy density, first the speed and then the hatch are reduced; the power is always the maximum.
/// Worked number: from 1020 to 2040 mm/s at 161 um, a layer with f = 1/2 is scanned at 1530 mm/s.
/// </para>
/// </remarks>
public sealed record LayerwisePlanning : IBuildRateModel
{
    /// <summary>The settings for the most complex layer.</summary>
    public required LayerSettings Careful { get; init; }

    /// <summary>The settings that suit a layer that fills its envelope; none of them below the careful ones.</summary>
    public required LayerSettings Bold { get; init; }

    /// <inheritdoc/>
    public required Length LayerHeight { get; init; }

    /// <summary>Time between two layers.</summary>
    public required Duration LayerChange { get; init; }

    /// <summary>The least energy density in any layer; left out, there is no such limit. The careful settings must have it.</summary>
    public Rate<Energy, Volume>? LeastEnergyDensity { get; init; }

    /// <summary>How many slices may be built as one thicker layer; 1, the default, builds each by itself.</summary>
    public int SlicesAtOnce { get; init; } = 1;

    /// <summary>The complexity factor from which on slices are built several at once.</summary>
    public double SlicesAtOnceFrom { get; init; } = 0.5;

    /// <inheritdoc/>
    /// <remarks>The part's own box is the envelope of every layer.</remarks>
    public PartScan Scan(SlicedPart part, ICalculationTrace? trace = null)
    {
        var plan = Plan(part, LayerComplexity.OfLayers(part));
        return new(part.Volume, plan.Layers.Length, plan.Scan, LayerChange);
    }

    /// <summary>The plan for a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="complexity">f of each layer, from 0 to 1, as <see cref="LayerComplexity"/> gives it.</param>
    /// <exception cref="ArgumentException">A value is out of its range, or the part is sliced at another layer height.</exception>
    public LayerwisePlan Plan(SlicedPart part, ImmutableArray<double> complexity)
    {
        Check();
        Slices.RequireHeight(part, LayerHeight);
        if (complexity.Length != part.LayerCount || !complexity.All(f => f is >= 0 and <= 1))
            throw new ArgumentException("each layer has a complexity factor from 0 to 1");
        var layers = ImmutableArray.CreateBuilder<PlannedLayer>(part.LayerCount);
        for (var slice = 0; slice < part.LayerCount; slice += layers[^1].Slices) layers.Add(Layer(part, complexity, slice));
        var scan = layers.Aggregate(default(Duration), (sum, layer) => sum + layer.Settings.Scan(layer.Area));
        return new(layers.ToImmutable(), scan, Careful.Scan(part.AreaSum), LayerChange * layers.Count, LayerChange * part.LayerCount);
    }

    /// <summary>The same planning with the bold speed at which it saves a given share of a part's printing time.</summary>
    /// <param name="part">The part.</param>
    /// <param name="complexity">f of each layer.</param>
    /// <param name="saved">The share of scanning and recoating to save.</param>
    /// <param name="mostSpeed">The highest speed to try.</param>
    /// <exception cref="ArgumentException">No speed from the careful one to the highest saves so much.</exception>
    /// <remarks>A calibration to a known outcome, not a prediction. By Brent's method; time falls steadily with the bold speed.</remarks>
    public LayerwisePlanning CalibratedTo(SlicedPart part, ImmutableArray<double> complexity, Share saved, Rate<Length, Duration> mostSpeed)
    {
        double Missing(double speed) => At(speed).Plan(part, complexity).Saved.Fraction - saved.Fraction;
        LayerwisePlanning At(double speed) => this with { Bold = Bold with { Speed = new(speed) } };
        return Brent.TryFindRoot(Missing, Careful.Speed.Si, mostSpeed.Si, 1e-9, 200, out var root)
            ? At(root)
            : throw new ArgumentException($"no speed from {Careful.Speed} to {mostSpeed} saves {saved} of the printing time");
    }

    private PlannedLayer Layer(SlicedPart part, ImmutableArray<double> complexity, int first)
    {
        var several = first + SlicesAtOnce <= part.LayerCount
            && complexity.AsSpan(first, SlicesAtOnce).IndexOfAnyExceptInRange(SlicesAtOnceFrom, 1) < 0;
        var slices = several ? SlicesAtOnce : 1;
        var (area, least) = (0.0, 1.0);
        for (var slice = first; slice < first + slices; slice++)
        {
            area += part.LayerAreas[slice] / slices;
            least = Math.Min(least, complexity[slice]);
        }
        return new(slices, least, new(area), Fastest(Careful.Towards(Bold, least), LayerHeight * slices));
    }

    // The fastest settings up to the given ones that keep the energy density.
    private LayerSettings Fastest(LayerSettings most, Length height)
    {
        if (LeastEnergyDensity is not { } least || most.EnergyDensity(height) >= least) return most;
        var areaRate = most.Power.Watts / (least.Si * height.Metres);
        var speed = Math.Max(Careful.Speed.Si, areaRate / most.Hatch.Metres);
        return most with { Speed = new(speed), Hatch = new(areaRate / speed) };
    }

    private void Check()
    {
        Require.Positive(LayerHeight, "the layer height");
        Require.NotNegative(LayerChange, "the time between layers");
        Require.Positive(Careful.Power, "the careful power");
        Require.Positive(Careful.Speed, "the careful speed");
        Require.Positive(Careful.Hatch, "the careful hatch");
        Require.AtLeast(1, SlicesAtOnce, "the slices at once");
        if (!(Bold.Power >= Careful.Power && Bold.Speed >= Careful.Speed && Bold.Hatch >= Careful.Hatch))
            throw new ArgumentException("the bold power, speed and hatch must not be below the careful ones");
        if (LeastEnergyDensity is { } least && Careful.EnergyDensity(LayerHeight) < least)
            throw new ArgumentException($"the careful settings have an energy density of {Careful.EnergyDensity(LayerHeight)}, but at " +
                $"least {least} is asked for");
    }
}
