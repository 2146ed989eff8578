namespace AmFactorySim.Timeline;

/// <summary>The plain messages of what is refused, kept out of the hot paths.</summary>
internal static class Misuse
{
    internal static InvalidOperationException OutsideProcess() => new(
        "Simulated time passes only for processes: await this inside an `async Process` or `async Activity` method that runs in this simulation.");

    internal static NotSupportedException ForeignAwait(Type awaiter) => new(
        $"A process can only wait for what its simulation offers (delays, resources, stores, containers, signals, processes, activities), not for {awaiter.FullName}.");

    internal static ArgumentOutOfRangeException NegativeDuration(TimeSpan duration, string name) => new(
        name, duration, $"A duration must not be negative, but is {duration}.");

    internal static void EnsureUnlimited(long limit)
    {
        if (limit >= 0)
            throw new InvalidOperationException("A request cannot have a time limit of its own: give it to the wait for several things, as in `await sim.AnyOf(request, signal).Within(limit)`.");
    }

    internal static long Limit(TimeSpan limit) =>
        limit < TimeSpan.Zero ? throw NegativeDuration(limit, nameof(limit)) : limit.Ticks;
}
