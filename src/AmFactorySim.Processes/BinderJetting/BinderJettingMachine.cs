using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>A machine that spreads powder and prints binder into it.</summary>
public sealed record BinderJettingMachine
{
    /// <summary>The model's name.</summary>
    public required string Name { get; init; }

    /// <summary>The area and height of the bed; the printhead travels along its width.</summary>
    public required BuildPlate Plate { get; init; }

    /// <summary>Width of the strip that the printhead prints in one pass.</summary>
    public required Length HeadWidth { get; init; }

    /// <summary>The printhead's speed while printing; it returns at the same speed.</summary>
    public required Rate<Length, Duration> PrintSpeed { get; init; }

    /// <summary>The roller's speed while spreading.</summary>
    public required Rate<Length, Duration> SpreadSpeed { get; init; }

    /// <summary>Time for drying the binder and for everything else that happens once per layer.</summary>
    public required Duration DryingTime { get; init; }

    /// <summary>Number of passes of the printhead over the bed.</summary>
    public int Passes => PassesOver();

    /// <summary>Time per layer.</summary>
    /// <remarks>
    /// t = 2 n W/v_print + W/v_spread + t_dry, with the bed's width W and n passes there and back; a layer's shape and the units in it are
    /// of no effect. Geometry of the motion, no source needed. Worked number: 400 mm, 250 mm deep, a head of 130 mm (2 passes), 400 mm/s,
    /// 200 mm/s and 10 s: 16 s.
    /// </remarks>
    public Duration LayerTime => TimeOfLayer();

    /// <summary>The same, with its steps.</summary>
    /// <param name="trace">Records the steps.</param>
    public Duration TimeOfLayer(ICalculationTrace? trace = null)
    {
        var passes = PassesOver(trace);
        return trace.Step(
            "a layer", "t_layer = 2 m W / v_p + W / v_s + t_dry",
            $"2 × {passes} × {Plate.Width} / {PrintSpeed} + {Plate.Width} / {SpreadSpeed} + {DryingTime}",
            2 * passes * (Plate.Width / Require.Positive(PrintSpeed, $"the print speed of {Name}"))
                + Plate.Width / Require.Positive(SpreadSpeed, $"the spread speed of {Name}")
                + Require.NotNegative(DryingTime, $"the drying time of {Name}"),
            "geometry of the motion");
    }

    private int PassesOver(ICalculationTrace? trace = null) => (int)trace.Step(
        "passes", "m = ceil(Y / b)", $"ceil({Plate.Depth} / {HeadWidth})",
        Math.Ceiling(Plate.Depth / Require.Positive(HeadWidth, $"the printhead's width of {Name}") - 1e-9), "geometry of the motion");
}
