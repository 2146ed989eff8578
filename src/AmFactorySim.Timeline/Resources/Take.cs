namespace AmFactorySim.Timeline;

/// <summary>A wait for an item of a store; <c>await</c> yields the item.</summary>
/// <typeparam name="T">What the store holds.</typeparam>
public readonly struct Take<T>
{
    private readonly Store<T> _store;
    private readonly Predicate<T>? _wanted;

    internal Take(Store<T> store, Predicate<T>? wanted) => (_store, _wanted) = (store, wanted);

    /// <summary>Waits at most so long: <c>(bool inTime, T item) = await store.Take().Within(limit)</c>.</summary>
    public TakeWithin<T> Within(TimeSpan limit) => new(this, Misuse.Limit(limit));

    /// <summary>The same as a part of a wait for several things.</summary>
    public Request<T> AsRequest()
    {
        (Store<T> store, Predicate<T>? wanted) = (_store, _wanted);
        return new Request<T>(store.Simulation, () => store.RentTake(wanted), ticket => ((TakeTicket<T>)ticket).Deliver().Value);
    }

    /// <summary>Takes an item. Used by the compiler.</summary>
    public ValueAwaiter<T> GetAwaiter() => new(Begin(-1));

    internal WaitAwaiter<Timely<T>> Begin(long limit) =>
        _store.TryTake(_wanted, out T? item)
            ? new WaitAwaiter<Timely<T>>(new Timely<T>(true, item))
            : new WaitAwaiter<Timely<T>>(_store.RentTake(_wanted), limit);
}

/// <summary>A wait for an item of a store with a time limit; <c>await</c> yields whether it came in time, and the item.</summary>
/// <typeparam name="T">What the store holds.</typeparam>
public readonly struct TakeWithin<T>
{
    private readonly Take<T> _take;
    private readonly long _limit;

    internal TakeWithin(Take<T> take, long limit) => (_take, _limit) = (take, limit);

    /// <summary>Takes an item. Used by the compiler.</summary>
    public WaitAwaiter<Timely<T>> GetAwaiter() => _take.Begin(_limit);
}
