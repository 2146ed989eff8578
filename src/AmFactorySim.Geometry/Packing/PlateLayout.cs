using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>The positions of the parts of one build, by their bounding boxes.</summary>
/// <param name="Placements">Every part on the plate.</param>
public sealed record PlateLayout(ImmutableArray<Placement> Placements)
{
    /// <summary>The number of units of a part on the plate.</summary>
    /// <param name="part">The part's index in the list that was packed.</param>
    public int Count(int part) => Placements.Count(placement => placement.Part == part);

    /// <summary>
    /// A full plate of equal parts, turned by 90° where that helps. On a rectangle they are arranged in up to five blocks (Bischoff and
    /// Dowsland 1982), on a disc in rows, and few large ones also by maximal rectangles (Jylänki 2010); the best of these is used. It never
    /// has fewer parts than a plain grid, but is not proven to be optimal.
    /// </summary>
    /// <param name="plate">The plate and its chamber. On a round plate every part lies within the circle.</param>
    /// <param name="part">The part's bounding box.</param>
    /// <param name="spacing">The gap between neighbours, zero or more; no gap is needed at the rim.</param>
    /// <param name="isStacked">Whether parts can be stacked, as in powder that holds them without supports.</param>
    /// <exception cref="PackingException">The part does not fit.</exception>
    public static PlateLayout Full(BuildPlate plate, BoundingBox part, Length spacing = default, bool isStacked = false)
    {
        var cells = EqualParts.Place(plate, part, spacing);
        var storeys = isStacked ? EqualParts.Storeys(plate, part, spacing) : 1;
        return new([.. from storey in Enumerable.Range(0, storeys) from cell in cells select At(cell, 0, (part.Z + spacing) * storey)]);
    }

    /// <summary>
    /// The plates for a list of different parts, each filled by maximal rectangles (Jylänki 2010): of several sort orders and rules, the
    /// layout that covers most is used. Stacked parts are arranged in storeys as high as their highest part, the highest first. The result
    /// is not proven to be optimal.
    /// </summary>
    /// <param name="plate">The plate and its chamber. On a round plate every part lies within the circle.</param>
    /// <param name="parts">The parts; placements refer to them by their index in this list.</param>
    /// <param name="spacing">The gap between neighbours, zero or more; no gap is needed at the rim.</param>
    /// <param name="isStacked">Whether parts can be stacked.</param>
    /// <exception cref="PackingException">A part does not fit, or its quantity is negative.</exception>
    public static IReadOnlyList<PlateLayout> Mixed(BuildPlate plate, IReadOnlyList<PartQuantity> parts, Length spacing = default,
        bool isStacked = false)
    {
        foreach (var part in parts)
        {
            PlatePacking.RequireFit(plate, part.Box, spacing);
            if (part.Quantity < 0) throw new PackingException($"the quantity of a part must be at least 0, but is {part.Quantity}");
        }
        var packing = new MixedPacking(plate, parts, spacing.Metres, isStacked);
        var plates = new List<PlateLayout>();
        while (packing.IsWaiting)
        {
            var layout = packing.NextPlate();
            // The next plate is the same as long as there are enough of all parts on it.
            do plates.Add(layout);
            while (packing.TryTakeAgain(layout));
        }
        return plates;
    }

    internal static Placement At(Cell cell, int part, Length z) => new(part, new(cell.X), new(cell.Y), z, cell.IsTurned);
}

/// <summary>
/// Position of a part: the lowest corner of its bounding box, from the front left corner of the plate (of a round one, of the square around
/// it).
/// </summary>
/// <param name="Part">The part's index in the list that was packed.</param>
/// <param name="X">From the left side.</param>
/// <param name="Y">From the front side.</param>
/// <param name="Z">From the plate; above zero for stacked parts only.</param>
/// <param name="IsTurned">Whether the part is turned by 90° about z, so that its box has X and Y exchanged.</param>
public readonly record struct Placement(int Part, Length X, Length Y, Length Z, bool IsTurned);

/// <summary>A quantity of a part.</summary>
/// <param name="Box">The part's bounding box as it stands on the plate.</param>
/// <param name="Quantity">Zero or more.</param>
public readonly record struct PartQuantity(BoundingBox Box, int Quantity);
