namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>
/// A wait of a process: for one claim, for the first or all of several claims and delays, or for a time only; perhaps with a limit.
/// </summary>
internal sealed class ModelWait(Agenda agenda, ModelProcess process, WaitKind kind, IReadOnlyList<ModelClaim> claims, Action resume)
{
    private readonly List<ModelClaim> _completed = [];
    private Agenda.Entry? _delay, _limit, _completion;
    private int? _delayEnd, _limitEnd;
    private bool _isGoingOn, _isOver;

    internal ModelProcess Process => process;

    internal int Now => agenda.Now;

    internal bool InTime { get; private set; } = true;

    /// <summary>The claim with which an any-of ended; none if its delay was first.</summary>
    internal ModelClaim? First => _completed.FirstOrDefault();

    /// <summary>What it fails with.</summary>
    internal ModelFailure? Failure { get; private set; }

    /// <summary>When it ends at the latest.</summary>
    internal int? Until => new[] { _delay, _limit, _completion }.Min(entry => entry?.Place.Time);

    /// <summary>Begins the wait. Whether it is over at once, without an event.</summary>
    internal bool Begin(int? delay, int? limit, Urgency urgency = Urgency.Ordinary, int priority = 0)
    {
        ModelClaim[] over = [.. claims.Where(claim => claim is ModelOccurrence.Claim { IsOver: true })];
        Failure = kind == WaitKind.All ? over.FirstOrDefault(claim => claim.Failure is not null)?.Failure : over.FirstOrDefault()?.Failure;
        if (Failure is not null || (over.Length > 0 && (kind != WaitKind.All || (over.Length == claims.Count && delay is null))))
        {
            _completed.Add(over[0]);
            return true;
        }
        (_delayEnd, _limitEnd) = (agenda.Now + delay, agenda.Now + limit);
        foreach (ModelClaim claim in claims)
            claim.Wait = this;
        GoOn(urgency, priority);
        if (kind != WaitKind.One || _completion is null || !First!.ContinuesAtOnce)
            return false;
        // What a process that waits for one thing gets at once, it gets without an event.
        agenda.Cancel(_completion);
        First.Settle();
        return true;
    }

    internal void Completed(ModelClaim claim)
    {
        if (_isOver || Failure is not null)
            return;
        _completed.Add(claim);
        if (claim.Failure is { } failure && (kind == WaitKind.All || First == claim))
            Fail(failure);
        else if (_completion is null && IsComplete)
            InsertCompletion();
    }

    /// <summary>A unit was preempted before the process resumed: the wait goes on. Its delay and its limit are inserted again.</summary>
    internal void Revoked(ModelClaim claim)
    {
        if (Failure is not null)
            return;
        _completed.Remove(claim);
        if (First?.Failure is { } failure && kind != WaitKind.All)
            Fail(failure);
        if (_completion is null || (kind != WaitKind.All && First is not null))
            return;
        agenda.Cancel(_completion);
        _completion = null;
        GoOn();
    }

    /// <summary>The process is interrupted: a failure that the wait was about to throw is no longer accepted.</summary>
    internal void Interrupt()
    {
        if (Failure is not null)
            Failure.Accepted--;
        Cancel();
    }

    // Nothing is kept.
    private void Cancel()
    {
        agenda.Cancel(_delay);
        agenda.Cancel(_limit);
        agenda.Cancel(_completion);
        Withdraw(null);
    }

    // The failure of the first of an any-of, or of any element of an all-of, is that of the wait.
    private void Fail(ModelFailure failure)
    {
        Failure = failure;
        failure.Accepted++;
        agenda.Cancel(_completion);
        agenda.Cancel(_delay);
        agenda.Cancel(_limit);
        _completion = agenda.Insert(agenda.Now, Urgency.Ordinary, End);
    }

    private bool IsComplete => kind == WaitKind.All
        ? claims.Count > 0 && claims.All(claim => claim.State == ClaimState.Completed)
        : _completed.Count > 0;

    // Makes the claims, in their order; of an any-of, the requests behind the first that is granted at once are not made. Meanwhile
    // claims can be granted, and revoked again: what counts is the end.
    private void GoOn(Urgency urgency = Urgency.Ordinary, int priority = 0)
    {
        bool isOutermost = !_isGoingOn;
        _isGoingOn = true;
        foreach (ModelClaim claim in claims.Where(claim => claim.State == ClaimState.New))
        {
            if (kind == WaitKind.All || First is null || claim is ModelOccurrence.Claim)
                claim.Make();
        }
        if (!isOutermost)
            return;
        _isGoingOn = false;
        if (_completion is null)
            InsertTimes(urgency, priority);
    }

    private void InsertCompletion()
    {
        int end = kind == WaitKind.All ? Math.Max(agenda.Now, _delayEnd ?? 0) : agenda.Now;
        // A delay that ends at the time limit is in time.
        if (end > _limitEnd)
            return;
        agenda.Cancel(_delay);
        agenda.Cancel(_limit);
        _completion = agenda.Insert(end, Urgency.Ordinary, End);
    }

    private void InsertTimes(Urgency urgency, int priority)
    {
        if (_delayEnd is { } end && kind != WaitKind.All)
            _delay = agenda.Insert(Math.Max(agenda.Now, end), urgency, End, priority);
        if (_limitEnd is { } limit)
            _limit = agenda.Insert(Math.Max(agenda.Now, limit), Urgency.Ordinary, TimeOut);
    }

    private void End()
    {
        agenda.Cancel(_delay);
        agenda.Cancel(_limit);
        process.Resume();
        if (Failure is not null)
        {
            Withdraw(null);
        }
        else if (kind == WaitKind.All)
        {
            foreach (ModelClaim claim in claims)
                claim.Settle();
        }
        else
        {
            First?.Settle();
            Withdraw(First);
        }
        resume();
    }

    private void TimeOut()
    {
        InTime = false;
        process.Resume();
        Cancel();
        resume();
    }

    private void Withdraw(ModelClaim? kept)
    {
        _isOver = true;
        foreach (ModelClaim claim in claims.Where(claim => claim != kept).Reverse())
            claim.Withdraw();
    }
}

internal enum WaitKind
{
    One,
    First,
    All,
}
