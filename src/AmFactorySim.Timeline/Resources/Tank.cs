namespace AmFactorySim.Timeline;

/// <summary>
/// An amount that flows in and out at rates that can change at any time, such as gas, coolant or powder on a conveyor.
/// Between two changes the level is linear in time, so that the time at which it reaches a threshold has a closed form.
/// </summary>
/// <remarks>
/// <para>
/// The level stays between 0 and the capacity: of a full tank, the inflow in excess of the outflow is lost (<see cref="Overflow"/>); of an
/// empty tank, the outflow in excess of the inflow is not delivered (<see cref="Shortfall"/>). The level always equals the initial level
/// plus <see cref="Received"/> minus <see cref="Delivered"/>.
/// </para>
/// <para>
/// A process that waits for a threshold resumes in the first tick at which the level has reached it. Of thresholds that are
/// reached in the same tick, processes resume in the order of their arrival. The time is predicted, and its event inserted, when a wait
/// for a level of the tank begins or is given up, when a flow or the level changes, and when the level before it is reached.
/// </para>
/// </remarks>
public sealed class Tank
{
    // Larger amounts and rates would add up to infinity.
    private const double Largest = 1e100;

    private readonly TicketQueue _waiters = new();
    private readonly TimedCallback _wakeUp;
    private readonly Pool<LevelTicket> _pool = new();
    private double _inflow;
    private double _outflow;
    private TankState _settled;
    private long _settledAt;
    private TankMonitor? _monitor;

    /// <summary>A tank with an initial level; both rates are 0.</summary>
    /// <param name="simulation">The simulation it belongs to.</param>
    /// <param name="capacity">Highest level, above 0; can be infinite.</param>
    /// <param name="level">Initial level, from 0 to the capacity.</param>
    /// <param name="name">Its name in reports.</param>
    public Tank(Simulation simulation, double capacity = double.PositiveInfinity, double level = 0, string name = "tank")
    {
        ArgumentNullException.ThrowIfNull(simulation);
        if (!(capacity > 0))
            throw new ArgumentOutOfRangeException(nameof(capacity),
                FormattableString.Invariant($"The capacity of the tank {name} must be above 0, but is {capacity}."));
        (Simulation, Capacity, Name) = (simulation, capacity, name);
        _settled = new TankState(Threshold(level), 0, 0, 0, 0);
        _settledAt = simulation.NowTicks;
        _wakeUp = new TimedCallback(simulation, $"the tank {name}", OnDue);
    }

    /// <summary>Its name in reports.</summary>
    public string Name { get; }

    /// <summary>Highest level.</summary>
    public double Capacity { get; }

    /// <summary>The current level.</summary>
    public double Level => Now.Level;

    /// <summary>Inflow in amount per second, from 0 to 1E+100.</summary>
    public double Inflow
    {
        get => _inflow;
        set => SetRates(Rate(value, nameof(Inflow)), _outflow);
    }

    /// <summary>Requested outflow in amount per second, from 0 to 1E+100. An empty tank delivers no more than its inflow.</summary>
    public double Outflow
    {
        get => _outflow;
        set => SetRates(_inflow, Rate(value, nameof(Outflow)));
    }

    /// <summary>Total amount that came in without overflowing.</summary>
    public double Received => Now.Received;

    /// <summary>Total amount that went out.</summary>
    public double Delivered => Now.Delivered;

    /// <summary>Total amount that was lost because the tank was full.</summary>
    public double Overflow => Now.Overflow;

    /// <summary>Total amount that was requested but not available.</summary>
    public double Shortfall => Now.Shortfall;

    internal Simulation Simulation { get; }

    /// <summary>All figures at the current time, extrapolated from the last change. Reading them changes nothing.</summary>
    internal TankState Now
    {
        get
        {
            double seconds = (double)(Simulation.NowTicks - _settledAt) / TimeSpan.TicksPerSecond;
            return _settled.After(_inflow * seconds, _outflow * seconds, Capacity);
        }
    }

    /// <summary>
    /// Monitors the level and the amounts from now on. Returns the same monitor on every call; without a call, monitoring costs nothing.
    /// </summary>
    public TankMonitor Observe()
    {
        Simulation.EnsureUsable();
        return _monitor ??= new TankMonitor(this);
    }

    /// <summary>Adds an amount at once; what exceeds the capacity overflows.</summary>
    /// <param name="amount">From 0 to 1E+100.</param>
    public void Pour(double amount)
    {
        double checkedAmount = Rate(amount, "amount poured");
        Settle();
        _settled = _settled.After(checkedAmount, 0, Capacity);
        Replan();
        Simulation.Tracer?.Acts($"pours {amount} into the tank {Name} (level {Level} of {Capacity})");
    }

    /// <summary>Removes an amount at once if it is available.</summary>
    /// <param name="amount">From 0 to 1E+100.</param>
    public bool TryDraw(double amount)
    {
        double checkedAmount = Rate(amount, "amount drawn");
        Settle();
        if (_settled.Level < checkedAmount)
            return false;
        _settled = _settled.After(0, checkedAmount, Capacity);
        Replan();
        Simulation.Tracer?.Acts($"draws {amount} from the tank {Name} (level {Level} of {Capacity})");
        return true;
    }

    /// <summary>A wait until the level is at least the given one; over at once if it is.</summary>
    /// <param name="level">From 0 to the capacity, at most 1E+100.</param>
    public LevelWait WhenAtLeast(double level) => new(this, Threshold(level), above: true);

    /// <summary>A wait until the level is at most the given one; over at once if it is.</summary>
    /// <param name="level">From 0 to the capacity, at most 1E+100.</param>
    public LevelWait WhenAtMost(double level) => new(this, Threshold(level), above: false);

    /// <summary>A wait until the tank is empty.</summary>
    public LevelWait WhenEmpty() => WhenAtMost(0);

    /// <summary>A wait until the tank is full, for a finite capacity.</summary>
    public LevelWait WhenFull() => WhenAtLeast(Capacity);

    internal bool IsReached(double threshold, bool above) => above ? Level >= threshold : Level <= threshold;

    internal LevelTicket Rent(double threshold, bool above)
    {
        if (!_pool.TryTake(out LevelTicket? ticket))
            ticket = new LevelTicket(this);
        (ticket.Threshold, ticket.Above) = (threshold, above);
        return ticket;
    }

    internal void Return(LevelTicket ticket) => _pool.Return(ticket);

    internal void Enqueue(LevelTicket ticket)
    {
        _waiters.Add(ticket);
        ticket.Due = long.MaxValue;
        // What is reached already is served at once, and predicts nothing.
        if (IsReached(ticket.Threshold, ticket.Above))
            return;
        PredictCrossing(ticket);
        ScheduleWakeUp();
    }

    /// <summary>Serves a ticket that was enqueued without checking the level first.</summary>
    internal void TryServe(LevelTicket ticket)
    {
        if (!IsReached(ticket.Threshold, ticket.Above))
            return;
        _waiters.Remove(ticket);
        ticket.Grant();
    }

    internal void Leave(LevelTicket ticket)
    {
        _waiters.Remove(ticket);
        ScheduleWakeUp();
    }

    internal string Describe(LevelTicket ticket) =>
        FormattableString.Invariant(
            $"the tank {Name} to have at {(ticket.Above ? "least" : "most")} {ticket.Threshold} (level {Level} of {Capacity})");

    private void SetRates(double inflow, double outflow)
    {
        Settle();
        (_inflow, _outflow) = (inflow, outflow);
        Replan();
        Simulation.Tracer?.Acts($"sets the flow of the tank {Name} to {inflow} in and {outflow} out (level {Level} of {Capacity})");
    }

    /// <summary>Updates all figures to the current time and serves the waits that are over.</summary>
    private void Settle()
    {
        Simulation.EnsureUsable();
        _monitor?.Flow();
        (_settled, _settledAt) = (Now, Simulation.NowTicks);
        Serve();
    }

    /// <summary>After a change: serves the waits whose threshold has been reached and predicts the others anew.</summary>
    private void Replan()
    {
        Serve();
        for (Ticket? waiting = _waiters.Head; waiting is not null; waiting = _waiters.After(waiting))
            PredictCrossing((LevelTicket)waiting);
        ScheduleWakeUp();
    }

    /// <summary>A predicted crossing is due.</summary>
    private void OnDue()
    {
        Simulation.DiscountEvent();
        Settle();
        ScheduleWakeUp();
        Simulation.Tracer?.Acts($"the tank {Name} reaches a level (level {Level} of {Capacity})");
    }

    /// <summary>Serves the waits whose threshold is reached: by the level or, independent of rounding, by the predicted time.</summary>
    private void Serve()
    {
        Ticket? next;
        for (Ticket? waiting = _waiters.Head; waiting is not null; waiting = next)
        {
            next = _waiters.After(waiting);
            var ticket = (LevelTicket)waiting;
            if (ticket.Due <= Simulation.NowTicks)
                _settled =
                    _settled with
                    {
                        Level = ticket.Above ? Math.Max(_settled.Level, ticket.Threshold)
                    : Math.Min(_settled.Level, ticket.Threshold)
                    };
            else if (!(ticket.Above ? _settled.Level >= ticket.Threshold : _settled.Level <= ticket.Threshold))
                continue;
            _waiters.Remove(ticket);
            ticket.Grant();
        }
        _monitor?.Changed(_settled.Level);
    }

    /// <summary>Predicts when the level reaches the ticket's threshold with the current rates; the latest possible time if never.</summary>
    private void PredictCrossing(LevelTicket ticket)
    {
        double seconds = (ticket.Threshold - Level) / (_inflow - _outflow);
        double ticks = seconds * TimeSpan.TicksPerSecond;
        // A threshold at which the direction changes must not be missed by rounding, which is far below a tick.
        ticks = Math.Ceiling(ticks - Math.Min(0.5, ticks * 1e-12));
        // A constant level gives infinity or NaN, a level that moves away a negative time.
        ticket.Due = ticks > 0 && ticks < long.MaxValue - Simulation.NowTicks - 1.0 ? Simulation.NowTicks + (long)ticks : long.MaxValue;
    }

    private void ScheduleWakeUp()
    {
        long due = long.MaxValue;
        for (Ticket? waiting = _waiters.Head; waiting is not null; waiting = _waiters.After(waiting))
            due = Math.Min(due, ((LevelTicket)waiting).Due);
        if (due < long.MaxValue)
            Simulation.ScheduleWakeUp(_wakeUp, due - Simulation.NowTicks);
        else
            Simulation.RenewKey(_wakeUp);
    }

    private double Threshold(double level) => level >= 0 && level <= Math.Min(Capacity, Largest)
        ? level
        : throw new ArgumentOutOfRangeException(nameof(level),
            FormattableString.Invariant(
                $"A level of the tank {Name} must be from 0 to its capacity of {Capacity}, at most {Largest}, but is {level}."));

    private double Rate(double value, string what) => value is >= 0 and <= Largest
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value),
            FormattableString.Invariant(
                $"The {what.ToLowerInvariant()} of the tank {Name} must be from 0 to {Largest}, but is {value}."));
}

/// <summary>The figures of a tank at one time.</summary>
internal readonly record struct TankState(double Level, double Received, double Delivered, double Overflow, double Shortfall)
{
    /// <summary>
    /// The figures after an inflow and an outflow at constant rates: clipping once at the end equals clipping continuously.
    /// </summary>
    internal TankState After(double inflow, double outflow, double capacity)
    {
        double level = Level + (inflow - outflow);
        double spilled = Math.Max(0, level - capacity);
        double missing = Math.Max(0, -level);
        return new TankState(Math.Clamp(level, 0, capacity), Received + inflow - spilled, Delivered + outflow - missing, Overflow
            + spilled, Shortfall + missing);
    }
}
