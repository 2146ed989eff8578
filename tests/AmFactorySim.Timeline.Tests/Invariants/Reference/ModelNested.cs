namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>An any-of or all-of that is an element of another one. Its events are not counted.</summary>
internal sealed class ModelNested(Agenda agenda, bool isAll, IReadOnlyList<ModelClaim> elements, int? delay)
    : ModelGroup(agenda, isAll, elements, delay)
{
    private readonly Agenda _agenda = agenda;

    internal override ModelProcess Process => Wait.Process;

    protected override bool IsAttained => State == ClaimState.Completed;

    protected override void Attain()
    {
        if (IsAttained)
            return;
        if (!IsAll)
        {
            _agenda.Cancel(Event);
            Decide();
            Complete();
        }
        else if (DelayEnd is null || DelayEnd < _agenda.Now)
        {
            Complete();
        }
        else if (IsActive)
        {
            Insert(DelayEnd.Value);
        }
    }

    protected override void Replace() => Decide();

    protected override void Reopen()
    {
        _agenda.Cancel(Event);
        int before = Goings;
        if (IsAttained)
            Revoke();
        // The wait around it may have made its requests already.
        if (Goings == before)
            GoOn();
    }

    protected override void InsertTimes()
    {
        if (IsAll && HasAll)
            return;
        _agenda.Cancel(Event);
        if (!IsAll && DelayEnd is { } end)
            Insert(Math.Max(_agenda.Now, end));
    }

    protected override void Fail(ModelFailure failure)
    {
        base.Fail(failure);
        _agenda.Cancel(Event);
        Complete();
    }

    // The choice becomes final in an event of this instant: that of the outermost of any-ofs within each other, if it is in an all-of.
    private void Decide()
    {
        if (!IsActive)
            return;
        if (Wait.IsAll)
            Insert(_agenda.Now);
        else if (Wait is ModelNested { IsAttained: true } outer && outer.First == this)
            outer.Decide();
    }

    private void Insert(double time)
    {
        _agenda.Cancel(Event);
        Event = _agenda.Insert(time, Urgency.Ordinary, Happen);
    }

    private void Happen()
    {
        _agenda.Discount();
        if (IsAll)
        {
            Complete();
            return;
        }
        bool isDelay = First is null;
        DelayWasFirst = isDelay;
        if (Wait.IsAll)
            LeaveOthers();
        if (isDelay)
            Complete();
    }
}
