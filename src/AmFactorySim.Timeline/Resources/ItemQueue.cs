using System.Collections;

namespace AmFactorySim.Timeline;

/// <summary>
/// A growing ring buffer of items that can be read and removed at any index; in the order of arrival, or sorted by
/// <paramref name="order"/>, with equal items in the order of arrival.
/// </summary>
internal sealed class ItemQueue<T>(Simulation simulation, IComparer<T>? order) : IReadOnlyList<T>
{
    private T[] _ring = new T[8];
    private int _head;

    public int Count { get; private set; }

    public T this[int index] =>
        index >= 0 && index < Count ? _ring[Slot(index)]
            : throw new ArgumentOutOfRangeException(nameof(index),
                $"An index must be from 0 and below the number of items, {Count}, but is {index}.");

    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return _ring[Slot(i)];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal bool IsSorted => order is not null;

    internal void Add(T item)
    {
        // The place is found first: an order that throws changes nothing.
        int index = Count;
        while (order is not null && index > 0 && Compare(order, index - 1, item) > 0)
            index--;
        EnsureRoom();
        // Items that leave later move back by one.
        for (int i = Count++; i > index; i--)
            _ring[Slot(i)] = _ring[Slot(i - 1)];
        _ring[Slot(index)] = item;
    }

    /// <summary>Adds an item before its equals.</summary>
    internal void AddFirst(T item)
    {
        int index = 0;
        while (order is not null && index < Count && Compare(order, index, item) < 0)
            index++;
        EnsureRoom();
        _head = Slot(_ring.Length - 1);
        Count++;
        // Items that leave earlier move up by one.
        for (int i = 0; i < index; i++)
            _ring[Slot(i)] = _ring[Slot(i + 1)];
        _ring[Slot(index)] = item;
    }

    /// <summary>Index of the first wanted item; -1 if there is none.</summary>
    internal int IndexOf(Predicate<T>? wanted)
    {
        if (wanted is null)
            return Count > 0 ? 0 : -1;
        using Simulation.Reading reading = simulation.InCondition();
        for (int i = 0; i < Count; i++)
        {
            if (wanted(_ring[Slot(i)]))
                return i;
        }
        return -1;
    }

    internal T RemoveAt(int index)
    {
        T item = _ring[Slot(index)];
        // Items before it move up by one: most takers take near the head.
        for (int i = index; i > 0; i--)
            _ring[Slot(i)] = _ring[Slot(i - 1)];
        _ring[_head] = default!;
        _head = Slot(1);
        Count--;
        return item;
    }

    private int Compare(IComparer<T> order, int index, T item)
    {
        using Simulation.Reading reading = simulation.InCondition();
        return order.Compare(_ring[Slot(index)], item);
    }

    private int Slot(int index) => (_head + index) & (_ring.Length - 1);

    private void EnsureRoom()
    {
        if (Count < _ring.Length)
            return;
        var larger = new T[_ring.Length * 2];
        for (int i = 0; i < Count; i++)
            larger[i] = _ring[Slot(i)];
        (_ring, _head) = (larger, 0);
    }
}
