namespace AmFactorySim.Geometry;

// Maximal-rectangles packing (Jylänki 2010): the free area of a plate as all its maximal empty rectangles, which overlap. A part is placed
// in one of them, and each rectangle that it cuts is replaced by up to four that remain around it. A disc begins with inscribed rectangles,
// among them those with the proportions of the parts, so that each part that fits alone is placed.
//
// Each part includes the gap at its right and back, and so does the plate: no gap is needed at the rim.
internal sealed class MaximalRectangles
{
    private const int InscribedRectangles = 31;

    private readonly record struct Free(double X, double Y, double Right, double Back)
    {
        public bool Contains(in Free o) => X <= o.X && Y <= o.Y && Right >= o.Right && Back >= o.Back;

        public bool Overlaps(in Free o) => X < o.Right && o.X < Right && Y < o.Back && o.Y < Back;
    }

    private readonly double _gap;
    private readonly double _tolerance;
    private readonly List<Free> _cut = [];
    private List<Free> _free;
    private List<Free> _rest = [];

    public MaximalRectangles(BuildPlate plate, IEnumerable<BoundingBox> parts, double gap)
    {
        var (width, depth) = (plate.Width.Metres, plate.Depth.Metres);
        _gap = gap;
        _tolerance = PlatePacking.RoundingShare * Math.Max(width, depth);
        _free = plate.IsRound ? [.. Angles(parts).Select(angle => Inscribed(width, angle, gap))] : [new(0, 0, width + gap, depth + gap)];
    }

    // Places equal parts, up to the given number.
    public List<Cell> Place(double x, double y, int most, RectangleFit fit)
    {
        var cells = new List<Cell>();
        while (cells.Count < most && Find(x + _gap, y + _gap, fit) is { } cell)
        {
            cells.Add(cell);
            var (width, depth) = cell.IsTurned ? (y + _gap, x + _gap) : (x + _gap, y + _gap);
            Take(new(cell.X, cell.Y, cell.X + width, cell.Y + depth));
        }
        return cells;
    }

    private static IEnumerable<double> Angles(IEnumerable<BoundingBox> parts) =>
    [
        .. Enumerable.Range(1, InscribedRectangles).Select(i => Math.PI / 2 * i / (InscribedRectangles + 1)),
        .. parts.Select(part => Math.Atan2(part.Y.Metres, part.X.Metres)).Distinct(),
    ];

    private static Free Inscribed(double diameter, double angle, double gap)
    {
        var (sin, cos) = Math.SinCos(angle);
        var (width, depth) = (diameter * cos, diameter * sin);
        return new((diameter - width) / 2, (diameter - depth) / 2, (diameter + width) / 2 + gap, (diameter + depth) / 2 + gap);
    }

    private Cell? Find(double x, double y, RectangleFit fit)
    {
        Cell? best = null;
        var least = (double.PositiveInfinity, double.PositiveInfinity);
        foreach (var free in _free)
            foreach (var isTurned in (ReadOnlySpan<bool>)[false, true])
            {
                var (width, depth) = isTurned ? (y, x) : (x, y);
                var (restX, restY) = (free.Right - free.X - width, free.Back - free.Y - depth);
                if (restX < -_tolerance || restY < -_tolerance) continue;
                var score = fit == RectangleFit.ShortSide ? (Math.Min(restX, restY), Math.Max(restX, restY)) : (free.Y + depth, free.X);
                if (score.CompareTo(least) >= 0) continue;
                least = score;
                best = new(free.X, free.Y, isTurned);
            }
        return best;
    }

    private void Take(in Free taken)
    {
        _rest.Clear();
        _cut.Clear();
        foreach (var free in _free)
        {
            if (!free.Overlaps(taken))
            {
                _rest.Add(free);
                continue;
            }
            if (taken.X > free.X + _tolerance) _cut.Add(free with { Right = taken.X });
            if (taken.Right < free.Right - _tolerance) _cut.Add(free with { X = taken.Right });
            if (taken.Y > free.Y + _tolerance) _cut.Add(free with { Back = taken.Y });
            if (taken.Back < free.Back - _tolerance) _cut.Add(free with { Y = taken.Back });
        }
        // Only new rectangles can lie within others.
        var whole = _rest.Count;
        for (var i = 0; i < _cut.Count; i++)
            if (!IsWithin(_cut[i], _rest, whole) && !IsWithinAnother(i)) _rest.Add(_cut[i]);
        (_free, _rest) = (_rest, _free);
    }

    private static bool IsWithin(in Free piece, List<Free> others, int count)
    {
        for (var i = 0; i < count; i++)
            if (others[i].Contains(piece)) return true;
        return false;
    }

    // Of equal rectangles the first one stays.
    private bool IsWithinAnother(int piece)
    {
        for (var i = 0; i < _cut.Count; i++)
            if (i != piece && _cut[i].Contains(_cut[piece]) && (_cut[i] != _cut[piece] || i < piece)) return true;
        return false;
    }
}

// Selection of the free rectangle for a part.
internal enum RectangleFit
{
    // The one with the least remainder along the shorter side (best short side fit).
    ShortSide,

    // The one where the back of the part is nearest to the front, and of those the leftmost.
    BottomLeft,
}
