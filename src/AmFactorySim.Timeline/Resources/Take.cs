namespace AmFactorySim.Timeline;

/// <summary>A wait for an item of a store; <c>await</c> returns the item.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
public readonly struct Take<T>
{
    private readonly Store<T> _store;
    private readonly Predicate<T>? _wanted;
    private readonly int _priority;

    internal Take(Store<T> store, Predicate<T>? wanted, int priority) => (_store, _wanted, _priority) = (store, wanted, priority);

    /// <summary>Waits with a time limit: <c>(bool inTime, T item) = await store.Take().Within(limit)</c>.</summary>
    public TakeWithin<T> Within(TimeSpan limit) => new(this, Guard.Limit(limit));

    /// <summary>The same as an element of <c>AllOf</c> or <c>AnyOf</c>.</summary>
    public Request<T> AsRequest()
    {
        (Store<T> store, Predicate<T>? wanted, int priority) = (_store, _wanted, _priority);
        return new Request<T>(
            store.Simulation, () => store.RentTake(wanted, priority), ticket => ((TakeTicket<T>)ticket).Deliver().Value);
    }

    /// <summary>Takes an item. Used by the compiler.</summary>
    public ValueAwaiter<T> GetAwaiter() => new(Begin(-1));

    internal WaitAwaiter<TimedResult<T>> Begin(long limit) =>
        _store.TryTake(_wanted, out T? item)
            ? new WaitAwaiter<TimedResult<T>>(new TimedResult<T>(true, item))
            : new WaitAwaiter<TimedResult<T>>(_store.RentTake(_wanted, _priority), limit);
}

/// <summary>A wait for an item of a store with a time limit; <c>await</c> returns whether it completed in time, and the item.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
public readonly struct TakeWithin<T>
{
    private readonly Take<T> _take;
    private readonly long _limit;

    internal TakeWithin(Take<T> take, long limit) => (_take, _limit) = (take, limit);

    /// <summary>Takes an item. Used by the compiler.</summary>
    public WaitAwaiter<TimedResult<T>> GetAwaiter() => _take.Begin(_limit);
}

/// <summary>A place in the queue of takers of a store.</summary>
internal sealed class TakeTicket<T>(Store<T> store) : ConditionalTicket<T, TimedResult<T>>(store.Simulation)
{
    internal T Item = default!;

    protected override void Enqueue() => store.Enqueue(this);

    protected override void TryServe() => store.Serve(this);

    protected override void Leave() => store.Leave(this);

    internal override void Withdraw()
    {
        if (!Granted)
            store.Leave(this);
        else if (!HasFailed)
            store.HandBack(Item, Process!);
    }

    internal override TimedResult<T> Deliver()
    {
        ThrowIfFailed();
        store.Delivered();
        return new TimedResult<T>(true, Item);
    }

    internal override void Recycle()
    {
        base.Recycle();
        Item = default!;
        store.Return(this);
    }

    internal override FormattableString DescribeEnd() =>
        !Granted ? DescribeTimeout() : $"takes {(HasFailed ? "nothing" : Item)} from the store {store.Name}";

    internal override string Describe() => store.Describe("an item of");
}
