namespace AmFactorySim.Timeline;

/// <summary>A wait for an amount of a container, or for room in it; <c>await</c> yields whether it was done, which only a time limit can make false.</summary>
public readonly struct Transfer
{
    private readonly Container _container;
    private readonly double _amount;
    private readonly bool _isPut;
    private readonly long _limit;

    internal Transfer(Container container, double amount, bool isPut, long limit = -1) =>
        (_container, _amount, _isPut, _limit) = (container, amount, isPut, limit);

    /// <summary>Waits at most so long: <c>bool inTime = await tank.Get(amount).Within(limit)</c>.</summary>
    public Transfer Within(TimeSpan limit) => new(_container, _amount, _isPut, Misuse.Limit(limit));

    /// <summary>The same as a part of a wait for several things; it must have no time limit of its own.</summary>
    public Request<bool> AsRequest()
    {
        Misuse.EnsureUnlimited(_limit);
        (Container container, double amount, bool isPut) = (_container, _amount, _isPut);
        return new Request<bool>(container.Simulation, () => container.Rent(amount, isPut), ticket => ((AmountTicket)ticket).Deliver());
    }

    /// <summary>Begins the transfer. Used by the compiler.</summary>
    public WaitAwaiter<bool> GetAwaiter() =>
        _container.TryNow(_amount, _isPut) ? new WaitAwaiter<bool>(true) : new WaitAwaiter<bool>(_container.Rent(_amount, _isPut), _limit);
}
