namespace AmFactorySim.Timeline;

/// <summary>
/// An event that occurs once and stays so: it succeeds or fails. Any number of processes can await it, before and after:
/// <c>await doorOpen</c>. For something that occurs repeatedly, use a <see cref="Signal"/>.
/// </summary>
public sealed class Event(Simulation simulation, string name = "event")
{
    private readonly Latch _latch = new(simulation, name);

    /// <summary>Its name in reports.</summary>
    public string Name => name;

    /// <summary>Number of processes that wait for it.</summary>
    public int Waiting => _latch.Waiting;

    /// <summary>Whether it has succeeded or failed.</summary>
    public bool IsTriggered => _latch.IsTriggered;

    /// <summary>Resumes all waiting processes in the order of their arrival. Can be called once.</summary>
    public void Succeed() => _latch.Succeed();

    /// <summary>
    /// As <see cref="Succeed"/>, but every await of it throws the given exception, before and after. It is no error if nobody waits for it.
    /// </summary>
    public void Fail(Exception exception) => _latch.Fail(exception);

    /// <summary>Waits with a time limit: <c>bool inTime = await doorOpen.Within(limit)</c>.</summary>
    public WaitWithin Within(TimeSpan limit) => new(this, limit);

    /// <summary>Waits until it has been triggered. Used by the compiler.</summary>
    public WaitAwaiter GetAwaiter() => new(((Waitable)this).RentTicket());

    /// <summary>The event as an element of <c>AllOf</c> or <c>AnyOf</c>.</summary>
    public static implicit operator Waitable(Event occurrence)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        return new Waitable(occurrence._latch);
    }
}

/// <summary>An <see cref="Event"/> with a value: <c>string answer = await reply</c>.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public sealed class Event<T>(Simulation simulation, string name = "event") : IOutcome<T>
{
    private readonly Latch _latch = new(simulation, name);
    private T _value = default!;

    /// <summary>Its name in reports.</summary>
    public string Name => name;

    /// <summary>Number of processes that wait for it.</summary>
    public int Waiting => _latch.Waiting;

    /// <summary>Whether it has succeeded or failed.</summary>
    public bool IsTriggered => _latch.IsTriggered;

    /// <summary>Its value. Throws before it has succeeded; if it has failed, its exception.</summary>
    public T Value
    {
        get
        {
            if (!IsTriggered)
                throw new InvalidOperationException($"The event {name} has no value yet: check IsTriggered, or await the event.");
            _latch.Failure?.Throw();
            return _value;
        }
    }

    /// <summary>Resumes all waiting processes in the order of their arrival; their awaits return the value. Can be called once.</summary>
    public void Succeed(T value)
    {
        _latch.Succeed();
        // No waiting process has resumed yet.
        _value = value;
    }

    /// <summary>
    /// Every await of it throws the given exception, before and after. It is no error if nobody waits for it. Can be called once, and
    /// not after <see cref="Succeed"/>.
    /// </summary>
    public void Fail(Exception exception) => _latch.Fail(exception);

    /// <summary>Waits with a time limit: <c>(bool inTime, string answer) = await reply.Within(limit)</c>.</summary>
    public OutcomeWithin<T> Within(TimeSpan limit) => new(new WaitWithin(this, limit), this);

    /// <summary>Waits until it has been triggered. Used by the compiler.</summary>
    public OutcomeAwaiter<T> GetAwaiter() => new(((Waitable)this).BeginWait(-1), this);

    /// <summary>The event as an element of <c>AllOf</c> or <c>AnyOf</c>.</summary>
    public static implicit operator Waitable(Event<T> occurrence)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        return new Waitable(occurrence._latch);
    }
}
