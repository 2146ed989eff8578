namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>What a wait asks for: in a queue, completed (granted, but the process has not resumed yet), or settled.</summary>
internal abstract class ModelClaim
{
    internal ModelWait Wait { get; set; } = null!;

    internal ClaimState State { get; private set; }

    /// <summary>What it has failed with, if it is over.</summary>
    internal virtual ModelFailure? Failure => null;

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

    internal void Make()
    {
        State = ClaimState.Waiting;
        Ask();
    }

    /// <summary>The process resumes with it.</summary>
    internal void Settle()
    {
        State = ClaimState.Settled;
        Keep();
    }

    /// <summary>The process does not resume with it: it leaves the queue, or what was granted is returned.</summary>
    internal void Withdraw()
    {
        ClaimState old = State;
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
