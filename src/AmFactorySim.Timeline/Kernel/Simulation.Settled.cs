namespace AmFactorySim.Timeline;

/// <content>
/// Waits for the instant to settle. They end one by one, when no other event of the instant is left.
/// </content>
/// <remarks>
/// A callback is queued behind everything that is due now. It queues itself again as long as more has become due meanwhile, and
/// otherwise ends the first of the waits. The event loop does not know of these waits: they cost other events nothing.
/// </remarks>
public sealed partial class Simulation
{
    // By priority, then insertion. The callback is queued whenever this is not empty.
    private EventCalendar _unsettled = new();
    private TimedCallback? _settle;

    /// <summary>Schedules a wake-up at the end of this instant, in place of any other wake-up of the process.</summary>
    internal void WakeWhenSettled(ProcessFrame process, int priority)
    {
        if (_unsettled.Count == 0)
            Wake(_settle ??= new TimedCallback(this, "the end of the instant", Settle));
        if (_unsettled.IsFull)
            _unsettled.MakeRoom(_isCurrent ??= key => Find(key) is not null);
        _unsettled.Push(priority, RenewKey(process));
    }

    /// <summary>The current event resumes no process.</summary>
    internal void DiscountEvent() => _eventCount--;

    private void Settle()
    {
        DiscountEvent();
        while (_dueNow.Count == 0 && _unsettled.TryPop(long.MaxValue, out _, out ulong key))
        {
            if (Find(key) is not null)
                _dueNow.Enqueue(key);
        }
        if (_unsettled.Count > 0)
            Wake(_settle!);
    }
}
