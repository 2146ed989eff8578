namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>A tank with flows in whole numbers per hour. The event of the next level is inserted when its time is predicted.</summary>
internal sealed class ModelTank(Agenda agenda, int capacity, int level)
{
    private readonly List<Claim> _waiting = [];
    private Agenda.Entry? _next;
    private double _level = level, _since;
    private int _inflow, _outflow;

    internal double Level => Math.Clamp(_level + ((_inflow - _outflow) * (agenda.Now - _since)), 0, capacity);

    internal void SetInflow(int flow) => Change(() => _inflow = flow);

    internal void SetOutflow(int flow) => Change(() => _outflow = flow);

    internal void Pour(int amount) => Change(() => _level = Math.Min(capacity, _level + amount));

    internal bool TryDraw(int amount)
    {
        Settle();
        if (_level < amount)
            return false;
        Change(() => _level -= amount);
        return true;
    }

    // Levels that are reached count before and after the change, in the order of arrival.
    private void Change(Action change)
    {
        Settle();
        change();
        Serve();
        Plan();
    }

    private void Settle()
    {
        (_level, _since) = (Level, agenda.Now);
        Serve();
    }

    private void Serve()
    {
        foreach (Claim claim in _waiting.Where(claim => claim.IsReached).ToList())
        {
            _waiting.Remove(claim);
            claim.Complete();
        }
    }

    private void Plan()
    {
        double? next = _waiting.Select(claim => claim.Due).Min();
        agenda.Cancel(_next);
        _next = next is { } time ? agenda.Insert(time, Urgency.Ordinary, Reach) : null;
    }

    private void Reach()
    {
        agenda.Discount();
        _next = null;
        Change(() => { });
    }

    /// <summary>The level is at least, or at most, the one that is waited for.</summary>
    internal sealed class Claim(ModelTank tank, int level, bool isAbove) : ModelClaim
    {
        internal bool IsReached => isAbove ? tank.Level >= level : tank.Level <= level;

        internal double? Due
        {
            get
            {
                if (IsReached)
                    return tank.Now;
                double hours = (level - tank.Level) / (tank._inflow - tank._outflow);
                return hours > 0 && double.IsFinite(hours) ? tank.Now + hours : null;
            }
        }

        protected override void Ask()
        {
            if (IsReached)
            {
                Complete();
                return;
            }
            tank._waiting.Add(this);
            tank.Plan();
        }

        protected override void Leave()
        {
            tank._waiting.Remove(this);
            tank.Plan();
        }
    }

    private double Now => agenda.Now;
}
