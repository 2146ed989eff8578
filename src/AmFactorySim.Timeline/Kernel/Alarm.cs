namespace AmFactorySim.Timeline;

/// <summary>
/// Something that happens by itself at a set time: a wake-up like a process's, with a callback instead of a story. Set
/// by <see cref="Simulation.SetAlarm"/> and moved as often as need be; an outdated time costs one compare.
/// </summary>
internal sealed class Alarm : ProcessFrame
{
    private readonly Action _ring;

    internal Alarm(Simulation simulation, Action ring)
    {
        _ring = ring;
        simulation.Install(this);
    }

    internal override string MethodName => nameof(Alarm);

    internal override void MoveNext() => _ring();

    internal override void Recycle() => throw new NotSupportedException("An alarm lives as long as its simulation.");
}
