namespace AmFactorySim.Timeline;

/// <summary>
/// A wait for a resource, an item, an amount or a level as an element of <c>AllOf</c> and <c>AnyOf</c>: <c>await sim.AnyOf(request,
/// signal)</c>.
/// </summary>
/// <remarks>
/// Only granted requests keep what they received: a request that was not the first, timed out or was interrupted leaves its
/// queue, and what it was granted in that instant is returned. In an all-of, what has been granted is held until the rest
/// is granted. A request can be used again when the wait is over and the lease that it was granted has been disposed; that allocates
/// nothing.
/// </remarks>
public abstract class Request
{
    private bool _pending;

    private protected Request(Simulation simulation) => Simulation = simulation;

    /// <summary>Whether the latest wait granted it.</summary>
    public bool IsGranted { get; private protected set; }

    internal Simulation Simulation { get; }

    /// <summary>
    /// A wait that it is part of begins; false if it is part of a wait already, or if its lease would be lost.
    /// </summary>
    internal bool TryBegin()
    {
        if (_pending || HoldsLease)
            return false;
        (_pending, IsGranted) = (true, false);
        return true;
    }

    /// <summary>The wait that it is part of is over.</summary>
    internal void End() => _pending = false;

    /// <summary>Whether the lease that it was granted is still held.</summary>
    protected abstract bool HoldsLease { get; }

    /// <summary>A ticket to wait with.</summary>
    internal abstract Ticket Rent();

    /// <summary>Receives what the ticket was granted.</summary>
    internal abstract void Deliver(Ticket ticket);
}

/// <summary>A <see cref="Request"/> with its result.</summary>
/// <typeparam name="T">Type of the result.</typeparam>
public sealed class Request<T> : Request
{
    private readonly Func<Ticket> _rent;
    private readonly Func<Ticket, T> _deliver;
    private readonly Predicate<T>? _isHeld;
    private T _result = default!;

    internal Request(Simulation simulation, Func<Ticket> rent, Func<Ticket, T> deliver, Predicate<T>? isHeld = null) : base(simulation) =>
        (_rent, _deliver, _isHeld) = (rent, deliver, isHeld);

    /// <summary>What the latest wait granted; throws if it granted nothing.</summary>
    public T Result => IsGranted
        ? _result
        : throw new InvalidOperationException("This request has not been granted: check IsGranted, or the index that AnyOf returned.");

    /// <inheritdoc/>
    protected override bool HoldsLease => IsGranted && _isHeld is not null && _isHeld(_result);

    internal override Ticket Rent()
    {
        _result = default!;
        return _rent();
    }

    internal override void Deliver(Ticket ticket) => (_result, IsGranted) = (_deliver(ticket), true);
}
