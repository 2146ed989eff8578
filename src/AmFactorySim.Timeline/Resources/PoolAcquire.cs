namespace AmFactorySim.Timeline;

/// <summary>
/// A wait for an item of a pool; <c>await</c> returns a <see cref="Lease{T}"/>. Nothing is requested before it is awaited.
/// </summary>
/// <typeparam name="T">Type of the items.</typeparam>
public readonly struct PoolAcquire<T>
{
    private readonly ResourcePool<T> _pool;
    private readonly Predicate<T>? _wanted;
    private readonly int _priority;
    private readonly long _limit;

    internal PoolAcquire(ResourcePool<T> pool, Predicate<T>? wanted, int priority, long limit = -1) =>
        (_pool, _wanted, _priority, _limit) = (pool, wanted, priority, limit);

    /// <summary>Waits with a time limit. After the limit, the lease's <see cref="Lease{T}.IsHeld"/> is false.</summary>
    public PoolAcquire<T> Within(TimeSpan limit) => new(_pool, _wanted, _priority, Guard.Limit(limit));

    /// <summary>The same as an element of <c>AllOf</c> or <c>AnyOf</c>; it must not have a time limit of its own.</summary>
    public Request<Lease<T>> AsRequest()
    {
        Guard.EnsureUnlimited(_limit);
        (ResourcePool<T> pool, Predicate<T>? wanted, int priority) = (_pool, _wanted, _priority);
        return new Request<Lease<T>>(
            pool.Simulation, () => pool.Rent(wanted, priority), ticket => ((PoolTicket<T>)ticket).Deliver(), lease => lease.IsHeld);
    }

    /// <summary>Requests the item. Used by the compiler.</summary>
    public WaitAwaiter<Lease<T>> GetAwaiter() =>
        _pool.TryLease(_wanted, out Lease<T> lease)
            ? new WaitAwaiter<Lease<T>>(lease)
            : new WaitAwaiter<Lease<T>>(_pool.Rent(_wanted, _priority), _limit);
}

/// <summary>A place in the queue of a pool.</summary>
internal sealed class PoolTicket<T>(ResourcePool<T> pool) : ConditionalTicket<T, Lease<T>>(pool.Simulation)
{
    /// <summary>Time in the queue, if monitored.</summary>
    internal QueueTime Time;

    private int _index;
    private long _serial;

    internal void Grant(int index, long serial)
    {
        (_index, _serial) = (index, serial);
        Grant();
    }

    protected override void Enqueue() => pool.Enqueue(this);

    protected override void TryServe() => pool.TryServe(this);

    protected override void Leave() => pool.Leave(this);

    internal override void Withdraw()
    {
        if (!Granted)
            pool.Leave(this);
        else if (!HasFailed)
            pool.Release(_index, _serial, known: false);
        pool.Monitor?.Reneged(in Time);
    }

    internal override Lease<T> Deliver()
    {
        if (HasFailed)
            pool.Monitor?.Reneged(in Time);
        ThrowIfFailed();
        pool.Monitor?.Waited(in Time);
        return new Lease<T>(pool, _index, _serial);
    }

    internal override void Recycle()
    {
        base.Recycle();
        pool.Return(this);
    }

    internal override FormattableString DescribeEnd() =>
        !Granted ? DescribeTimeout() : $"gets {(HasFailed ? "nothing" : pool.ItemAt(_index))} of {pool.Describe()}";

    internal override string Describe() => $"{(Wanted is null ? "an item" : "certain items")} of {pool.Describe()}";
}
