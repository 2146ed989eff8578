using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>The number of parts on a build plate.</summary>
public static class PlatePacking
{
    // Tolerance: decimal sizes are not exact in binary, and meshes have only single precision; a part as wide as the plate fits.
    internal const double RoundingShare = 1e-6;

    /// <summary>The number of equal parts by a packing rule.</summary>
    /// <param name="plate">The plate and its chamber.</param>
    /// <param name="part">The part's bounding box as it stands on the plate.</param>
    /// <param name="spacing">The gap between neighbours, zero or more; no gap is needed at the rim.</param>
    /// <param name="rule">The packing rule.</param>
    /// <exception cref="PackingException">The part does not fit upright onto the plate, not even turned by 90°, or is too high.</exception>
    public static PlateCapacity Capacity(BuildPlate plate, BoundingBox part, Length spacing, PackingRule rule) => rule switch
    {
        PackingRule.SingleLayer => new(SingleLayer(plate, part, spacing), 1),
        PackingRule.Rectangles => new(EqualParts.Place(plate, part, spacing).Count, 1),
        PackingRule.Stacked => new(EqualParts.Place(plate, part, spacing).Count, EqualParts.Storeys(plate, part, spacing)),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    /// <summary>
    /// The number of equal parts in one layer by simple division: the plate's area divided by the part's footprint, rounded down, and at
    /// least one for a part that fits (Gee et al. 2022, section 2.5 and Figure 3).
    /// </summary>
    /// <remarks>
    /// N = floor(A / ((x + s) (y + s))), with A the plate's area, x and y the sizes of the part's box, and s the spacing, all lengths in
    /// one unit. The division is optimistic, because it ignores the shape of parts and plate: it is the paper's rule, and without spacing
    /// an upper bound of any layout. For a footprint of 75 mm x 12.5 mm: 8 on a disc of 100 mm, 66 on 250 mm x 250 mm, 170 on 400 mm x 400
    /// mm. A square of 130 mm counts 3 times on 250 mm x 250 mm, where <see cref="PlateLayout"/> finds room for 1.
    /// </remarks>
    /// <param name="plate">The plate and its chamber.</param>
    /// <param name="part">The part's bounding box as it stands on the plate.</param>
    /// <param name="spacing">The gap between neighbours, zero or more; the paper has none.</param>
    /// <exception cref="PackingException">The part does not fit upright onto the plate, not even turned by 90°, or is too high.</exception>
    public static int SingleLayer(BuildPlate plate, BoundingBox part, Length spacing = default)
    {
        RequireFit(plate, part, spacing);
        var claimed = (part.X + spacing) * (part.Y + spacing);
        return Math.Max(1, (int)Math.Floor(Math.Min(plate.Area / claimed * (1 + RoundingShare), int.MaxValue)));
    }

    /// <summary>Whether a part fits a machine upright, as it is given or turned by 90°.</summary>
    /// <param name="plate">The plate and its chamber.</param>
    /// <param name="part">The part's bounding box.</param>
    public static bool Fits(BuildPlate plate, BoundingBox part) => !Exceeds(part.Z, plate.Height) && LiesOn(plate, part);

    internal static void RequireFit(BuildPlate plate, BoundingBox part, Length spacing)
    {
        if (!(spacing.Metres >= 0) || !double.IsFinite(spacing.Metres))
            throw new PackingException($"the spacing of parts must be at least 0, such as 2 mm, but is {spacing}");
        if (!(part.X.Metres > 0 && part.Y.Metres > 0 && part.Z.Metres > 0))
            throw new PackingException($"the three sizes of a part's bounding box must be above 0, but are {part.X} x {part.Y} x {part.Z}");
        if (Exceeds(part.Z, plate.Height))
            throw new PackingException($"the part is {part.Z} high, the build chamber only {plate.Height}: turn the part or choose a " +
                "larger machine");
        if (!LiesOn(plate, part))
            throw new PackingException($"the part's footprint of {part.X} x {part.Y} does not fit on the plate of {plate}: turn the " +
                "part or choose a larger machine");
    }

    private static bool LiesOn(BuildPlate plate, BoundingBox part) => plate.IsRound
        ? !Exceeds(new(Math.Sqrt(part.X.Metres * part.X.Metres + part.Y.Metres * part.Y.Metres)), plate.Width)
        : !Exceeds(part.X, plate.Width) && !Exceeds(part.Y, plate.Depth) || !Exceeds(part.X, plate.Depth) && !Exceeds(part.Y, plate.Width);

    private static bool Exceeds(Length size, Length room) => size > room * (1 + RoundingShare);
}

/// <summary>The number of equal parts in a full build.</summary>
/// <param name="UnitsPerStorey">Units side by side in one storey; at least one.</param>
/// <param name="Storeys">Number of storeys; one unless parts are stacked.</param>
public readonly record struct PlateCapacity(int UnitsPerStorey, int Storeys)
{
    /// <summary>Total number of units.</summary>
    public int Units => UnitsPerStorey * Storeys;

    /// <summary>The number of storeys for a number of units.</summary>
    public int StoreysOf(int units) => (units + UnitsPerStorey - 1) / UnitsPerStorey;
}

/// <summary>How a full build is packed.</summary>
public enum PackingRule
{
    /// <summary>The plate's area divided by the part's footprint (Gee et al. 2022): an estimate, without a layout.</summary>
    SingleLayer,

    /// <summary>Rectangles laid out on the plate, side by side.</summary>
    Rectangles,

    /// <summary>Rectangles laid out in several storeys, for powder that holds parts without supports.</summary>
    Stacked,
}

/// <summary>A part does not fit a machine. The message contains the size and what is allowed.</summary>
public sealed class PackingException(string message) : Exception(message);
