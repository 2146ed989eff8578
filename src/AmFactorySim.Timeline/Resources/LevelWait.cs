namespace AmFactorySim.Timeline;

/// <summary>A wait for a level of a tank; <c>await</c> returns true, or false after a time limit.</summary>
public readonly struct LevelWait
{
    private readonly Tank _tank;
    private readonly double _threshold;
    private readonly bool _above;
    private readonly long _limit;

    internal LevelWait(Tank tank, double threshold, bool above, long limit = -1) =>
        (_tank, _threshold, _above, _limit) = (tank, threshold, above, limit);

    /// <summary>Waits with a time limit: <c>bool inTime = await tank.WhenEmpty().Within(limit)</c>.</summary>
    public LevelWait Within(TimeSpan limit) => new(_tank, _threshold, _above, Guard.Limit(limit));

    /// <summary>The same as an element of <c>AllOf</c> or <c>AnyOf</c>; it must not have a time limit of its own.</summary>
    public Request<bool> AsRequest()
    {
        Guard.EnsureUnlimited(_limit);
        (Tank tank, double threshold, bool above) = (_tank, _threshold, _above);
        return new Request<bool>(tank.Simulation, () => tank.Rent(threshold, above), ticket => ((LevelTicket)ticket).Deliver());
    }

    /// <summary>Used by the compiler.</summary>
    public WaitAwaiter<bool> GetAwaiter() =>
        _tank.IsReached(_threshold, _above) ? new WaitAwaiter<bool>(true) : new WaitAwaiter<bool>(_tank.Rent(_threshold, _above), _limit);
}

/// <summary>A place among the processes that wait for a level of a tank.</summary>
internal sealed class LevelTicket(Tank tank) : Ticket<bool>(tank.Simulation)
{
    internal double Threshold;
    internal bool Above;

    /// <summary>Time at which the threshold is reached with the current rates; the latest possible time if never.</summary>
    internal long Due;

    protected override void Enqueue() => tank.Enqueue(this);

    protected override void TryServe() => tank.TryServe(this);

    internal override void Withdraw()
    {
        if (!Granted)
            tank.Leave(this);
    }

    internal override bool Deliver() => true;

    internal override void Recycle() => tank.Return(this);

    internal override FormattableString DescribeEnd() => Granted ? $"finds {Describe()}" : DescribeTimeout();

    internal override string Describe() => tank.Describe(this);
}
