using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

// As many equal parts as can be found room for.
internal static class EqualParts
{
    // Few large parts can lie in ways that neither blocks nor rows have; that many small ones gain nothing from it.
    private const int FewParts = 100;

    public static List<Cell> Place(BuildPlate plate, BoundingBox part, Length spacing)
    {
        PlatePacking.RequireFit(plate, part, spacing);
        // The same for either way that the part is given.
        if (part.Y > part.X) return [.. Place(plate, part with { X = part.Y, Y = part.X }, spacing).Select(cell => cell with { IsTurned = !cell.IsTurned })];
        var (x, y, gap) = (part.X.Metres, part.Y.Metres, spacing.Metres);
        RequireCountable(plate, (x + gap) * (y + gap));
        var cells = plate.IsRound ? RowsOnDisc.Place(plate.Width.Metres, x, y, gap) : FiveBlocks.Place(plate.Width.Metres, plate.Depth.Metres, x, y, gap);
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
            throw new PackingException($"more than 100 000 parts would lie on the plate of {plate}; is the part's unit right?");
    }
}
