namespace AmFactorySim.Timeline;

/// <summary>
/// A unit of a resource that a process holds until it disposes the lease: <c>using (await oven.Acquire()) { ... }</c>.
/// </summary>
/// <remarks>
/// Disposing twice throws. A lease that was preempted, or that was not granted in time, holds nothing, and disposing it
/// releases nothing.
/// </remarks>
public readonly struct Lease : IDisposable
{
    private readonly ResourceCore? _core;

    internal Lease(ResourceCore core, int index, long serial) => (_core, Index, Serial) = (core, index, serial);

    internal int Index { get; }

    internal long Serial { get; }

    /// <summary>Whether the unit is still held: false after release or preemption, or if it was not granted in time.</summary>
    public bool IsHeld => _core is not null && _core.IsHeld(Index, Serial);

    /// <summary>Releases the unit to the next in the queue. Throws if it has been released before.</summary>
    public void Dispose() => _core?.Release(Index, Serial);
}

/// <summary>An item of a <see cref="ResourcePool{T}"/> that a process holds until it disposes the lease.</summary>
/// <remarks>Disposing twice throws. A lease that was not granted in time holds nothing, and disposing it releases nothing.</remarks>
/// <typeparam name="T">Type of the item.</typeparam>
public readonly struct Lease<T> : IDisposable
{
    private readonly ResourcePool<T>? _pool;
    private readonly int _index;
    private readonly long _serial;

    internal Lease(ResourcePool<T> pool, int index, long serial) => (_pool, _index, _serial) = (pool, index, serial);

    /// <summary>The item; throws if none was granted in time.</summary>
    public T Item => _pool is not null
        ? _pool.ItemAt(_index)
        : throw new InvalidOperationException("This lease has no item, because none was granted in time: check IsHeld.");

    /// <summary>Whether the item is still held: false after release, or if none was granted in time.</summary>
    public bool IsHeld => _pool is not null && _pool.IsHeld(_index, _serial);

    /// <summary>Releases the item to the next in the queue whom it suits. Throws if it has been released before.</summary>
    public void Dispose() => _pool?.Release(_index, _serial, known: true);
}
