using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>The scan strategy of a layer: parallel tracks fill the core, then passes along the contours follow.</summary>
public sealed record ScanStrategy
{
    /// <summary>The distance between neighbouring tracks of the core.</summary>
    public HatchRule Hatch { get; init; } = HatchRule.HalfWidth;

    /// <summary>n, number of passes along each contour.</summary>
    /// <remarks>Source: Gee et al. 2022, section 2.2: a single pass.</remarks>
    public int ContourPasses { get; init; } = 1;

    /// <summary>
    /// μ, the share of a track by which the core is reduced along every contour because the contour passes melt it; 0 by default.
    /// </summary>
    /// <remarks>
    /// The paper prints L = a/H + p - μ H p with μ = 0.8, which subtracts an area from a length (erratum E4), and its tables show no such
    /// effect beyond 1 or 2 % of p. Here μ follows the text of the paper: the core is reduced by a strip of width μ H, see
    /// <see cref="Path"/>.
    /// </remarks>
    public Share ContourCoreOverlap { get; init; }

    /// <summary>The scan length of one layer.</summary>
    /// <param name="area">a, the area within the layer's contours.</param>
    /// <param name="perimeter">p, the length of the layer's contours.</param>
    /// <param name="hatch">H, the distance between tracks.</param>
    /// <remarks>
    /// core = max(0, a/H - μ p), contours = n p. Source: Gee et al. 2022, section 2.2, with a corrected overlap term.
    /// Worked number: a layer of 1 cm², 4 cm around, at H = 100 um and μ = 0: core 1 m, contours 0.04 m. At μ = 50 % the core is 0.98 m.
    /// </remarks>
    public ScanPath Path(Area area, Length perimeter, Length hatch)
    {
        var core = area.SquareMetres / hatch.Metres - ContourCoreOverlap.Fraction * perimeter.Metres;
        return new(new(Math.Max(0, core)), ContourPasses * perimeter);
    }
}

/// <summary>A scan length.</summary>
/// <param name="Core">Along the parallel tracks that fill the area.</param>
/// <param name="Contours">Along the contours.</param>
public readonly record struct ScanPath(Length Core, Length Contours)
{
    /// <summary>Total.</summary>
    public Length Total => Core + Contours;
}
