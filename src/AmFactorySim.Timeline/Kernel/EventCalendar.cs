using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AmFactorySim.Timeline;

/// <summary>
/// Future event list: wake-ups in the order (time, key). A 4-ary heap of 16-byte entries without references.
/// </summary>
/// <remarks>
/// Design decisions, each backed by a measurement:
/// <list type="bullet">
/// <item>No object references inside: the garbage collector's write barrier on each move costs up to half the speed.</item>
/// <item>Times and keys in two arrays: the four children's times are one vector, their minimum a few instructions.
/// Unused entries hold the maximum time, so that the tail needs no special case.</item>
/// <item>Lazy root: <see cref="TryPop"/> leaves a hole at the top. The next push, nearly always the next wait of the
/// same process, fills it with one sift instead of two.</item>
/// <item>The arrays are pinned and aligned, so that a group of children never straddles a cache line.</item>
/// </list>
/// A mutable struct: it lives as a field inside <see cref="Simulation"/> and must not be copied.
/// </remarks>
internal unsafe struct EventCalendar
{
    private const int InitialCapacity = 256;
    private const int Alignment = 64;

    // The root is at RootOffset, so that the children of i, at 4i+1..4i+4 behind it, start at multiples of four.
    private const int RootOffset = 3;

    // The arrays that the pointers point into, kept alive by these fields.
    private long[] _timeStore = [];
    private ulong[] _keyStore = [];
    private long* _times;
    private ulong* _keys;
    private int _count;
    private int _capacity;
    private bool _hole;

    // With a hole at the top: the smallest of its children, which is due next and where the next push starts.
    private int _next;

    public EventCalendar() => Allocate(InitialCapacity, 0);

    /// <summary>Entries in the calendar, outdated ones included.</summary>
    internal readonly int Count => _hole ? _count - 1 : _count;

    /// <summary>Whether <see cref="MakeRoom"/> must be called before the next push.</summary>
    internal readonly bool IsFull => _count == _capacity & !_hole;

    /// <summary>Inserts a wake-up. There must be room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Push(long time, ulong key)
    {
        if (_hole)
        {
            _hole = false;
            FillHole(time, key);
        }
        else
        {
            SiftUp(_count++, time, key);
        }
    }

    /// <summary>Removes the first wake-up if it is due by the given time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryPop(long until, out long time, out ulong key)
    {
        if (_hole)
            CloseHole();
        time = _times[0];
        key = _keys[0];
        if (_count == 0 || time > until)
            return false;
        _hole = true;
        // Small models often have one or two entries: then there is nothing to compare.
        _next = _count <= 2 ? 1 : 1 + SmallestOfFour(_times + 1, _keys + 1);
        return true;
    }

    /// <summary>The first wake-up, if there is one.</summary>
    internal readonly bool TryPeek(out long time, out ulong key)
    {
        int first = _hole ? _next : 0;
        time = _times[first];
        key = _keys[first];
        return Count > 0;
    }

    /// <summary>Whether a wake-up is due at or before the given time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly bool IsDue(long time)
    {
        if (!_hole)
            return _count > 0 && _times[0] <= time;
        return _count > 1 && _times[_next] <= time;
    }

    /// <summary>The key that probably follows the one just popped: a hint for prefetching.</summary>
    internal readonly ulong LikelyNextKey() => _keys[_next];

    /// <summary>
    /// Makes room for more: first by dropping entries that <paramref name="isCurrent"/> disowns, then, if most are
    /// still wanted, by growing. So the calendar never holds much more than twice the waits that are alive.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void MakeRoom(Predicate<ulong> isCurrent)
    {
        int kept = 0;
        for (int i = 0; i < _count; i++)
        {
            if (isCurrent(_keys[i]))
            {
                _times[kept] = _times[i];
                _keys[kept++] = _keys[i];
            }
        }
        new Span<long>(_times + kept, _count - kept).Fill(long.MaxValue);
        new Span<ulong>(_keys + kept, _count - kept).Fill(ulong.MaxValue);
        _count = kept;
        if (kept > _capacity / 2)
            Allocate(_capacity * 2, kept);
        for (int i = (kept - 2) / 4; i >= 0 && kept > 1; i--)
            SiftDown(i, _times[i], _keys[i]);
    }

    /// <summary>The time of the wake-up with the given key; -1 if it is not in the calendar.</summary>
    internal readonly long TimeOf(ulong key)
    {
        int first = _hole ? 1 : 0;
        int index = new ReadOnlySpan<ulong>(_keys + first, Count).IndexOf(key);
        return index < 0 ? -1 : _times[first + index];
    }

    /// <summary>The entries, in no particular order.</summary>
    internal readonly IEnumerable<(long Time, ulong Key)> Entries()
    {
        var entries = new (long, ulong)[Count];
        int first = _hole ? 1 : 0;
        for (int i = 0; i < entries.Length; i++)
            entries[i] = (_times[first + i], _keys[first + i]);
        return entries;
    }

    private readonly void FillHole(long time, ulong key)
    {
        int first = _next;
        if (_times[first] > time || (_times[first] == time && _keys[first] > key))
        {
            _times[0] = time;
            _keys[0] = key;
            return;
        }
        _times[0] = _times[first];
        _keys[0] = _keys[first];
        SiftDown(first, time, key);
    }

    /// <summary>Nothing was pushed since: the last entry takes the place at the top.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CloseHole()
    {
        _hole = false;
        int last = --_count;
        long time = _times[last];
        ulong key = _keys[last];
        _times[last] = long.MaxValue;
        _keys[last] = ulong.MaxValue;
        if (last > 0)
            SiftDown(0, time, key);
    }

    private readonly void SiftUp(int i, long time, ulong key)
    {
        long* times = _times;
        ulong* keys = _keys;
        while (i > 0)
        {
            int parent = (i - 1) >> 2;
            if (times[parent] < time || (times[parent] == time && keys[parent] < key))
                break;
            times[i] = times[parent];
            keys[i] = keys[parent];
            i = parent;
        }
        times[i] = time;
        keys[i] = key;
    }

    private readonly void SiftDown(int i, long time, ulong key)
    {
        long* times = _times;
        ulong* keys = _keys;
        int count = _count;
        while (true)
        {
            int child = 4 * i + 1;
            if (child >= count)
                break;
            child += SmallestOfFour(times + child, keys + child);
            long childTime = times[child];
            if (childTime > time || (childTime == time && keys[child] > key))
                break;
            times[i] = childTime;
            keys[i] = keys[child];
            i = child;
        }
        times[i] = time;
        keys[i] = key;
    }

    /// <summary>Which of four neighbours is the first by (time, key).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int SmallestOfFour(long* times, ulong* keys) =>
        Vector256.IsHardwareAccelerated ? SmallestByVector(times, keys) : SmallestByScalar(times, keys);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int SmallestByVector(long* times, ulong* keys)
    {
        Vector256<long> all = Vector256.Load(times);
        Vector256<long> pairs = Vector256.Min(all, Vector256.Shuffle(all, Vector256.Create(1, 0, 3, 2)));
        Vector256<long> smallest = Vector256.Min(pairs, Vector256.Shuffle(pairs, Vector256.Create(2, 3, 0, 1)));
        uint ties = Vector256.Equals(all, smallest).ExtractMostSignificantBits();
        int first = BitOperations.TrailingZeroCount(ties);
        // Equal times are rare, and then the earlier key decides.
        for (ties &= ties - 1; ties != 0; ties &= ties - 1)
        {
            int other = BitOperations.TrailingZeroCount(ties);
            if (keys[other] < keys[first])
                first = other;
        }
        return first;
    }

    internal static int SmallestByScalar(long* times, ulong* keys)
    {
        int first = 0;
        for (int i = 1; i < 4; i++)
        {
            if (times[i] < times[first] || (times[i] == times[first] && keys[i] < keys[first]))
                first = i;
        }
        return first;
    }

    private void Allocate(int capacity, int keep)
    {
        long[] timeStore = Aligned(capacity, long.MaxValue, out long* times);
        ulong[] keyStore = Aligned(capacity, ulong.MaxValue, out ulong* keys);
        if (keep > 0)
        {
            new Span<long>(_times, keep).CopyTo(new Span<long>(times, keep));
            new Span<ulong>(_keys, keep).CopyTo(new Span<ulong>(keys, keep));
        }
        _timeStore = timeStore;
        _keyStore = keyStore;
        _times = times;
        _keys = keys;
        _capacity = capacity;
    }

    private static T[] Aligned<T>(int capacity, T filler, out T* root) where T : unmanaged
    {
        // Eight for the alignment, four for the group of children that the last entry belongs to.
        var store = GC.AllocateUninitializedArray<T>(capacity + RootOffset + 12, pinned: true);
        store.AsSpan().Fill(filler);
        fixed (T* start = store)
        {
            nuint aligned = ((nuint)start + Alignment - 1) & ~(nuint)(Alignment - 1);
            root = (T*)aligned + RootOffset;
        }
        return store;
    }
}
