namespace AmFactorySim.Timeline;

/// <summary>A wait for room in a store; <c>await</c> returns true, or false after a time limit.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
public readonly struct Put<T>
{
    private readonly Store<T> _store;
    private readonly T _item;
    private readonly int _priority;
    private readonly long _limit;

    internal Put(Store<T> store, T item, int priority, long limit = -1) =>
        (_store, _item, _priority, _limit) = (store, item, priority, limit);

    /// <summary>Waits with a time limit: <c>bool inTime = await store.Put(item).Within(limit)</c>.</summary>
    public Put<T> Within(TimeSpan limit) => new(_store, _item, _priority, Guard.Limit(limit));

    /// <summary>The same as an element of <c>AllOf</c> or <c>AnyOf</c>; it must not have a time limit of its own.</summary>
    public Request<bool> AsRequest()
    {
        Guard.EnsureUnlimited(_limit);
        (Store<T> store, T item, int priority) = (_store, _item, _priority);
        return new Request<bool>(store.Simulation, () => store.RentPut(item, priority), ticket => ((PutTicket<T>)ticket).Deliver());
    }

    /// <summary>Puts the item. Used by the compiler.</summary>
    public WaitAwaiter<bool> GetAwaiter() =>
        _store.TryPut(_item) ? new WaitAwaiter<bool>(true) : new WaitAwaiter<bool>(_store.RentPut(_item, _priority), _limit);
}

/// <summary>A place in the queue of putters of a full store.</summary>
internal sealed class PutTicket<T>(Store<T> store) : Ticket<bool>(store.Simulation)
{
    internal T Item = default!;

    protected override void Enqueue() => store.Enqueue(this);

    internal override void Withdraw()
    {
        if (Granted)
            store.ReturnRoom();
        else
            store.Leave(this);
    }

    internal override bool DeliveryCanThrow => store.IsSorted;

    internal override bool Deliver()
    {
        store.PutGranted(Item);
        return true;
    }

    internal override void Recycle()
    {
        Item = default!;
        store.Return(this);
    }

    internal override FormattableString DescribeEnd() => Granted ? $"puts {Item} into the store {store.Name}" : DescribeTimeout();

    internal override string Describe() => store.Describe("room in");
}
