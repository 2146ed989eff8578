namespace AmFactorySim.Timeline;

/// <summary>Argument checks and their exceptions, kept out of the hot paths.</summary>
internal static class Guard
{
    internal const string NoLimitWithin =
        "An AllOf or AnyOf within another one has no time limit of its own: set it on the whole wait, or add a delay to an AnyOf.";

    internal static InvalidOperationException OutsideProcess() => new(
        "Only processes can wait in simulated time: await this inside an `async Process` or `async Activity` method of this simulation.");

    internal static InvalidOperationException TooManyPreemptions(string resource) => new(
        $"The preemption at {resource} is the last of a chain that is too long: each has displaced a process whose next request preempts.");

    internal static InvalidOperationException NoHolder(string what) => new(
        $"Only a process can hold {what}: call this inside an `async Process` or `async Activity` method of this simulation.");

    internal static NotSupportedException ForeignAwait(Type awaiter) => new(
        "A process can wait only for delays, resources, stores, containers, signals, events, processes and activities, " +
        $"not for {awaiter.FullName}.");

    internal static ArgumentOutOfRangeException NegativeDuration(TimeSpan duration, string name) => new(
        name, $"A duration must not be negative, but is {duration}.");

    internal static ArgumentOutOfRangeException TooLong(long ticks, TimeSpan now) => new(
        "duration", $"A wait of {new TimeSpan(ticks)} from {now} ends after the latest possible time ({TimeSpan.MaxValue}).");

    internal static void EnsureUnlimited(long limit)
    {
        if (limit >= 0)
            throw new InvalidOperationException("A request cannot have a time limit of its own: set it on the whole wait, as in " +
                "`await sim.AnyOf(request, signal).Within(limit)`.");
    }

    internal static long Limit(TimeSpan limit) =>
        limit < TimeSpan.Zero ? throw NegativeDuration(limit, nameof(limit)) : limit.Ticks;
}
