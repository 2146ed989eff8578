using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>
/// Vat photopolymerization (VPP), as in lithography-based metal manufacturing: light hardens a layer of metal-filled resin; debinding and
/// sintering follow as stations.
/// </summary>
/// <remarks>
/// <para>
/// t_layer = E_c exp(c h/D_p)/I + t_separate + t_coat: every layer takes the same time, whatever lies in it and however many units share
/// it. The layer must harden deeper than it is high, c times, to hold to the one below. Source of the first term: Jacobs 1992, chapter 4,
/// see <see cref="Feedstock.Exposure"/>.
/// </para>
/// <para>
/// A green part is larger than the sintered one by <see cref="Sintering.Oversize"/>, and so are its layers, so that the number of layers is
/// that of the finished
/// part in layers of h/k. Worked number: E_c = 10 mJ/cm², D_p = 60 um, I = 30 mW/cm², h = 40 um, c = 2, 3 s and 4 s: 1.265 s of light,
/// 8.265 s in all.
/// </para>
/// </remarks>
public sealed class VatPhotopolymerisation : IBuildRateModel
{
    private readonly Feedstock _feedstock;
    private readonly VatMachine _machine;
    private readonly double _cureRatio;

    /// <summary>The model for one feedstock on one machine.</summary>
    /// <param name="feedstock">The feedstock.</param>
    /// <param name="machine">The machine.</param>
    /// <param name="layerHeight">h, the height of a green layer.</param>
    /// <param name="cureRatio">c, how many layer heights deep the light hardens; above 1.</param>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public VatPhotopolymerisation(Feedstock feedstock, VatMachine machine, Length layerHeight, double cureRatio)
    {
        if (!(cureRatio > 1) || !double.IsFinite(cureRatio))
            throw new ArgumentException(FormattableString.Invariant(
                $"the cure ratio must be above 1, or layers do not join, but is {cureRatio:R}"));
        GreenLayerHeight = Require.Positive(layerHeight, "the layer height");
        (_feedstock, _machine, _cureRatio) = (feedstock, machine, cureRatio);
        (Oversize, LayerHeight, Exposure, ExposureTime, LayerTime) = Layer(null);
    }

    /// <inheritdoc/>
    public Length LayerHeight { get; }

    /// <inheritdoc/>
    public double Oversize { get; }

    /// <summary>h, the height of a layer before sintering.</summary>
    public Length GreenLayerHeight { get; }

    /// <summary>E, the light that each layer gets.</summary>
    public Rate<Energy, Area> Exposure { get; }

    /// <summary>How long the light is on in each layer.</summary>
    public Duration ExposureTime { get; }

    /// <summary>What a layer takes in all.</summary>
    public Duration LayerTime { get; }

    /// <inheritdoc/>
    public PartScan Scan(SlicedPart part, ICalculationTrace? trace = null)
    {
        Slices.RequireHeight(part, LayerHeight);
        if (trace is not null) Layer(trace);
        return new(part.Volume, part.LayerCount, default, LayerTime);
    }

    private (double Oversize, Length Height, Rate<Energy, Area> Exposure, Duration ExposureTime,
        Duration Time) Layer(ICalculationTrace? trace)
    {
        var oversize = Sintering.Oversize(_feedstock.SolidLoading, _feedstock.SinteredDensity, trace);
        var height = Sintering.LayerHeight(GreenLayerHeight, oversize, trace);
        var depth = trace.Step("cure depth", "C_d = c h_g", $"{_cureRatio} × {GreenLayerHeight}", GreenLayerHeight * _cureRatio,
            "definition");
        var exposure = _feedstock.Exposure(depth, trace);
        var light = trace.Step(
            "light on", "t_exp = E / I", $"{exposure} / {_machine.Irradiance}",
            new Duration(exposure.Si / Require.Positive(_machine.Irradiance, $"the irradiance of {_machine.Name}").Si), "definition");
        var time = trace.Step(
            "a layer", "t_layer = t_exp + t_sep + t_coat", $"{light} + {_machine.SeparationTime} + {_machine.CoatingTime}",
            light + Require.NotNegative(_machine.SeparationTime, $"the separation time of {_machine.Name}")
                + Require.NotNegative(_machine.CoatingTime, $"the coating time of {_machine.Name}"),
            "sum of its parts");
        return (oversize, height, exposure, light, time);
    }
}
