namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>A signal, an event, or the end of a process, with those who wait for it in the order of their arrival.</summary>
internal sealed class ModelOccurrence
{
    private readonly List<Claim> _waiting = [];

    /// <summary>An event has been triggered or a process has ended, and stays so.</summary>
    internal bool HasOccurred { get; private set; }

    internal int Waiting => _waiting.Count;

    /// <summary>What it has failed with.</summary>
    internal ModelFailure? Failure { get; private set; }

    /// <summary>A signal fires: that is not stored.</summary>
    internal void Fire()
    {
        Claim[] all = [.. _waiting];
        _waiting.Clear();
        foreach (Claim claim in all)
            claim.Complete();
    }

    internal void Occur(ModelFailure? failure)
    {
        (HasOccurred, Failure) = (true, failure);
        Fire();
    }

    internal sealed class Claim(ModelOccurrence occurrence) : ModelClaim
    {
        internal override bool IsOver => occurrence.HasOccurred;

        internal override ModelFailure? Failure => occurrence.Failure;

        internal override string Got => "-";

        internal override void Listen() => Make();

        internal override void Request()
        {
        }

        internal override void Rest()
        {
        }

        protected override void Ask() => occurrence._waiting.Add(this);

        protected override void Leave() => occurrence._waiting.Remove(this);
    }
}

/// <summary>An exception that is thrown by waits. That of a process must be accepted by one of them.</summary>
internal sealed class ModelFailure(string what)
{
    internal string What => what;

    /// <summary>Waits that will throw it, or have thrown it.</summary>
    internal int Accepted { get; set; }
}
