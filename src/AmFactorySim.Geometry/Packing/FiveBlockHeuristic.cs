namespace AmFactorySim.Geometry;

// Five-block heuristic of pallet loading (Bischoff and Dowsland 1982): equal rectangles on a rectangle, in four blocks around a fifth:
//
//     +---------+----+        Parts in the blocks at the front left and back right lie along, in the other two turned, and in the hole
//     | turned  |    |        whichever holds more. A block may be empty, so that plain grids and grids of two blocks are
//     +----+----+    |        included.
//     |    |hole|    |
//     |    +----+----+
//     |along| turned |
//     +-----+--------+
//
// Every part includes the gap at its right and back, and so does the plate: no gap is needed at the rim.
internal static class FiveBlockHeuristic
{
    // Number of cuts that are tried for each of the four blocks: those that waste least of the plate.
    private const int MostCuts = 16;

    public static List<Cell> Place(double width, double depth, double x, double y, double gap)
    {
        var (roomX, roomY) = (width * (1 + PlatePacking.RoundingShare) + gap, depth * (1 + PlatePacking.RoundingShare) + gap);
        var along = new Blocks(roomX, roomY, x + gap, y + gap);
        var turned = new Blocks(roomX, roomY, y + gap, x + gap);
        var (alongBest, turnedBest) = (along.Best(), turned.Best());
        return turnedBest.Count > alongBest.Count ? turned.Cells(turnedBest, isTurned: true) : along.Cells(alongBest, isTurned: false);
    }

    // Ends of the first block, and of those at the front right and back left.
    private readonly record struct Cuts(double FirstX, double FirstY, double FrontY, double BackX, int Count);

    // Parts of a x b, which lie turned as b x a.
    private readonly record struct Blocks(double RoomX, double RoomY, double A, double B)
    {
        public Cuts Best()
        {
            var best = new Cuts(0, 0, 0, 0, -1);
            foreach (var firstX in Edges(RoomX, A, B))
                foreach (var firstY in Edges(RoomY, B, A))
                    foreach (var frontY in Edges(RoomY, A, B))
                        foreach (var backX in Edges(RoomX, B, A))
                        {
                            if ((backX - firstX) * (firstY - frontY) < 0) continue;
                            var count = Fit(firstX, A) * Fit(firstY, B) + Fit(RoomX - firstX, B) * Fit(frontY, A)
                                + Fit(RoomX - backX, A) * Fit(RoomY - frontY, B) + Fit(backX, B) * Fit(RoomY - firstY, A)
                                + Math.Max(Hole(A, B), Hole(B, A));
                            if (count > best.Count) best = new(firstX, firstY, frontY, backX, count);

                            int Hole(double a, double b) => Fit(Math.Abs(backX - firstX), a) * Fit(Math.Abs(firstY - frontY), b);
                        }
            return best;
        }

        public List<Cell> Cells(Cuts cuts, bool isTurned)
        {
            var (a, b) = (A, B);
            var cells = new List<Cell>(cuts.Count);
            Add(0, 0, cuts.FirstX, cuts.FirstY, false);
            Add(cuts.FirstX, 0, RoomX, cuts.FrontY, true);
            Add(cuts.BackX, cuts.FrontY, RoomX, RoomY, false);
            Add(0, cuts.FirstY, cuts.BackX, RoomY, true);
            var (left, right) = (Math.Min(cuts.FirstX, cuts.BackX), Math.Max(cuts.FirstX, cuts.BackX));
            var (front, back) = (Math.Min(cuts.FirstY, cuts.FrontY), Math.Max(cuts.FirstY, cuts.FrontY));
            Add(left, front, right, back, Fit(right - left, b) * Fit(back - front, a) > Fit(right - left, a) * Fit(back - front, b));
            return cells;

            void Add(double x0, double y0, double x1, double y1, bool isOther)
            {
                var (x, y) = isOther ? (b, a) : (a, b);
                for (var row = 0; row < Fit(y1 - y0, y); row++)
                    for (var column = 0; column < Fit(x1 - x0, x); column++)
                        cells.Add(new(x0 + column * x, y0 + row * y, isTurned != isOther));
            }
        }
    }

    // Multiples of a size: those that leave least of the room beside multiples of the other size; always 0 and the maximum.
    private static double[] Edges(double room, double size, double other)
    {
        var most = Fit(room, size);
        return
        [
            .. Enumerable.Range(0, most + 1)
                .OrderBy(n => n == 0 || n == most ? -1 : Rest(room - n * size, other))
                .ThenBy(n => n)
                .Take(MostCuts)
                .Order()
                .Select(n => n * size),
        ];
    }

    private static double Rest(double room, double size) => room - Fit(room, size) * size;

    // The remainder of a cut is a difference of doubles: tolerates rounding.
    private static int Fit(double room, double size) => (int)Math.Floor(room / size * (1 + 1e-12));
}
