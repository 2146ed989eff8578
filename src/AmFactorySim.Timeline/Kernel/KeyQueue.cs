using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>First-in-first-out queue of wake-up keys in a growing ring buffer. A mutable struct: must not be copied.</summary>
internal struct KeyQueue
{
    private ulong[] _ring = new ulong[64];
    private int _head;
    private int _count;

    public KeyQueue()
    {
    }

    internal readonly int Count => _count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Enqueue(ulong key)
    {
        if (_count == _ring.Length)
            Grow();
        ulong[] ring = _ring;
        ring[(_head + _count) & (ring.Length - 1)] = key;
        _count++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Dequeue()
    {
        ulong[] ring = _ring;
        ulong key = ring[_head & (ring.Length - 1)];
        _head = (_head + 1) & (ring.Length - 1);
        _count--;
        return key;
    }

    /// <summary>The keys in order, outdated ones included.</summary>
    internal readonly IEnumerable<ulong> Entries()
    {
        for (int i = 0; i < _count; i++)
            yield return _ring[(_head + i) & (_ring.Length - 1)];
    }

    /// <summary>The keys that were inserted after the given one, in order, outdated ones included.</summary>
    internal readonly IEnumerable<ulong> EntriesAfter(ulong key)
    {
        int first = _count;
        while (first > 0 && _ring[(_head + first - 1) & (_ring.Length - 1)] > key)
            first--;
        for (int i = first; i < _count; i++)
            yield return _ring[(_head + i) & (_ring.Length - 1)];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        var larger = new ulong[_ring.Length * 2];
        for (int i = 0; i < _count; i++)
            larger[i] = _ring[(_head + i) & (_ring.Length - 1)];
        (_ring, _head) = (larger, 0);
    }
}
