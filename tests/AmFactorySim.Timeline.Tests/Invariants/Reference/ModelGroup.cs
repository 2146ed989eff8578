namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>
/// Elements of which one or all are waited for, and perhaps a delay: the whole wait of a process, or an element of another group.
/// </summary>
internal abstract class ModelGroup(Agenda agenda, bool isAll, IReadOnlyList<ModelClaim> elements, int? delay) : ModelClaim
{
    private readonly List<ModelClaim> _completed = [];
    private ModelFailure? _failure;
    private bool _isGoingOn, _isLeaving;

    internal abstract ModelProcess Process { get; }

    internal double Now => agenda.Now;

    internal bool IsAll => isAll;

    /// <summary>The element with which an any-of has completed; none if its delay was first.</summary>
    internal ModelClaim? First => DelayWasFirst ? null : _completed.FirstOrDefault();

    internal override ModelFailure? Failure => _failure;

    /// <summary>An all-of is over with its first failure, or if all elements are over; an any-of with the first that is over.</summary>
    internal override bool IsOver => isAll
        ? OverFailure is not null || (delay is null && elements.All(element => element.IsOver))
        : elements.Any(element => element.IsOver);

    internal override ModelFailure? OverFailure => isAll
        ? elements.FirstOrDefault(element => element is { IsOver: true, OverFailure: not null })?.OverFailure
        : elements.FirstOrDefault(element => element.IsOver)?.OverFailure;

    /// <summary>When it ends at the latest, if that is known.</summary>
    internal override double? Until => isAll
        ? elements.All(element => UntilOf(element) is not null) ? elements.Select(UntilOf).Append(DelayEnd).Append(Now).Max() : null
        : elements.Select(UntilOf).Append(DelayEnd).Min();

    protected IReadOnlyList<ModelClaim> Elements => elements;

    protected double? DelayEnd { get; private set; }

    protected bool DelayWasFirst { get; set; }

    /// <summary>Its event: the end of its delay, or of the wait, or the choice that becomes final.</summary>
    protected Agenda.Entry? Event { get; set; }

    /// <summary>Not while an any-of around it has chosen something else.</summary>
    protected bool IsActive { get; private set; }

    protected bool IsClosed { get; set; }

    /// <summary>How often it has made its requests.</summary>
    protected int Goings { get; private set; }

    protected bool HasAll => elements.All(_completed.Contains);

    private bool WantsRequests => !IsClosed && (isAll || (First is null && !DelayWasFirst)) && Wait is not { WantsRequests: false };

    private double? UntilOf(ModelClaim element) => _completed.Contains(element) ? Now : element.Until;

    /// <summary>What can happen only once counts from the beginning.</summary>
    internal override void Listen()
    {
        DelayEnd = agenda.Now + delay;
        foreach (ModelClaim element in elements)
        {
            element.Wait = this;
            if (element.IsOver)
                _completed.Add(element);
            else
                element.Listen();
        }
    }

    internal override void Request()
    {
        GoOn();
    }

    internal void Completed(ModelClaim element)
    {
        if (IsClosed)
            return;
        if (!_completed.Contains(element))
            _completed.Add(element);
        if (element.Failure is { } failure && (isAll || First == element))
            Fail(failure);
        else if (!_isLeaving && (isAll ? HasAll : First == element))
            Attain();
    }

    /// <summary>A unit was preempted before the process resumed.</summary>
    internal void Revoked(ModelClaim element)
    {
        if (IsClosed)
            return;
        bool hadAll = HasAll, wasFirst = First == element;
        _completed.Remove(element);
        if (isAll ? !hadAll : !wasFirst)
            return;
        if (!isAll && First is { } other)
        {
            if (other.Failure is { } failure)
                Fail(failure);
            else
                Replace();
            return;
        }
        Reopen();
    }

    internal void Lose(ModelClaim element) => _completed.Remove(element);

    /// <summary>An any-of around it has chosen something else: its requests leave.</summary>
    internal override void Rest()
    {
        (IsActive, _isLeaving) = (false, true);
        agenda.Cancel(Event);
        foreach (ModelClaim element in elements.Reverse())
            element.Rest();
        _isLeaving = false;
        if (IsClosed)
            return;
        bool isComplete = isAll ? HasAll && (State == ClaimState.Completed || DelayEnd is null || DelayEnd < agenda.Now)
            : DelayWasFirst || _completed.Count > 0;
        if (isComplete && State != ClaimState.Completed)
            Attain();
        else if (!isComplete && State == ClaimState.Completed)
            Uncomplete();
        else if (!isAll && First?.Failure is { } failure)
            Fail(failure);
    }

    /// <summary>All requests but those of the choice leave, the last first.</summary>
    protected void LeaveOthers()
    {
        foreach (ModelClaim element in elements.Reverse())
        {
            if (element != First)
                element.Rest();
            else if (element is ModelGroup { IsAll: false } chosen)
                chosen.LeaveOthers();
        }
    }

    /// <summary>
    /// Makes the requests, in their order; of an any-of, none behind the first that completes. Meanwhile they can be granted, and revoked
    /// again: what counts is the end.
    /// </summary>
    protected void GoOn()
    {
        bool isOutermost = !_isGoingOn;
        (_isGoingOn, IsActive) = (true, true);
        Goings++;
        foreach (ModelClaim element in elements)
            if (WantsRequests && !_completed.Contains(element))
                element.Request();
        if (!isOutermost)
            return;
        _isGoingOn = false;
        if (IsClosed || IsAttained)
            return;
        if (isAll && HasAll)
            Attain();
        if (!IsAttained)
            InsertTimes();
    }

    internal override void SettleOrdered()
    {
        foreach (ModelClaim element in Kept)
            element.SettleOrdered();
    }

    protected override void Keep()
    {
        foreach (ModelClaim element in Kept)
            element.Settle();
    }

    private IEnumerable<ModelClaim> Kept => isAll ? elements : elements.Where(element => element == First);

    /// <summary>Whatever it does not receive leaves, the last first.</summary>
    internal override void Withdraw()
    {
        IsClosed = true;
        agenda.Cancel(Event);
        foreach (ModelClaim element in elements.Reverse())
            element.Withdraw();
    }

    protected virtual void Fail(ModelFailure failure) => (_failure, IsClosed) = (failure, true);

    /// <summary>Whether it has all or its first, up to the longest delay.</summary>
    protected abstract bool IsAttained { get; }

    /// <summary>It has all or its first.</summary>
    protected abstract void Attain();

    /// <summary>Its first was revoked, and another one takes its place.</summary>
    protected abstract void Replace();

    /// <summary>It has no longer what it waits for.</summary>
    protected abstract void Reopen();

    /// <summary>A delay, and a limit, begins to count for the order of events.</summary>
    protected abstract void InsertTimes();

    protected override void Ask()
    {
    }

    protected override void Leave()
    {
    }
}
