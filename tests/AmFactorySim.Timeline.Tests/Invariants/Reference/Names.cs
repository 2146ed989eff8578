namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>What there is in the world of a random program: of the resources, the oven does not preempt.</summary>
internal static class Names
{
    internal const int TankCapacity = 6, SiloCapacity = 6;

    internal static readonly string[] Resources = ["oven", "crew", "team"], Stores = ["shelf", "rack"];

    internal static readonly string[] Signals = ["bell", "horn"], Events = ["start", "verdict"];

    /// <summary>The order of the rack: items of a pair are equal, so that one can see which of them came first.</summary>
    internal static readonly Comparer<int> Order = Comparer<int>.Create((a, b) => (a / 2).CompareTo(b / 2));
}
