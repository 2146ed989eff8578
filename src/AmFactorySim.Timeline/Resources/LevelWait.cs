namespace AmFactorySim.Timeline;

/// <summary>A wait for a level of a tank; <c>await</c> yields whether it was reached, which only a time limit can make false.</summary>
public readonly struct LevelWait
{
    private readonly Tank _tank;
    private readonly double _mark;
    private readonly bool _above;
    private readonly long _limit;

    internal LevelWait(Tank tank, double mark, bool above, long limit = -1) => (_tank, _mark, _above, _limit) = (tank, mark, above, limit);

    /// <summary>Waits at most so long: <c>bool inTime = await tank.WhenEmpty().Within(limit)</c>.</summary>
    public LevelWait Within(TimeSpan limit) => new(_tank, _mark, _above, Misuse.Limit(limit));

    /// <summary>The same as a part of a wait for several things; it must have no time limit of its own.</summary>
    public Request<bool> AsRequest()
    {
        Misuse.EnsureUnlimited(_limit);
        (Tank tank, double mark, bool above) = (_tank, _mark, _above);
        return new Request<bool>(tank.Simulation, () => tank.Rent(mark, above), ticket => ((LevelTicket)ticket).Deliver());
    }

    /// <summary>Used by the compiler.</summary>
    public WaitAwaiter<bool> GetAwaiter() =>
        _tank.IsReached(_mark, _above) ? new WaitAwaiter<bool>(true) : new WaitAwaiter<bool>(_tank.Rent(_mark, _above), _limit);
}
