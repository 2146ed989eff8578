using System.Collections.Immutable;
using System.Globalization;
using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>
/// Melt-pool scaling with dynamic process planning: the core of a simple layer is scanned faster than that of a complex one; contours are
/// not.
/// </summary>
/// <remarks>
/// <para>
/// Source: Di and Yang 2021, section 2.3, see <see cref="LayerwisePlanning"/>; the paper gives neither ranges nor rule. Here the careful
/// speed is that of the melt track, u, and a layer that fills its bounding rectangle gets the bold speed; power and hatch are constant.
/// </para>
/// <para>
/// The bold speed has a physical limit: the track becomes flatter and narrower with increasing speed, and (H/w)² + h/d grows in proportion
/// to the speed. At u x limit/((H/w)² + h/d) everything is just melted once. Worked number: H = w/2 and φ = 2: 0.75, so at most 133.3 % of
/// u.
/// </para>
/// </remarks>
public sealed class LayerwiseMeltPool : IBuildRateModel
{
    // Tolerance: a bold speed at the rounded end of its range is allowed.
    private const double Slack = 1e-9;

    private readonly LayerwisePlanning _planning;

    /// <summary>The model for one metal on one machine.</summary>
    /// <param name="careful">The model with parameters for the most complex layer.</param>
    /// <param name="bold">
    /// The speed in the core of a layer that fills its box, as a share of the careful speed; by default the highest that the limits allow.
    /// </param>
    /// <param name="limits">The limits of every layer; the careful parameters must be within them.</param>
    /// <exception cref="ArgumentException">The bold speed is below the careful one, or beyond the limits.</exception>
    public LayerwiseMeltPool(MeltPoolScaling careful, Share? bold, ProcessLimits limits)
    {
        if (limits.Fault(careful) is { } fault) throw new ArgumentException(fault);
        var most = limits.MostLackOfFusion / careful.LackOfFusion;
        BoldSpeed = bold ?? new(most);
        if (!(BoldSpeed.Fraction >= 1))
            throw new ArgumentException($"the bold speed must be at least 100 % of the careful one, but is {BoldSpeed}");
        if (BoldSpeed.Fraction > most * (1 + Slack))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"a bold speed of {BoldSpeed} leaves powder between tracks; " +
                $"with this hatch and overmelt at most {most * 100:0.#} % of the careful one"));
        Careful = careful;
        var settings = new LayerSettings(careful.Pool.Power, careful.Pool.Speed, careful.Hatch);
        _planning = new()
        {
            Careful = settings,
            Bold = settings with { Speed = settings.Speed * BoldSpeed.Fraction },
            LayerHeight = careful.LayerHeight,
            LayerChange = careful.Machine.LayerChange,
            LeastEnergyDensity = limits.LeastEnergyDensity,
        };
    }

    /// <summary>The model with parameters for the most complex layer.</summary>
    public MeltPoolScaling Careful { get; }

    /// <summary>The speed in the core of a layer that fills its box, as a share of the careful speed.</summary>
    public Share BoldSpeed { get; }

    /// <inheritdoc/>
    public Length LayerHeight => Careful.LayerHeight;

    /// <inheritdoc/>
    public bool NeedsLayerBoxes => true;

    /// <summary>The speed in the core of each layer, bottom first.</summary>
    public ImmutableArray<Rate<Length, Duration>> Speeds(SlicedPart part) =>
        [.. _planning.Plan(part, LayerComplexity.OfLayersInTheirBoxes(part)).Layers.Select(layer => layer.Settings.Speed)];

    /// <summary>Lack of fusion in the core of the layer that is scanned fastest; it grows in proportion to the speed.</summary>
    /// <param name="part">The part.</param>
    /// <param name="trace">Records the step.</param>
    /// <remarks>Worked number: a layer that fills its box at H = w/2, φ = 2 and a bold speed of 120 %: 0.75 × 1.2 = 0.9.</remarks>
    public double LackOfFusion(SlicedPart part, ICalculationTrace? trace = null)
    {
        var fastest = Speeds(part).Max(speed => speed.Si) / Careful.Pool.Speed.Si;
        return trace.Step(
            "lack of fusion, fastest layer", "((H / w)^2 + h / d) max(v_i) / u", $"{Careful.LackOfFusion} × {fastest}",
            Careful.LackOfFusion * fastest, "derived here: width and depth of the track fall with the speed at constant power");
    }

    /// <inheritdoc/>
    public RegionRule? Regions => Careful.Regions;

    /// <inheritdoc/>
    public PartScan Scan(SlicedPart part, ICalculationTrace? trace = null)
    {
        if (trace is not null) Careful.Scan(part, trace);
        var scan = default(Duration);
        var speeds = Speeds(part);
        for (var layer = 0; layer < part.LayerCount; layer++) scan += Careful.LayerTime(part, layer, speeds[layer]);
        trace.Step(
            "planned layer by layer", "t = Σ (L_core,i / v_i + L_contour,i / u) / S, v_i = u (1 + f_i (bold - 1))",
            $"over {part.LayerCount} layers, bold = {BoldSpeed}", scan, "Di and Yang 2021, section 2.3; its rule is an assumption");
        return Careful.Result(part, scan, layer => Careful.LayerTime(part, layer, speeds[layer]), null);
    }
}
