namespace AmFactorySim.Timeline.Tests.Invariants;

/// <summary>A simulation in which seven things happen at one hour, in a given order, and what came of it.</summary>
internal sealed class InstantLog
{
    private readonly List<string> _log = [];

    internal Simulation Sim { get; } = new();

    internal void Note(string what) => _log.Add(what);

    /// <summary>At one hour, after what was entered before.</summary>
    internal void At(Func<Activity> what)
    {
        async Process Script()
        {
            await Sim.Delay(TimeSpan.FromHours(1));
            await what();
        }
        Sim.Start(Script());
    }

    internal void At(Action what)
    {
        async Process Script()
        {
            await Sim.Delay(TimeSpan.FromHours(1));
            what();
        }
        Sim.Start(Script());
    }

    /// <summary>Runs what was set up, lets the seven begin in their order, and returns the log.</summary>
    internal string Run(int[] order, Action[] events)
    {
        Sim.RunUntil(TimeSpan.Zero);
        foreach (int index in order)
            events[index]();
        Sim.RunUntil(TimeSpan.FromHours(1));
        return string.Join(", ", _log);
    }
}
