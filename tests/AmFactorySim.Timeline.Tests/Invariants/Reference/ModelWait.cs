namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>
/// A wait of a process: for one claim, for the first or all of several claims and delays, or for a time only; perhaps with a limit.
/// </summary>
internal sealed class ModelWait(
    Agenda agenda, ModelProcess process, WaitKind kind, IReadOnlyList<ModelClaim> claims, int? delay, Action resume)
    : ModelGroup(agenda, kind == WaitKind.All, claims, delay)
{
    private readonly Agenda _agenda = agenda;
    private Agenda.Entry? _delay, _limit;
    private double? _limitEnd;
    private (Urgency Urgency, int Priority) _place;

    internal override ModelProcess Process => process;

    internal bool InTime { get; private set; } = true;

    /// <summary>The element that was over when the wait began.</summary>
    internal ModelClaim? FirstOver { get; private set; }

    /// <summary>The failure with which it was over when it began.</summary>
    internal ModelFailure? Thrown => Failure ?? OverFailureAtBegin;

    internal override double? Until => new[] { base.Until, _limitEnd }.Min();

    private ModelFailure? OverFailureAtBegin { get; set; }

    protected override bool IsAttained => Event is not null;

    /// <summary>Begins the wait. Whether it is over at once, without an event.</summary>
    internal bool Begin(int? limit, Urgency urgency = Urgency.Ordinary, int priority = 0)
    {
        if (IsOver)
        {
            (OverFailureAtBegin, FirstOver) = (OverFailure, Elements.FirstOrDefault(element => element.IsOver));
            return true;
        }
        (_limitEnd, _place) = (_agenda.Now + limit, (urgency, priority));
        Listen();
        GoOn();
        if (kind != WaitKind.One || Event is null || !First!.ContinuesAtOnce)
            return false;
        // What a process that waits for one thing gets at once, it gets without an event.
        _agenda.Cancel(Event);
        First.Settle();
        return true;
    }

    /// <summary>The process is interrupted: a failure that the wait was about to throw is no longer accepted.</summary>
    internal void Interrupt()
    {
        if (Failure is not null)
            Failure.Accepted--;
        Cancel();
    }

    protected override void Attain()
    {
        if (Event is not null)
            return;
        double end = IsAll ? Math.Max(_agenda.Now, DelayEnd ?? 0) : _agenda.Now;
        // A delay that ends at the time limit is in time.
        if (end <= _limitEnd || _limitEnd is null)
            InsertEnd(end);
    }

    protected override void Replace()
    {
    }

    protected override void Reopen()
    {
        if (Event is null)
            return;
        _agenda.Cancel(Event);
        Event = null;
        GoOn();
    }

    protected override void InsertTimes()
    {
        if (DelayEnd is { } end && !IsAll)
        {
            _agenda.Cancel(_delay);
            _delay = _agenda.Insert(Math.Max(_agenda.Now, end), _place.Urgency, EndWithDelay, _place.Priority);
        }
        if (_limitEnd is { } limit)
        {
            _agenda.Cancel(_limit);
            _limit = _agenda.Insert(Math.Max(_agenda.Now, limit), Urgency.Ordinary, TimeOut);
        }
    }

    // The failure of the first of an any-of, or of any element of an all-of, is that of the wait.
    protected override void Fail(ModelFailure failure)
    {
        base.Fail(failure);
        failure.Accepted++;
        InsertEnd(_agenda.Now);
    }

    private void InsertEnd(double time)
    {
        _agenda.Cancel(_delay);
        _agenda.Cancel(_limit);
        _agenda.Cancel(Event);
        Event = _agenda.Insert(time, Urgency.Ordinary, End);
    }

    private void EndWithDelay()
    {
        DelayWasFirst = true;
        End();
    }

    private void End()
    {
        process.Resume();
        if (Failure is null)
        {
            SettleOrdered();
            Settle();
        }
        Cancel();
        resume();
    }

    private void TimeOut()
    {
        InTime = false;
        process.Resume();
        Cancel();
        resume();
    }

    // Nothing else is kept.
    private void Cancel()
    {
        _agenda.Cancel(_delay);
        _agenda.Cancel(_limit);
        Withdraw();
    }
}

internal enum WaitKind
{
    One,
    First,
    All,
}
