using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

// A plate filled with equal parts.
internal static class EqualParts
{
    // Few large parts may have better layouts than blocks or rows; from this number on, nothing is gained.
    private const int FewParts = 100;

    public static List<Cell> Place(BuildPlate plate, BoundingBox part, Length spacing)
    {
        PlatePacking.RequireFit(plate, part, spacing);
        // The result must not depend on the order of the part's sides.
        if (part.Y > part.X)
            return [.. Place(plate, part with { X = part.Y, Y = part.X }, spacing).Select(cell => cell with { IsTurned = !cell.IsTurned })];
        var (x, y, gap) = (part.X.Metres, part.Y.Metres, spacing.Metres);
        RequireCountable(plate, (x + gap) * (y + gap));
        var cells = plate.IsRound ? RowsOnDisc.Place(plate.Width.Metres, x, y, gap)
            : FiveBlockHeuristic.Place(plate.Width.Metres, plate.Depth.Metres, x, y, gap);
        if (cells.Count >= FewParts) return cells;
        foreach (var fit in Enum.GetValues<RectangleFit>())
        {
            var free = new MaximalRectangles(plate, [part], gap);
            var others = free.Place(x, y, int.MaxValue, fit);
            if (others.Count > cells.Count) cells = others;
        }
        return cells;
    }

    public static int Storeys(BuildPlate plate, BoundingBox part, Length spacing) =>
        Math.Max(1, Fitting(plate.Height.Metres, part.Z.Metres, spacing.Metres));

    public static int Fitting(double room, double size, double gap) =>
        (int)Math.Floor((room * (1 + PlatePacking.RoundingShare) + gap) / (size + gap));

    private static void RequireCountable(BuildPlate plate, double claimed)
    {
        const int Most = 100_000;
        if (plate.Area.SquareMetres / claimed > Most)
            throw new PackingException($"more than 100 000 parts would lie on the plate of {plate}: is the part's unit correct?");
    }
}

// The position of one part in a storey, in m: the corner of its box nearest to the origin, and whether it is turned by 90°.
internal readonly record struct Cell(double X, double Y, bool IsTurned);
