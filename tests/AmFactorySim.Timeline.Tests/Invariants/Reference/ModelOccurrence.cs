namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>A wait for a signal or for the end of a process: both resume those who wait in the order of their arrival.</summary>
internal sealed class ModelOccurrence(List<ModelClaim> waiting, ModelProcess? process) : ModelClaim
{
    /// <summary>A process that has ended, which stays ended.</summary>
    internal bool HasOccurred => process is { HasEnded: true };

    internal override string Got => "-";

    internal static void Occur(List<ModelClaim> waiting)
    {
        ModelClaim[] all = [.. waiting];
        waiting.Clear();
        foreach (ModelClaim claim in all)
            claim.Complete();
    }

    protected override void Ask()
    {
        if (HasOccurred)
            Complete();
        else
            waiting.Add(this);
    }

    protected override void Leave() => waiting.Remove(this);
}
