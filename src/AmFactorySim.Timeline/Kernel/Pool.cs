using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>Things that are used again, so that nothing is allocated in the steady state: the last given back is the first taken.</summary>
/// <remarks>In an array, not linked by their own fields: each reference that is stored has its price, and so one is stored and not three.</remarks>
internal sealed class Pool<T> where T : class
{
    private Place[] _places = new Place[16];
    private int _count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryTake([NotNullWhen(true)] out T? item)
    {
        int last = _count - 1;
        Place[] places = _places;
        if ((uint)last >= (uint)places.Length)
        {
            item = null;
            return false;
        }
        _count = last;
        item = places[last].Item!;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Give(T item)
    {
        if (_count == _places.Length)
            Grow();
        _places[_count++].Item = item;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow() => Array.Resize(ref _places, _count * 2);

    // The struct around the reference spares the array's type check on each store.
    private struct Place
    {
        internal T? Item;
    }
}
