namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary>A simulation with a log of what happened when, counted in hours.</summary>
internal sealed class Lab
{
    internal Simulation Sim { get; } = new();

    internal List<string> Log { get; } = [];

    internal static TimeSpan H(double hours) => TimeSpan.FromHours(hours);

    internal void Note(string what) => Log.Add(FormattableString.Invariant($"{what}@{Sim.Now.TotalHours}"));

    /// <summary>Does something at a given hour, after what was entered for it before.</summary>
    internal void At(double hour, Action action)
    {
        async Process Script()
        {
            await Sim.Delay(H(hour));
            action();
        }
        Sim.Start(Script(), $"script at {hour}");
    }

    internal List<string> Run()
    {
        Sim.Run();
        return Log;
    }
}
