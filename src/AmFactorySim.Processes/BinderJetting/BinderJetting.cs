using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>
/// Binder jetting: a printhead binds powder, layer by layer, over the whole bed; curing, depowdering and sintering follow as stations.
/// </summary>
/// <remarks>
/// Every layer takes <see cref="BinderJettingMachine.LayerTime"/>. A green part has the density of the spread powder and is larger than the
/// sintered one by <see cref="Sintering.Oversize"/>. Worked number: a bed of 400 mm x 250 mm in layers of 50 um at 16 s grows by 1125 cm³
/// an hour, parts and loose powder together.
/// </remarks>
public sealed class BinderJetting : IBuildRateModel
{
    private readonly Share _saturation;
    private readonly Share _packing, _sintered;
    private readonly BinderJettingMachine _machine;
    private readonly Duration _layerTime;

    /// <summary>The model for one powder on one machine.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="layerHeight">h, the height of a green layer.</param>
    /// <param name="packing">The density of the spread powder, in shares of the solid metal's.</param>
    /// <param name="sintered">The density after sintering, in shares of the solid metal's.</param>
    /// <param name="saturation">The share of the pores between the powder that the binder fills.</param>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public BinderJetting(BinderJettingMachine machine, Length layerHeight, Share packing, Share sintered, Share saturation)
    {
        GreenLayerHeight = Require.Positive(layerHeight, "the layer height");
        (_packing, _sintered, _machine) = (packing, sintered, machine);
        (Oversize, LayerHeight) = Shrinkage(null);
        _saturation = Require.ShareOfWhole(saturation, "the binder saturation");
        _layerTime = machine.LayerTime;
    }

    /// <inheritdoc/>
    public Length LayerHeight { get; }

    /// <inheritdoc/>
    public double Oversize { get; }

    /// <summary>h, the height of a layer before sintering.</summary>
    public Length GreenLayerHeight { get; }

    /// <summary>Binder volume of one unit.</summary>
    /// <remarks>
    /// V_b = s (1 - packing) k³ V. Worked number: 10 cm³ of part, packing 55 %, sintered to 97 %, saturation 60 %: 4.76 cm³.
    /// </remarks>
    /// <param name="part">The part.</param>
    /// <param name="trace">Records the step.</param>
    public Volume Binder(SlicedPart part, ICalculationTrace? trace = null) => trace.Step(
        "binder for one", "V_b = s (1 - packing) k^3 V",
            $"{_saturation} × (1 - {_packing}) × {Oversize} × {Oversize} × {Oversize} × {part.Volume}",
        part.Volume * (_saturation.Fraction * (1 - _packing.Fraction) * Oversize * Oversize * Oversize),
            "the pores between the powder that are filled");

    /// <inheritdoc/>
    public PartScan Scan(SlicedPart part, ICalculationTrace? trace = null)
    {
        Slices.RequireHeight(part, LayerHeight);
        if (trace is not null)
        {
            Shrinkage(trace);
            _machine.TimeOfLayer(trace);
            Binder(part, trace);
        }
        return new(part.Volume, part.LayerCount, default, _layerTime);
    }

    private (double Oversize, Length LayerHeight) Shrinkage(ICalculationTrace? trace)
    {
        var oversize = Sintering.Oversize(_packing, _sintered, trace);
        return (oversize, Sintering.LayerHeight(GreenLayerHeight, oversize, trace));
    }
}
