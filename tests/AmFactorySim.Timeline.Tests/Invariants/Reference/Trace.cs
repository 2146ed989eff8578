namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>What can be seen of a run: a line for each wait that ends and each statement that does not wait, with the state then.</summary>
internal sealed class Trace(IWorld world)
{
    internal List<string> Lines { get; } = [];

    internal void Note(int process, string what) => Note($"P{process}: {what}");

    internal void Note(string what) => Lines.Add($"{world.Now.TotalHours} h, event {world.Events}, {what}  [{State()}]");

    private string State()
    {
        var parts = new List<string>();
        for (int i = 0; i < 3; i++)
            parts.Add($"{Names.Resources[i]} {world.InUse(i)}/{world.Capacity(i)}+{world.Queued(i)}");
        for (int i = 0; i < 2; i++)
        {
            (int takers, int putters) = world.StoreQueues(i);
            parts.Add($"{Names.Stores[i]} ({string.Join(' ', world.Items(i))}) {takers}-{putters}");
        }
        parts.Add($"tools ({string.Join(' ', world.Tools.Free)})+{world.Tools.Queued}");
        (double level, int getters, int fillers) = world.Tank;
        parts.Add($"tank {level} {getters}-{fillers}");
        parts.Add($"silo {world.Silo}");
        for (int i = 0; i < 2; i++)
            parts.Add($"{Names.Signals[i]} {world.Waiting(i)}");
        for (int i = 0; i < 2; i++)
            parts.Add($"{Names.Events[i]} {world.Event(i)}");
        return string.Join(", ", parts);
    }
}

/// <summary>The public state of all resources.</summary>
internal interface IWorld
{
    TimeSpan Now { get; }

    long Events { get; }

    (double Level, int Getters, int Putters) Tank { get; }

    (IEnumerable<int> Free, int Queued) Tools { get; }

    double Silo { get; }

    int InUse(int resource);

    int Queued(int resource);

    int Capacity(int resource);

    IEnumerable<int> Items(int store);

    (int Takers, int Putters) StoreQueues(int store);

    int Waiting(int signal);

    (int Waiting, bool IsTriggered) Event(int number);
}
