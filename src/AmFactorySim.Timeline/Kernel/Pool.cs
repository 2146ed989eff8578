using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>Pool of objects for reuse, last in first out, so that nothing is allocated in the steady state.</summary>
/// <remarks>
/// An array and not a linked list: each reference that is stored has a write barrier, and an array stores one instead of three.
/// </remarks>
internal sealed class Pool<T> where T : class
{
    private Entry[] _entries = new Entry[16];
    private int _count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryTake([NotNullWhen(true)] out T? item)
    {
        int last = _count - 1;
        Entry[] entries = _entries;
        if ((uint)last >= (uint)entries.Length)
        {
            item = null;
            return false;
        }
        _count = last;
        item = entries[last].Item!;
        // What is taken and never returned must not be kept alive by the pool.
        entries[last].Item = null;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Return(T item)
    {
        if (_count == _entries.Length)
            Grow();
        _entries[_count++].Item = item;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow() => Array.Resize(ref _entries, _count * 2);

    // The struct around the reference avoids the array's type check on each store.
    private struct Entry
    {
        internal T? Item;
    }
}
