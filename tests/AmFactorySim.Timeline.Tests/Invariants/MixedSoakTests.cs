using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Timeline.Tests.Invariants;

/// <summary>
/// Random processes that use all kinds of resources at once, in any-of, all-of and single waits with limits, and are interrupted,
/// preempted and short of capacity meanwhile. All on a clock of whole hours, so that ties are the rule.
/// </summary>
public class MixedSoakTests
{
    private static readonly bool s_isSoak = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("AMFACTORYSIM_SOAK"));

    private static readonly Arbitrary<(int Seed, int Processes, int Size)> s_shops = (
        from seed in Gen.Choose(1, 1_000_000)
        from processes in Gen.Choose(2, 12)
        from size in Gen.Choose(1, 3)
        select (seed, processes, size)).ToArbitrary();

    [Fact]
    public void Nothing_is_lost_doubled_or_held_by_the_dead_and_whoever_can_be_served_does_not_wait() =>
        Prop.ForAll(s_shops, given =>
        {
            new MixedShop(given.Seed, given.Processes, given.Size).Run(events: 1_500);
            return true;
        }).Holds(300);

    /// <summary>As a soak, a million events in each shop.</summary>
    [Fact]
    public void The_same_holds_in_shops_with_very_many_events() =>
        Prop.ForAll(s_shops, given =>
        {
            new MixedShop(given.Seed, given.Processes, given.Size).Run(events: s_isSoak ? 1_000_000 : 30_000);
            return true;
        }).Holds(3);

    [Fact]
    public void A_trace_changes_nothing() =>
        Prop.ForAll(s_shops, given =>
        {
            var untraced = new MixedShop(given.Seed, given.Processes, given.Size);
            var traced = new MixedShop(given.Seed, given.Processes, given.Size);
            int entries = 0;
            traced.Sim.Trace = _ => entries++;
            untraced.Run(events: 500);
            traced.Run(events: 500);
            Assert.Equal(untraced.Fingerprint, traced.Fingerprint);
            Assert.True(entries > 500);
        }).Holds(20);
}
