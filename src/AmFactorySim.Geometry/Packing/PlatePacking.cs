using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>How many parts go onto a build plate.</summary>
public static class PlatePacking
{
    // Decimal sizes are not exact in binary, and those of a mesh have single precision only: a part as wide as the plate fits.
    internal const double RoundingShare = 1e-6;

    /// <summary>The number of equal parts by a rule.</summary>
    /// <param name="plate">The plate and its chamber.</param>
    /// <param name="part">The part's box as it stands on the plate.</param>
    /// <param name="spacing">The gap between neighbours, zero or more; none is needed to the rim.</param>
    /// <param name="rule">How they share the build space.</param>
    /// <exception cref="PackingException">The part does not fit upright onto the plate, not even turned by 90°, or is too high.</exception>
    public static PlateCapacity Capacity(BuildPlate plate, BoundingBox part, Length spacing, PackingRule rule) => rule switch
    {
        PackingRule.SingleLayer => new(SingleLayer(plate, part, spacing), 1),
        PackingRule.Rectangles => new(EqualParts.Place(plate, part, spacing).Count, 1),
        PackingRule.Stacked => new(EqualParts.Place(plate, part, spacing).Count, EqualParts.Storeys(plate, part, spacing)),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    /// <summary>
    /// The number of equal parts in one layer by simple division: the plate's area over the part's footprint, rounded down, and at
    /// least one for a part that fits (Gee et al. 2022, section 2.5 and Figure 3).
    /// </summary>
    /// <remarks>
    /// N = floor(A / ((x + s) (y + s))), with A the plate's area, x and y the sizes of the part's box, and s the spacing, all lengths in
    /// one unit. The division is optimistic, because it treats the plate as if footprints could be cut up to fill its rim: it is the
    /// paper's rule, and without spacing an upper bound on what can really be laid out. For a footprint of 75 mm x 12.5 mm: 8 on a disc
    /// of 100 mm, 66 on 250 mm x 250 mm, 170 on 400 mm x 400 mm. A square of 130 mm counts 3 times on 250 mm x 250 mm, where
    /// <see cref="PlateLayout"/> finds room for 1.
    /// </remarks>
    /// <param name="plate">The plate and its chamber.</param>
    /// <param name="part">The part's box as it stands on the plate.</param>
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
    /// <param name="part">The part's box.</param>
    public static bool Fits(BuildPlate plate, BoundingBox part) => !Exceeds(part.Z, plate.Height) && LiesOn(plate, part);

    internal static void RequireFit(BuildPlate plate, BoundingBox part, Length spacing)
    {
        if (!(spacing.Metres >= 0) || !double.IsFinite(spacing.Metres)) throw new PackingException($"the spacing of parts is zero or more, such as 2 mm, and not {spacing}");
        if (!(part.X.Metres > 0 && part.Y.Metres > 0 && part.Z.Metres > 0)) throw new PackingException($"a part's box has three sizes above zero, and not {part.X} x {part.Y} x {part.Z}");
        if (Exceeds(part.Z, plate.Height)) throw new PackingException($"the part is {part.Z} high and the chamber {plate.Height}; turn the part or choose a higher machine");
        if (!LiesOn(plate, part)) throw new PackingException($"the part's footprint of {part.X} x {part.Y} does not fit on the plate of {plate}; turn the part or choose a larger machine");
    }

    private static bool LiesOn(BuildPlate plate, BoundingBox part) => plate.IsRound
        ? !Exceeds(new(Math.Sqrt(part.X.Metres * part.X.Metres + part.Y.Metres * part.Y.Metres)), plate.Width)
        : !Exceeds(part.X, plate.Width) && !Exceeds(part.Y, plate.Depth) || !Exceeds(part.X, plate.Depth) && !Exceeds(part.Y, plate.Width);

    private static bool Exceeds(Length size, Length room) => size > room * (1 + RoundingShare);
}
