namespace AmFactorySim.Timeline;

/// <summary>The result of a process that returns a value. It outlives the process, whose frame is reused.</summary>
internal sealed class ProcessOutcome<T> : IOutcome<T>
{
    public T Value { get; private set; } = default!;

    internal bool HasValue { get; private set; }

    internal void Set(T value) => (Value, HasValue) = (value, true);
}
