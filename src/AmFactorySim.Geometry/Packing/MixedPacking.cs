namespace AmFactorySim.Geometry;

// Fills successive plates with different parts.
internal sealed class MixedPacking
{
    private readonly BuildPlate _plate;
    private readonly BoundingBox[] _boxes;
    private readonly int[] _waiting;
    private readonly double _gap;
    private readonly bool _isStacked;
    private readonly int[][] _orders;

    public MixedPacking(BuildPlate plate, IReadOnlyList<PartQuantity> parts, double gap, bool isStacked)
    {
        (_plate, _gap, _isStacked) = (plate, gap, isStacked);
        _boxes = [.. parts.Select(part => part.Box)];
        _waiting = [.. parts.Select(part => part.Quantity)];
        var all = Enumerable.Range(0, parts.Count).ToArray();
        var byArea = all.OrderByDescending(i => _boxes[i].Footprint.SquareMetres);
        var byLongSide = all.OrderByDescending(i => Math.Max(_boxes[i].X.Metres, _boxes[i].Y.Metres));
        // Sorted by height, storeys contain parts of similar height.
        _orders = isStacked
            ? [[.. byArea.OrderByDescending(i => _boxes[i].Z.Metres)], [.. byLongSide.OrderByDescending(i => _boxes[i].Z.Metres)]]
            : [[.. byArea], [.. byLongSide]];
    }

    public bool IsWaiting => Array.Exists(_waiting, count => count > 0);

    public PlateLayout NextPlate()
    {
        var placements = new List<Placement>();
        var bottom = 0.0;
        do
        {
            var storey = BestStorey(_plate.Height.Metres * (1 + PlatePacking.RoundingShare) - bottom);
            if (storey.Count == 0) break;
            foreach (var (part, cell) in storey)
            {
                placements.Add(PlateLayout.At(cell, part, new(bottom)));
                _waiting[part]--;
            }
            bottom += storey.Max(placed => _boxes[placed.Part].Z.Metres) + _gap;
        }
        while (_isStacked && IsWaiting);
        return new([.. placements]);
    }

    public bool TryTakeAgain(PlateLayout layout)
    {
        var counts = new int[_waiting.Length];
        foreach (var placement in layout.Placements) counts[placement.Part]++;
        for (var part = 0; part < counts.Length; part++)
            if (counts[part] > _waiting[part]) return false;
        for (var part = 0; part < counts.Length; part++) _waiting[part] -= counts[part];
        return true;
    }

    private List<(int Part, Cell Cell)> BestStorey(double room)
    {
        var fitting = Enumerable.Range(0, _boxes.Length).Where(i => _waiting[i] > 0 && _boxes[i].Z.Metres <= room).ToHashSet();
        if (fitting.Count == 0) return [];
        var best = (from order in _orders from fit in Enum.GetValues<RectangleFit>() select Storey(order.Where(fitting.Contains), fit))
            .MaxBy(storey =>
                storey.Sum(placed => _isStacked ? _boxes[placed.Part].Volume.CubicMetres : _boxes[placed.Part].Footprint.SquareMetres))!;
        if (fitting.Count > 1) return best;
        // One kind of part alone.
        var only = fitting.Single();
        var equal = EqualParts.Place(_plate, _boxes[only], new(_gap));
        return equal.Count > best.Count && _waiting[only] > best.Count ? [.. equal.Take(_waiting[only]).Select(cell => (only, cell))]
            : best;
    }

    private List<(int Part, Cell Cell)> Storey(IEnumerable<int> order, RectangleFit fit)
    {
        var free = new MaximalRectangles(_plate, _boxes, _gap);
        return [.. from part in order from cell in free.Place(
            _boxes[part].X.Metres, _boxes[part].Y.Metres, _waiting[part], fit) select (part, cell)];
    }
}
