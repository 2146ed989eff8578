namespace AmFactorySim.Timeline;

/// <summary>
/// A callback at a scheduled time, which takes part in the order of events as a process does. Scheduled and rescheduled by
/// <see cref="Simulation.ScheduleWakeUp"/>; an outdated event costs one comparison.
/// </summary>
internal sealed class TimedCallback : ProcessFrame
{
    private readonly string _name;
    private readonly Action _callback;

    internal TimedCallback(Simulation simulation, string name, Action callback)
    {
        (_name, _callback) = (name, callback);
        simulation.Install(this);
    }

    internal override string MethodName => _name;

    internal override void MoveNext() => _callback();

    internal override void Recycle() => throw new NotSupportedException("A timed callback lives as long as its simulation.");
}
