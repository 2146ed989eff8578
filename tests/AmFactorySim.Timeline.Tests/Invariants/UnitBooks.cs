namespace AmFactorySim.Timeline.Tests.Invariants;

/// <summary>Who holds units of a resource, according to those who hold them.</summary>
internal sealed class UnitBooks(Func<(int InUse, int Queued, int Capacity)> state, int capacity)
{
    // After a reduction of capacity, units in excess are kept until they are released.
    private int _most = capacity;

    internal List<Lease> Held { get; } = [];

    internal void AllowCapacity() => _most = Math.Max(_most, state().Capacity);

    internal void Check()
    {
        (int inUse, int queued, int now) = state();
        Assert.InRange(inUse, Held.Count(lease => lease.IsHeld), Math.Max(now, _most));
        Assert.True(queued == 0 || inUse >= now);
    }

    internal void CheckAfterInstant(bool exact)
    {
        Check();
        (int inUse, _, int now) = state();
        if (exact)
            Assert.Equal(inUse, Held.Count(lease => lease.IsHeld));
        _most = Math.Max(now, inUse);
    }
}
