using System.Numerics;

namespace AmFactorySim.Geometry;

// Finds the pairs of boxes that touch, with a hash grid whose cells are about as large as an average box.
internal sealed class BoxPairs
{
    private const int MostEntriesPerBox = 4;

    private readonly Bounds[] _boxes;
    private readonly Bounds _all;
    private readonly double _cell;
    private readonly int[] _start;
    private readonly int[] _entries;

    private BoxPairs(Bounds[] boxes)
    {
        _boxes = boxes;
        _all = Bounds.Nothing;
        foreach (ref readonly var box in boxes.AsSpan()) _all = _all.With(box);
        _cell = Math.Max(MeanSize(), Math.Max(1e-6 * _all.Diagonal, double.Epsilon));
        while (CountEntries() > (double)MostEntriesPerBox * boxes.Length) _cell *= 1.5;
        _start = new int[BitOperations.RoundUpToPowerOf2((uint)boxes.Length) + 1];
        ForEachEntry((_, slot) => _start[slot + 1]++);
        for (var slot = 1; slot < _start.Length; slot++) _start[slot] += _start[slot - 1];
        _entries = new int[_start[^1]];
        var next = _start[..^1];
        ForEachEntry((box, slot) => _entries[next[slot]++] = box);
    }

    // Calls for each pair that touches once, until the call returns false; false if that or the limit of comparisons ended the search.
    public static bool ForEach(Bounds[] boxes, long mostComparisons, Func<int, int, bool> touching) =>
        boxes.Length < 2 || new BoxPairs(boxes).ForEach(mostComparisons, touching);

    private bool ForEach(long mostComparisons, Func<int, int, bool> touching)
    {
        for (var slot = 0; slot + 1 < _start.Length; slot++)
            for (var i = _start[slot]; i < _start[slot + 1]; i++)
                for (var j = _start[slot]; j < i; j++)
                {
                    if (--mostComparisons < 0) return false;
                    // Several cells of a box can share the slot; their entries follow each other.
                    if (_entries[j] == _entries[j + 1] || i + 1 < _start[slot + 1] && _entries[i] == _entries[i + 1]) continue;
                    if (IsHome(slot, _entries[i], _entries[j]) && !touching(_entries[j], _entries[i])) return false;
                }
        return true;
    }

    // A pair with several common cells is found in the lowest one; boxes of different cells can share a slot.
    private bool IsHome(int slot, int one, int other)
    {
        ref readonly var a = ref _boxes[one];
        ref readonly var b = ref _boxes[other];
        return a.Touch(b) && slot == Slot(
            Cell(Math.Max(a.MinX, b.MinX), _all.MinX), Cell(Math.Max(a.MinY, b.MinY), _all.MinY),
            Cell(Math.Max(a.MinZ, b.MinZ), _all.MinZ));
    }

    private long Cell(double at, double from) => (long)((at - from) / _cell);

    private int Slot(long x, long y, long z)
    {
        var hash = ((ulong)x * 0x9E3779B97F4A7C15 + (ulong)y) * 0xD6E8FEB86659FD93 + (ulong)z;
        hash = (hash ^ hash >> 32) * 0xC2B2AE3D27D4EB4F;
        return (int)(hash >> 33 & (ulong)(_start.Length - 2));
    }

    private double MeanSize()
    {
        var sum = 0.0;
        foreach (ref readonly var box in _boxes.AsSpan()) sum += Math.Max(box.SizeX, Math.Max(box.SizeY, box.SizeZ));
        return sum / _boxes.Length;
    }

    private double CountEntries()
    {
        var count = 0.0;
        foreach (ref readonly var box in _boxes.AsSpan())
            count += (Cell(box.MaxX, _all.MinX) - Cell(box.MinX, _all.MinX) + 1.0)
                * (Cell(box.MaxY, _all.MinY) - Cell(box.MinY, _all.MinY) + 1)
                * (Cell(box.MaxZ, _all.MinZ) - Cell(box.MinZ, _all.MinZ) + 1);
        return count;
    }

    private void ForEachEntry(Action<int, int> entry)
    {
        for (var i = 0; i < _boxes.Length; i++)
        {
            ref readonly var box = ref _boxes[i];
            var (lastX, lastY, lastZ) = (Cell(box.MaxX, _all.MinX), Cell(box.MaxY, _all.MinY), Cell(box.MaxZ, _all.MinZ));
            for (var z = Cell(box.MinZ, _all.MinZ); z <= lastZ; z++)
                for (var y = Cell(box.MinY, _all.MinY); y <= lastY; y++)
                    for (var x = Cell(box.MinX, _all.MinX); x <= lastX; x++) entry(i, Slot(x, y, z));
        }
    }
}
