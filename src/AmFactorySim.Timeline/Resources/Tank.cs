namespace AmFactorySim.Timeline;

/// <summary>
/// An amount that flows in and out at rates that can change at any moment, such as gas, coolant or powder on a
/// conveyor: between two changes the level is a straight line, and when it reaches a mark is known in closed form.
/// </summary>
/// <remarks>
/// <para>
/// At its borders a tank is clipped: when full, what flows in beyond what flows out spills over
/// (<see cref="Overflow"/>); when empty, what is asked for beyond what flows in is not delivered
/// (<see cref="Shortfall"/>). At all times the level is what it was at first, plus <see cref="Received"/>, minus
/// <see cref="Delivered"/>.
/// </para>
/// <para>
/// Who waits for a mark wakes in the first tick at which the level has reached it. Marks that are reached in the same
/// tick wake their waiters in the order they came.
/// </para>
/// </remarks>
public sealed class Tank
{
    private readonly TicketList _waiters = new();
    private readonly Alarm _alarm;
    private readonly Pool<LevelTicket> _pool = new();
    private double _inflow;
    private double _outflow;
    private TankState _settled;
    private long _settledAt;

    /// <summary>A tank with a level to begin with; nothing flows yet.</summary>
    /// <param name="simulation">The simulation it belongs to.</param>
    /// <param name="capacity">Highest level, above 0; may be infinite.</param>
    /// <param name="level">Level at first, from 0 to the capacity.</param>
    /// <param name="name">Its name in reports.</param>
    public Tank(Simulation simulation, double capacity = double.PositiveInfinity, double level = 0, string name = "tank")
    {
        ArgumentNullException.ThrowIfNull(simulation);
        if (!(capacity > 0))
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, FormattableString.Invariant($"The capacity of the tank {name} must be above 0, but is {capacity}."));
        (Simulation, Capacity, Name) = (simulation, capacity, name);
        _settled = new TankState(Mark(level), 0, 0, 0, 0);
        _settledAt = simulation.NowTicks;
        _alarm = new Alarm(simulation, Ring);
    }

    /// <summary>Its name in reports.</summary>
    public string Name { get; }

    /// <summary>Highest level.</summary>
    public double Capacity { get; }

    /// <summary>The level now.</summary>
    public double Level => Now.Level;

    /// <summary>What flows in, in amount per second; not negative.</summary>
    public double Inflow
    {
        get => _inflow;
        set => SetRates(Rate(value, nameof(Inflow)), _outflow);
    }

    /// <summary>What is drawn out, in amount per second; not negative. An empty tank delivers no more than flows in.</summary>
    public double Outflow
    {
        get => _outflow;
        set => SetRates(_inflow, Rate(value, nameof(Outflow)));
    }

    /// <summary>What has come in and stayed, in all.</summary>
    public double Received => Now.Received;

    /// <summary>What has gone out, in all.</summary>
    public double Delivered => Now.Delivered;

    /// <summary>What would have come in but found the tank full, in all.</summary>
    public double Overflow => Now.Overflow;

    /// <summary>What was drawn but was not there, in all.</summary>
    public double Shortfall => Now.Shortfall;

    internal Simulation Simulation { get; }

    /// <summary>All figures as they are now, along the straight line since the last change. Looking changes nothing.</summary>
    private TankState Now
    {
        get
        {
            double seconds = (double)(Simulation.NowTicks - _settledAt) / TimeSpan.TicksPerSecond;
            return _settled.After(_inflow * seconds, _outflow * seconds, Capacity);
        }
    }

    /// <summary>Pours an amount in at once; what finds no room spills over.</summary>
    /// <param name="amount">Not negative, finite.</param>
    public void Pour(double amount)
    {
        double checkedAmount = Rate(amount, "amount poured");
        Settle();
        _settled = _settled.After(checkedAmount, 0, Capacity);
        Replan();
    }

    /// <summary>Takes an amount out at once if it is there.</summary>
    /// <param name="amount">Not negative, finite.</param>
    public bool TryDraw(double amount)
    {
        double checkedAmount = Rate(amount, "amount drawn");
        Settle();
        if (_settled.Level < checkedAmount)
            return false;
        _settled = _settled.After(0, checkedAmount, Capacity);
        Replan();
        return true;
    }

    /// <summary>A wait until the level is at least so high; not at all if it is.</summary>
    /// <param name="level">From 0 to the capacity, finite.</param>
    public LevelWait WhenAtLeast(double level) => new(this, Mark(level), above: true);

    /// <summary>A wait until the level is at most so high; not at all if it is.</summary>
    /// <param name="level">From 0 to the capacity, finite.</param>
    public LevelWait WhenAtMost(double level) => new(this, Mark(level), above: false);

    /// <summary>A wait until the tank is empty.</summary>
    public LevelWait WhenEmpty() => WhenAtMost(0);

    /// <summary>A wait until the tank is full; of a tank with a finite capacity.</summary>
    public LevelWait WhenFull() => WhenAtLeast(Capacity);

    internal bool IsReached(double mark, bool above) => above ? Level >= mark : Level <= mark;

    internal LevelTicket Rent(double mark, bool above)
    {
        if (!_pool.TryTake(out LevelTicket? ticket))
            ticket = new LevelTicket(this);
        (ticket.Mark, ticket.Above) = (mark, above);
        return ticket;
    }

    internal void Return(LevelTicket ticket) => _pool.Give(ticket);

    internal void Enqueue(LevelTicket ticket)
    {
        _waiters.Add(ticket);
        Foresee(ticket);
        SetAlarm();
    }

    /// <summary>Serves one who has just queued without asking first.</summary>
    internal void Seek(LevelTicket ticket)
    {
        if (!IsReached(ticket.Mark, ticket.Above))
            return;
        Leave(ticket);
        ticket.Grant();
    }

    internal void Leave(LevelTicket ticket) => _waiters.Remove(ticket);

    internal string Describe(LevelTicket ticket) =>
        FormattableString.Invariant($"the tank {Name} to have at {(ticket.Above ? "least" : "most")} {ticket.Mark} (level {Level} of {Capacity})");

    private void SetRates(double inflow, double outflow)
    {
        Settle();
        (_inflow, _outflow) = (inflow, outflow);
        Replan();
    }

    /// <summary>Brings all figures up to now and wakes those whose moment has come.</summary>
    private void Settle()
    {
        Simulation.EnsureUsable();
        (_settled, _settledAt) = (Now, Simulation.NowTicks);
        Serve();
    }

    /// <summary>After a change: whose mark has been jumped to wakes, and for the others the moment is another.</summary>
    private void Replan()
    {
        Serve();
        for (Ticket? waiting = _waiters.Head; waiting is not null; waiting = waiting.Next)
            Foresee((LevelTicket)waiting);
        SetAlarm();
    }

    /// <summary>The foreseen moment of somebody has come.</summary>
    private void Ring()
    {
        Settle();
        SetAlarm();
    }

    /// <summary>Wakes those whose mark is reached: by the level, or by the moment foreseen for it, which no rounding shifts.</summary>
    private void Serve()
    {
        Ticket? next;
        for (Ticket? waiting = _waiters.Head; waiting is not null; waiting = next)
        {
            next = waiting.Next;
            var ticket = (LevelTicket)waiting;
            if (ticket.Due <= Simulation.NowTicks)
                _settled = _settled with { Level = ticket.Above ? Math.Max(_settled.Level, ticket.Mark) : Math.Min(_settled.Level, ticket.Mark) };
            else if (!(ticket.Above ? _settled.Level >= ticket.Mark : _settled.Level <= ticket.Mark))
                continue;
            _waiters.Remove(ticket);
            ticket.Grant();
        }
    }

    /// <summary>When the level will reach the ticket's mark if the rates stay as they are; the end of time if it will not.</summary>
    private void Foresee(LevelTicket ticket)
    {
        double seconds = (ticket.Mark - Level) / (_inflow - _outflow);
        // A mark at which the course turns must not be missed by a rounding.
        double ticks = Math.Ceiling(seconds * TimeSpan.TicksPerSecond * (1 - 1e-12));
        // Levels that rest give infinity or not a number, those that move away a negative time.
        ticket.Due = ticks > 0 && ticks < long.MaxValue - Simulation.NowTicks - 1.0 ? Simulation.NowTicks + (long)ticks : long.MaxValue;
    }

    private void SetAlarm()
    {
        long due = long.MaxValue;
        for (Ticket? waiting = _waiters.Head; waiting is not null; waiting = waiting.Next)
            due = Math.Min(due, ((LevelTicket)waiting).Due);
        if (due < long.MaxValue)
            Simulation.SetAlarm(_alarm, due - Simulation.NowTicks);
        else
            Simulation.RenewKey(_alarm);
    }

    private double Mark(double level) => level >= 0 && level <= Capacity && double.IsFinite(level)
        ? level
        : throw new ArgumentOutOfRangeException(nameof(level), level, FormattableString.Invariant($"A level of the tank {Name} must be finite and from 0 to its capacity of {Capacity}, but is {level}."));

    private double Rate(double value, string what) => value >= 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, FormattableString.Invariant($"The {what.ToLowerInvariant()} of the tank {Name} must be finite and not negative, but is {value}."));
}
