namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>The events that are due, in a plain list: the first in the order (time, urgency, insertion) is the next.</summary>
internal sealed class Agenda
{
    private readonly List<Entry> _entries = [];
    private int _insertions;

    internal double Now { get; private set; }

    internal long Events { get; private set; }

    internal Entry Insert(double time, Urgency urgency, Action happen, int priority = 0)
    {
        var entry = new Entry((time, urgency, priority, ++_insertions), happen);
        _entries.Add(entry);
        return entry;
    }

    /// <summary>The event that is happening is not counted.</summary>
    internal void Discount() => Events--;

    internal void Cancel(Entry? entry)
    {
        if (entry is not null)
            _entries.Remove(entry);
    }

    /// <summary>Processes the events by this time; false if one of them fails.</summary>
    internal bool RunUntil(double time, Func<bool> fails)
    {
        while (_entries.MinBy(entry => entry.Place) is { } next && next.Place.Time <= time)
        {
            _entries.Remove(next);
            Now = Math.Max(Now, next.Place.Time);
            Events++;
            next.Happen();
            if (fails())
                return false;
        }
        return true;
    }

    internal void PassUntil(double time) => Now = time;

    internal sealed record Entry((double Time, Urgency Urgency, int Priority, int Insertion) Place, Action Happen);
}

/// <summary>Interruptions come first in their instant; waits for the instant to settle come last.</summary>
internal enum Urgency
{
    Interruption,
    Ordinary,
    Settled,
}
