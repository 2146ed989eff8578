using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>Where the parts of one build stand, laid out as upright boxes.</summary>
/// <param name="Placements">Every part on the plate.</param>
public sealed record PlateLayout(ImmutableArray<Placement> Placements)
{
    /// <summary>How many of a part are on the plate.</summary>
    /// <param name="part">The part's place in the list that was packed.</param>
    public int Count(int part) => Placements.Count(placement => placement.Part == part);

    /// <summary>
    /// A full plate of equal parts, turned by 90° where that helps. On a rectangle they lie in up to five blocks (Bischoff and Dowsland 1982), on a
    /// disc in rows, and few large ones also by maximal rectangles (Jylänki 2010), whichever places most: never fewer than a plain grid,
    /// but no proven optimum.
    /// </summary>
    /// <param name="plate">The plate and its chamber. On a round plate every part lies within the circle.</param>
    /// <param name="part">The part's box.</param>
    /// <param name="spacing">The gap between neighbours, zero or more; none is needed to the rim.</param>
    /// <param name="isStacked">Whether parts may stand above each other, as in powder that holds them without supports; they stand in storeys.</param>
    /// <exception cref="PackingException">The part does not fit.</exception>
    public static PlateLayout Full(BuildPlate plate, BoundingBox part, Length spacing = default, bool isStacked = false)
    {
        var cells = EqualParts.Place(plate, part, spacing);
        var storeys = isStacked ? EqualParts.Storeys(plate, part, spacing) : 1;
        return new([.. from storey in Enumerable.Range(0, storeys) from cell in cells select At(cell, 0, (part.Z + spacing) * storey)]);
    }

    /// <summary>
    /// The plates that a list of different parts takes, one after the other, each filled as well as maximal rectangles (Jylänki 2010) can: of several
    /// orders and rules the layout that covers most is taken. Stacked parts stand in storeys as high as their highest part, the highest first.
    /// It is no proven optimum.
    /// </summary>
    /// <param name="plate">The plate and its chamber. On a round plate every part lies within the circle.</param>
    /// <param name="parts">The parts; placements name them by their place in this list.</param>
    /// <param name="spacing">The gap between neighbours, zero or more; none is needed to the rim.</param>
    /// <param name="isStacked">Whether parts may stand above each other.</param>
    /// <exception cref="PackingException">A part does not fit, or there are less than none of it.</exception>
    public static IReadOnlyList<PlateLayout> Mixed(BuildPlate plate, IReadOnlyList<PartQuantity> parts, Length spacing = default, bool isStacked = false)
    {
        foreach (var part in parts)
        {
            PlatePacking.RequireFit(plate, part.Box, spacing);
            if (part.Quantity < 0) throw new PackingException($"there are none or more of a part, and not {part.Quantity}");
        }
        var packing = new MixedPacking(plate, parts, spacing.Metres, isStacked);
        var plates = new List<PlateLayout>();
        while (packing.IsWaiting)
        {
            var layout = packing.NextPlate();
            // The next plate is the same while there are enough of everything on it.
            do plates.Add(layout);
            while (packing.TryTakeAgain(layout));
        }
        return plates;
    }

    internal static Placement At(Cell cell, int part, Length z) => new(part, new(cell.X), new(cell.Y), z, cell.IsTurned);
}
