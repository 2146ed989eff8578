using System.Globalization;

namespace AmFactorySim.Timeline;

/// <content>
/// Processes that go round without time passing: each event of theirs causes another one of the same instant.
/// </content>
public sealed partial class Simulation
{
    private const int SampleLength = 1000, MostNamed = 3;

    private long _instant = -1;
    private long _eventsBeforeInstant;

    /// <summary>Called between two slices: where events are counted one by one, each of them would pay for it.</summary>
    private void ThrowIfTimeStands(long until)
    {
        if (_now != _instant)
            (_instant, _eventsBeforeInstant) = (_now, _eventCount);
        else if (_eventCount - _eventsBeforeInstant > MostEventsInInstant)
            throw FindThoseThatGoRound(until);
    }

    private SimulationException FindThoseThatGoRound(long until)
    {
        long events = _eventCount - _eventsBeforeInstant;
        var sample = new List<string>(SampleLength);
        for (int i = 0; i < SampleLength; i++)
        {
            string? next = NextDue()?.Name;
            if (!RunSlice(until, length: 1))
                break;
            if ((next ?? CurrentFrame?.Name) is { } name)
                sample.Add(name);
        }
        var most = sample.GroupBy(name => name).OrderByDescending(events => events.Count()).Take(MostNamed).ToList();
        string shares = string.Join(", ", most.Select(events =>
            string.Create(CultureInfo.InvariantCulture, $"{events.Count():N0} of {events.Key}")));
        return Fail(most[0].Key, new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
            $"no time passes. There were {events:N0} events at this instant. The last {sample.Count:N0} of them: {shares}.")));
    }

    // A process can end with its event, and its name with it.
    private ProcessFrame? NextDue() =>
        _urgent.Entries().Concat(_dueNow.Entries()).Select(Find).FirstOrDefault(process => process is { Serial: > 0 });
}
