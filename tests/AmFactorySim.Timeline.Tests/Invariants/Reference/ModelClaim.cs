namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>What a wait asks for: in a queue, completed (granted, but the process has not resumed yet), or settled.</summary>
internal abstract class ModelClaim
{
    internal ModelGroup Wait { get; set; } = null!;

    internal ClaimState State { get; private set; }

    /// <summary>What it has failed with.</summary>
    internal virtual ModelFailure? Failure => null;

    /// <summary>Whether it is over before it begins.</summary>
    internal virtual bool IsOver => false;

    /// <summary>The failure with which it is over before it begins.</summary>
    internal virtual ModelFailure? OverFailure => Failure;

    /// <summary>When it completes at the latest, if that is known.</summary>
    internal virtual double? Until => null;

    /// <summary>What the process got, as text.</summary>
    internal virtual string Got => "yes";

    /// <summary>Whether a process that waits for nothing else continues at once if this is granted at once.</summary>
    internal virtual bool ContinuesAtOnce => true;

    /// <summary>The cause has occurred: the unit is granted, the signal fires, the process ends.</summary>
    internal void Complete()
    {
        State = ClaimState.Completed;
        Wait.Completed(this);
    }

    /// <summary>The wait begins: what can happen only once is listened to.</summary>
    internal virtual void Listen()
    {
    }

    /// <summary>Its turn among the requests of the wait.</summary>
    internal virtual void Request()
    {
        if (State == ClaimState.New)
            Make();
    }

    /// <summary>An any-of around it has chosen something else: a request leaves.</summary>
    internal virtual void Rest()
    {
        if (State == ClaimState.Completed)
            Wait.Lose(this);
        Withdraw();
    }

    protected void Make()
    {
        State = ClaimState.Waiting;
        Ask();
    }

    /// <summary>The process resumes with it.</summary>
    internal void Settle()
    {
        if (State == ClaimState.Settled)
            return;
        State = ClaimState.Settled;
        Keep();
    }

    /// <summary>The process resumes with it: an item for a store with an order comes in before anything else.</summary>
    internal virtual void SettleOrdered()
    {
    }

    /// <summary>The process does not resume with it: it leaves the queue, or what was granted is returned.</summary>
    internal virtual void Withdraw()
    {
        ClaimState old = State;
        if (old == ClaimState.Settled)
            return;
        State = ClaimState.New;
        if (old == ClaimState.Waiting)
            Leave();
        else if (old == ClaimState.Completed)
            Return();
    }

    /// <summary>The unit was preempted before the process resumed: it waits again.</summary>
    protected void Revoke()
    {
        State = ClaimState.Waiting;
        Wait.Revoked(this);
    }

    /// <summary>It was complete, and has lost what it had.</summary>
    protected void Uncomplete()
    {
        State = ClaimState.Waiting;
        Wait.Lose(this);
    }

    protected abstract void Ask();

    protected abstract void Leave();

    protected virtual void Return()
    {
    }

    protected virtual void Keep()
    {
    }
}

internal enum ClaimState
{
    New,
    Waiting,
    Completed,
    Settled,
}
