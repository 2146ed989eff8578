using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>The way of the laser over a layer: parallel tracks fill the core, then passes along the contours make the skin.</summary>
public sealed record ScanStrategy
{
    /// <summary>How far neighbouring tracks of the core lie apart.</summary>
    public HatchRule Hatch { get; init; } = HatchRule.HalfWidth;

    /// <summary>n, how often the laser follows each contour.</summary>
    /// <remarks>Source: Gee et al. 2022, section 2.2: a single pass.</remarks>
    public int SkinPasses { get; init; } = 1;

    /// <summary>μ, the share of a track that the core leaves out along every contour because the skin melts it; off by default.</summary>
    /// <remarks>
    /// The paper prints L = a/H + p - μ H p with μ = 0.8, which subtracts an area from a length (erratum E4), and its tables show no such
    /// effect beyond 1 or 2 % of p. Here μ is what the words say: the core's area shrinks by a strip μ H wide, see <see cref="Path"/>.
    /// </remarks>
    public Share SkinCoreOverlap { get; init; }

    /// <summary>The length of the laser's way over one layer.</summary>
    /// <param name="area">a, the area within the layer's contours.</param>
    /// <param name="perimeter">p, the length of the layer's contours.</param>
    /// <param name="hatch">H, the distance between tracks.</param>
    /// <remarks>
    /// core = max(0, a/H - μ p), skin = n p. Source: Gee et al. 2022, section 2.2, with the overlap term made sound.
    /// Worked number: a layer of 1 cm², 4 cm around, at H = 100 um and μ = 0: core 1 m, skin 0.04 m. At μ = 50 % the core is 0.98 m.
    /// </remarks>
    public ScanPath Path(Area area, Length perimeter, Length hatch)
    {
        var core = area.SquareMetres / hatch.Metres - SkinCoreOverlap.Fraction * perimeter.Metres;
        return new(new(Math.Max(0, core)), SkinPasses * perimeter);
    }
}
