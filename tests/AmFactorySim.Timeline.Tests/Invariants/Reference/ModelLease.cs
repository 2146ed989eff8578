namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>A claim whose process holds what was granted until it releases it.</summary>
internal abstract class ModelLease : ModelClaim
{
    internal abstract void Release();

    protected override void Return() => Release();
}
