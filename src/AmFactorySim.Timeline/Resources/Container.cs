namespace AmFactorySim.Timeline;

/// <summary>
/// An amount of something continuous, such as powder or gas: getters wait for enough, putters wait for room.
/// </summary>
/// <remarks>
/// Getters and putters are each served by priority, and within a priority first come, first served: a large request that waits
/// is not overtaken by a small one of the same or a lower priority. An amount granted to a getter occupies its room until that
/// process has resumed, in the same instant; if the process is interrupted first, the amount is returned. A putter is granted the
/// room first and puts its amount when it resumes. Levels are sums of doubles: where amounts must match to the last bit, use
/// whole numbers (of grams, for example).
/// </remarks>
public sealed class Container
{
    private readonly Simulation _simulation;
    private readonly PriorityTicketQueue _getters = new();
    private readonly PriorityTicketQueue _putters = new();
    private readonly Pool<AmountTicket> _pool = new();
    private ContainerMonitor? _monitor;
    private double _reserved;
    private int _reservations;

    /// <summary>A container with an initial level.</summary>
    /// <param name="simulation">The simulation it belongs to.</param>
    /// <param name="capacity">Highest level, above 0; can be infinite.</param>
    /// <param name="level">Initial level, from 0 to the capacity.</param>
    /// <param name="name">Its name in reports.</param>
    public Container(Simulation simulation, double capacity = double.PositiveInfinity, double level = 0, string name = "container")
    {
        if (!(capacity > 0))
            throw new ArgumentOutOfRangeException(nameof(capacity),
                $"The capacity of the container {name} must be above 0, but is {capacity}.");
        if (!(level >= 0 && level <= capacity) || double.IsInfinity(level))
            throw new ArgumentOutOfRangeException(nameof(level),
                $"The level of the container {name} must be from 0 to its capacity of {capacity}, but is {level}.");
        (_simulation, Capacity, Level, Name) = (simulation, capacity, level, name);
    }

    /// <summary>Its name in reports.</summary>
    public string Name { get; }

    /// <summary>Highest level.</summary>
    public double Capacity { get; }

    /// <summary>The amount that is not granted to any process.</summary>
    public double Level { get; private set; }

    /// <summary>Number of processes that wait to get.</summary>
    public int Getters => _getters.Count;

    /// <summary>Number of processes that wait to put.</summary>
    public int Putters => _putters.Count;

    internal Simulation Simulation => _simulation;

    /// <summary>
    /// Monitors level and queues from now on. Returns the same monitor on every call; without a call, monitoring costs nothing.
    /// </summary>
    public ContainerMonitor Observe()
    {
        _simulation.EnsureUsable();
        return _monitor ??= new ContainerMonitor(this);
    }

    /// <summary>Takes an amount out; waits until there is enough and all getters ahead have been served.</summary>
    /// <param name="amount">From 0 to the capacity, finite.</param>
    /// <param name="priority">Lower numbers are served first; equal numbers are served first come, first served.</param>
    public Transfer Get(double amount, int priority = 0) => new(this, Checked(amount), isPut: false, priority);

    /// <summary>Puts an amount in; waits until there is room and all putters ahead have been served.</summary>
    /// <param name="amount">From 0 to the capacity, finite.</param>
    /// <param name="priority">Lower numbers are served first; equal numbers are served first come, first served.</param>
    public Transfer Put(double amount, int priority = 0) => new(this, Checked(amount), isPut: true, priority);

    /// <summary>Takes an amount out if <see cref="Get"/> would not wait.</summary>
    /// <param name="amount">From 0 to the capacity, finite.</param>
    /// <param name="priority">No getter with the same or a lower number may wait.</param>
    public bool TryGet(double amount, int priority = 0) => TryNow(Checked(amount), isPut: false, priority);

    /// <summary>Puts an amount in if <see cref="Put"/> would not wait.</summary>
    /// <param name="amount">From 0 to the capacity, finite.</param>
    /// <param name="priority">No putter with the same or a lower number may wait.</param>
    public bool TryPut(double amount, int priority = 0) => TryNow(Checked(amount), isPut: true, priority);

    internal bool TryNow(double amount, bool isPut, int priority)
    {
        _simulation.EnsureUsable();
        if (!(isPut ? _putters.IsFirst(priority) && HasRoom(amount) : _getters.IsFirst(priority) && Level >= amount))
            return false;
        if (isPut)
            Add(amount);
        else
            Remove(amount);
        Report();
        _simulation.Tracer?.Acts($"{(isPut ? "puts" : "gets")} {amount} {(isPut ? "into" : "of")} the container {Name} at once");
        return true;
    }

    internal AmountTicket Rent(double amount, bool isPut, int priority)
    {
        if (!_pool.TryTake(out AmountTicket? ticket))
            ticket = new AmountTicket(this);
        (ticket.Amount, ticket.IsPut, ticket.Priority) = (amount, isPut, priority);
        return ticket;
    }

    internal void Return(AmountTicket ticket) => _pool.Return(ticket);

    internal void Enqueue(AmountTicket ticket)
    {
        (ticket.IsPut ? _putters : _getters).Add(ticket);
        Report();
    }

    /// <summary>A process stops waiting: those behind it may now be served.</summary>
    internal void Leave(AmountTicket ticket)
    {
        (ticket.IsPut ? _putters : _getters).Remove(ticket);
        Serve();
    }

    /// <summary>Grants what can be granted to getters and putters.</summary>
    internal void Serve()
    {
        ServeGetters();
        ServePutters();
        Report();
    }

    /// <summary>The process has resumed: its reservation is settled.</summary>
    internal void Deliver(AmountTicket ticket)
    {
        Settle(ticket.Amount);
        if (ticket.IsPut)
            Add(ticket.Amount);
        else
            ServePutters();
        Report();
    }

    /// <summary>The process was interrupted before it resumed: its reservation is returned.</summary>
    internal void HandBack(AmountTicket ticket)
    {
        Settle(ticket.Amount);
        if (ticket.IsPut)
            ServePutters();
        else
            Add(ticket.Amount);
        Report();
    }

    internal string Describe(AmountTicket ticket) =>
        (ticket.IsPut ? "room for " : "") + FormattableString.Invariant(
            $"{ticket.Amount} {(ticket.IsPut ? "in" : "of")} the container {Name} (level {Level} of {Capacity})");

    private bool HasRoom(double amount) => Level + _reserved + amount <= Capacity;

    private void Add(double amount)
    {
        Level += amount;
        ServeGetters();
    }

    private void Remove(double amount)
    {
        Level -= amount;
        ServePutters();
    }

    private void ServeGetters()
    {
        while (_getters.First is AmountTicket getter && Level >= getter.Amount)
        {
            Level -= getter.Amount;
            Reserve(getter);
        }
    }

    private void ServePutters()
    {
        while (_putters.First is AmountTicket putter && HasRoom(putter.Amount))
            Reserve(putter);
    }

    private void Reserve(AmountTicket ticket)
    {
        (ticket.IsPut ? _putters : _getters).Remove(ticket);
        _reserved += ticket.Amount;
        _reservations++;
        ticket.Grant();
    }

    private void Settle(double amount)
    {
        // Rounding must not leave a remainder that is reserved for nobody.
        _reserved = --_reservations == 0 ? 0 : _reserved - amount;
    }

    private void Report()
    {
        if (_monitor is not null)
            (_monitor.Level.Value, _monitor.Getters.Value, _monitor.Putters.Value) = (Level, Getters, Putters);
    }

    private double Checked(double amount) => amount >= 0 && amount <= Capacity && double.IsFinite(amount)
        ? amount
        : throw new ArgumentOutOfRangeException(nameof(amount),
            FormattableString.Invariant(
                $"An amount of the container {Name} must be from 0 to its capacity of {Capacity}, but is {amount}."));
}
