namespace AmFactorySim.Timeline;

/// <summary>
/// A wait for a place, an item or an amount that can stand beside others: <c>await sim.AnyOf(request, signal)</c>.
/// </summary>
/// <remarks>
/// Only what came is kept: a wait that was not the first, ran out of time or was interrupted leaves its queue, and what
/// it was granted in that instant goes back. In a wait for all, what has come is held until the rest is there. A request
/// can be used again once the wait is over, which allocates nothing.
/// </remarks>
public abstract class Request
{
    private bool _pending;

    private protected Request(Simulation simulation) => Simulation = simulation;

    /// <summary>Whether the latest wait has brought what was asked for.</summary>
    public bool IsGranted { get; private protected set; }

    internal Simulation Simulation { get; }

    /// <summary>A wait with it begins.</summary>
    internal void Begin()
    {
        if (_pending)
            throw new InvalidOperationException("A request is part of one wait at a time: make another one.");
        (_pending, IsGranted) = (true, false);
    }

    /// <summary>The wait with it is over.</summary>
    internal void End() => _pending = false;

    /// <summary>A ticket for what is asked for.</summary>
    internal abstract Ticket Rent();

    /// <summary>Takes what the ticket was granted.</summary>
    internal abstract void Deliver(Ticket ticket);
}

/// <summary>A <see cref="Request"/> and what it has brought.</summary>
/// <typeparam name="T">What is asked for.</typeparam>
public sealed class Request<T> : Request
{
    private readonly Func<Ticket> _rent;
    private readonly Func<Ticket, T> _deliver;
    private T _result = default!;

    internal Request(Simulation simulation, Func<Ticket> rent, Func<Ticket, T> deliver) : base(simulation) =>
        (_rent, _deliver) = (rent, deliver);

    /// <summary>What the latest wait has brought; refused if it has brought nothing.</summary>
    public T Result => IsGranted
        ? _result
        : throw new InvalidOperationException("This request has not been granted: ask IsGranted, or which of several came first.");

    internal override Ticket Rent()
    {
        _result = default!;
        return _rent();
    }

    internal override void Deliver(Ticket ticket) => (_result, IsGranted) = (_deliver(ticket), true);
}
