namespace AmFactorySim.Timeline;

/// <summary>A wait for room in a store; <c>await</c> yields whether the item is in, which only a time limit can make false.</summary>
/// <typeparam name="T">What the store holds.</typeparam>
public readonly struct Put<T>
{
    private readonly Store<T> _store;
    private readonly T _item;
    private readonly long _limit;

    internal Put(Store<T> store, T item, long limit = -1) => (_store, _item, _limit) = (store, item, limit);

    /// <summary>Waits at most so long: <c>bool inTime = await store.Put(item).Within(limit)</c>.</summary>
    public Put<T> Within(TimeSpan limit) => new(_store, _item, Misuse.Limit(limit));

    /// <summary>The same as a part of a wait for several things; it must have no time limit of its own.</summary>
    public Request<bool> AsRequest()
    {
        Misuse.EnsureUnlimited(_limit);
        (Store<T> store, T item) = (_store, _item);
        return new Request<bool>(store.Simulation, () => store.RentPut(item), ticket => ((PutTicket<T>)ticket).Deliver());
    }

    /// <summary>Puts the item. Used by the compiler.</summary>
    public WaitAwaiter<bool> GetAwaiter() =>
        _store.TryPut(_item) ? new WaitAwaiter<bool>(true) : new WaitAwaiter<bool>(_store.RentPut(_item), _limit);
}
