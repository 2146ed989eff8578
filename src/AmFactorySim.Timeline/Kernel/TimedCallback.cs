namespace AmFactorySim.Timeline;

/// <summary>
/// A callback at a scheduled time, which takes part in the order of events as a process does. Scheduled and rescheduled by
/// <see cref="Simulation.ScheduleWakeUp"/>; an outdated event costs one comparison.
/// </summary>
internal sealed class TimedCallback : ProcessFrame
{
    private readonly Action _callback;

    internal TimedCallback(Simulation simulation, Action callback)
    {
        _callback = callback;
        simulation.Install(this);
    }

    internal override string MethodName => nameof(TimedCallback);

    internal override void MoveNext() => _callback();

    internal override void Recycle() => throw new NotSupportedException("A timed callback lives as long as its simulation.");
}
