namespace AmFactorySim.Geometry;

// Equal rectangles on a disc, in rows as long as the circle allows. Rows of parts that lie along and rows of turned parts can be in any
// order: the best order is found by dynamic programming, since the position of a row depends only on the number of rows of each kind before
// it.
internal static class RowsOnDisc
{
    // Evenly spaced starts of the first row that are tried, in addition to those where it fills the circle and those that centre equal
    // rows.
    private const int Starts = 64;

    public static List<Cell> Place(double diameter, double x, double y, double gap)
    {
        var disc = new Disc(diameter / 2, diameter / 2 * (1 + PlatePacking.RoundingShare), x, y, gap);
        var best = default((int Count, double Start));
        foreach (var start in StartsOf(disc))
            if (disc.Best(start)[0, 0] is var count && count > best.Count) best = (count, start);
        return disc.Cells(best.Start);
    }

    private static IEnumerable<double> StartsOf(Disc disc)
    {
        foreach (var size in new[] { disc.Y, disc.X })
            for (var parts = EqualParts.Fitting(2 * disc.Radius, size, disc.Gap); parts > 0; parts--)
            {
                var half = (parts * (size + disc.Gap) - disc.Gap) / 2;
                yield return -half;
                yield return -Math.Sqrt(Math.Max(disc.Radius * disc.Radius - half * half, 0));
            }
        for (var i = 0; i < Starts; i++) yield return -disc.Radius + Math.Max(disc.X, disc.Y) * i / Starts;
    }

    // Centred at the origin.
    private readonly record struct Disc(double Middle, double Radius, double X, double Y, double Gap)
    {
        // The maximum number of parts behind the given numbers of rows along and turned.
        public int[,] Best(double start)
        {
            var best = new int[RowsFrom(start, Y) + 2, RowsFrom(start, X) + 2];
            for (var along = best.GetLength(0) - 2; along >= 0; along--)
                for (var turned = best.GetLength(1) - 2; turned >= 0; turned--)
                {
                    var at = At(start, along, turned);
                    best[along, turned] = Math.Max(Units(at, X, Y) + best[along + 1, turned], Units(at, Y, X) + best[along, turned + 1]);
                }
            return best;
        }

        public List<Cell> Cells(double start)
        {
            var best = Best(start);
            var cells = new List<Cell>(best[0, 0]);
            var (along, turned) = (0, 0);
            while (best[along, turned] > 0)
            {
                var at = At(start, along, turned);
                var isTurned = Units(at, X, Y) + best[along + 1, turned] < best[along, turned];
                var (width, height) = isTurned ? (Y, X) : (X, Y);
                var units = Units(at, width, height);
                var left = -(units * (width + Gap) - Gap) / 2;
                for (var unit = 0; unit < units; unit++) cells.Add(new(Middle + left + unit * (width + Gap), Middle + at, isTurned));
                if (isTurned) turned++;
                else along++;
            }
            return cells;
        }

        private double At(double start, int along, int turned) => start + along * (Y + Gap) + turned * (X + Gap);

        private int RowsFrom(double start, double height) => EqualParts.Fitting(Radius - start, height, Gap);

        // Parts in the row that begins here.
        private int Units(double at, double width, double height)
        {
            var reach = Math.Max(Math.Abs(at), Math.Abs(at + height));
            return reach >= Radius ? 0 : (int)Math.Floor((2 * Math.Sqrt(Radius * Radius - reach * reach) + Gap) / (width + Gap));
        }
    }
}
