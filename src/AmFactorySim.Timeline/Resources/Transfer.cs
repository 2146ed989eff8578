namespace AmFactorySim.Timeline;

/// <summary>A wait for an amount of a container, or for room in it; <c>await</c> returns true, or false after a time limit.</summary>
public readonly struct Transfer
{
    private readonly Container _container;
    private readonly double _amount;
    private readonly bool _isPut;
    private readonly int _priority;
    private readonly long _limit;

    internal Transfer(Container container, double amount, bool isPut, int priority, long limit = -1) =>
        (_container, _amount, _isPut, _priority, _limit) = (container, amount, isPut, priority, limit);

    /// <summary>Waits with a time limit: <c>bool inTime = await tank.Get(amount).Within(limit)</c>.</summary>
    public Transfer Within(TimeSpan limit) => new(_container, _amount, _isPut, _priority, Guard.Limit(limit));

    /// <summary>The same as an element of <c>AllOf</c> or <c>AnyOf</c>; it must not have a time limit of its own.</summary>
    public Request<bool> AsRequest()
    {
        Guard.EnsureUnlimited(_limit);
        (Container container, double amount, bool isPut, int priority) = (_container, _amount, _isPut, _priority);
        return new Request<bool>(
            container.Simulation, () => container.Rent(amount, isPut, priority), ticket => ((AmountTicket)ticket).Deliver());
    }

    /// <summary>Begins the transfer. Used by the compiler.</summary>
    public WaitAwaiter<bool> GetAwaiter() =>
        _container.TryNow(_amount, _isPut, _priority)
            ? new WaitAwaiter<bool>(true)
            : new WaitAwaiter<bool>(_container.Rent(_amount, _isPut, _priority), _limit);
}

/// <summary>A place in the queue of getters or putters of a container.</summary>
internal sealed class AmountTicket(Container container) : Ticket<bool>(container.Simulation)
{
    internal double Amount;
    internal bool IsPut;

    protected override void Enqueue() => container.Enqueue(this);

    protected override void TryServe() => container.Serve();

    internal override void Withdraw()
    {
        if (Granted)
            container.HandBack(this);
        else
            container.Leave(this);
    }

    internal override bool Deliver()
    {
        container.Deliver(this);
        return true;
    }

    internal override void Recycle() => container.Return(this);

    internal override string Describe() => container.Describe(this);
}
