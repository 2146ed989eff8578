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
    private void ThrowIfTimeStands()
    {
        if (_now != _instant)
            (_instant, _eventsBeforeInstant) = (_now, _eventCount);
        else if (_eventCount - _eventsBeforeInstant > MostEventsInInstant)
            ThrowIfMoreAreDue();
    }

    private void ThrowIfMoreAreDue()
    {
        long events = _eventCount - _eventsBeforeInstant;
        var sample = new List<string>(SampleLength);
        for (int i = 0; i < SampleLength; i++)
        {
            // A process can end with its event, and its name with it.
            string? next = NextDue()?.Name;
            long before = _eventCount;
            // Later events are not part of it: if there are no others, time passes.
            if (!RunSlice(_now, length: 1))
                break;
            if (_eventCount > before)
                sample.Add(next!);
        }
        if (sample.Count == 0)
            return;
        var most = sample.GroupBy(name => name).OrderByDescending(events => events.Count()).Take(MostNamed).ToList();
        string shares = string.Join(", ", most.Select(events =>
            string.Create(CultureInfo.InvariantCulture, $"{events.Count():N0} of {events.Key}")));
        throw Fail(most[0].Key, new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
            $"no time passes. There were {events:N0} events at this instant. The last {sample.Count:N0} of them: {shares}.")));
    }

    private ProcessFrame? NextDue()
    {
        IEnumerable<ulong> ofBefore = _calendar.TryPeek(out long time, out ulong key) && time == _now ? [key] : [];
        return _urgent.Entries().Concat(ofBefore).Concat(_dueNow.Entries()).Select(Find).FirstOrDefault(process => process is not null);
    }
}
