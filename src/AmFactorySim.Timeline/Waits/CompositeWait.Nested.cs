namespace AmFactorySim.Timeline;

/// <content>
/// A composite wait as a part of another.
/// </content>
/// <remarks>
/// What a composite wait does with the wake-up of its process, a nested one does with a callback of its own: for its delay, and for the
/// choice of any-of, which becomes final in an event of the same instant. Requests leave their queues only then, and not while the owner of
/// a queue serves it.
/// </remarks>
internal sealed partial class CompositeWait
{
    private TimedCallback? _callback;

    // Its requests are leaving their queues, which can grant others of its own.
    private bool _isResting;

    // Waits within each other, this one included.
    private int _levels;

    /// <summary>Whether nothing is left to wait for, before the wait begins.</summary>
    internal bool IsOverInitially { get; private set; }

    /// <summary>The failure with which it is over before it begins: all-of fails with any of its elements, any-of with the first.</summary>
    internal Failure? InitialFailure { get; private set; }

    private CompositeWait? Outer => (CompositeWait?)Observer;

    /// <summary>What its events resume: the process, or the callback of a nested wait.</summary>
    private ProcessFrame Sleeper => Observer is null ? Process! : _callback ??= new TimedCallback(Simulation, "a nested wait", OnDue);

    private bool WantsRequests => _isOpen && _isActive && (_all || _first < 0) && (Outer is null || Outer.WantsRequests);

    /// <summary>It becomes an element of another wait.</summary>
    internal void Claim(int version)
    {
        EnsureUnused(version);
        Version++;
    }

    /// <summary>Determines whether it is over before it begins: once, from the innermost waits outwards.</summary>
    private void FindInitialState()
    {
        foreach (Waitable waitable in _waitables)
            waitable.Composite?.FindInitialState();
        InitialFailure =
            (_all ? _waitables.Find(waitable => waitable.Failure is not null) : _waitables.Find(waitable => waitable.IsOver)).Failure;
        IsOverInitially = InitialFailure is not null
            || (_all ? _waitables.TrueForAll(waitable => waitable.IsOver) : _waitables.Exists(waitable => waitable.IsOver));
    }

    internal void EnsureNotOwnEnd()
    {
        foreach (Waitable waitable in _waitables)
            waitable.EnsureNotOwnEnd();
    }

    internal bool TryBeginRequests()
    {
        for (int i = 0; i < _waitables.Count; i++)
        {
            if (_waitables[i].TryBeginRequests())
                continue;
            while (--i >= 0)
                _waitables[i].EndRequests();
            return false;
        }
        return true;
    }

    internal void EndRequests()
    {
        foreach (Waitable waitable in _waitables)
            waitable.EndRequests();
    }

    private void EnsureUnused(int version)
    {
        if (version != Version)
            throw new InvalidOperationException("This AllOf or AnyOf has been awaited already: create another one.");
    }

    /// <summary>A nested wait is complete.</summary>
    private void Attain()
    {
        Granted = true;
        Outer?.OnGranted(this);
    }

    private void OnDue()
    {
        Simulation.DiscountEvent();
        if (_all)
        {
            Attain();
            return;
        }
        // The delay is the first, or what was chosen earlier in this instant.
        bool delayed = _first < 0;
        if (delayed)
            _first = _delayIndex;
        if (Outer!._all)
            LeaveRequests();
        if (delayed)
            Attain();
    }

    /// <summary>
    /// The choice becomes final in an event of this instant: of the outermost of any-ofs within each other. If that is the whole wait, then
    /// when its process resumes.
    /// </summary>
    private void ScheduleDecision()
    {
        CompositeWait outermost = this;
        while (outermost.Outer is { _all: false } outer)
            outermost = outer;
        if (outermost.Observer is not null && _isActive)
            Simulation.Wake(outermost.Sleeper);
    }

    /// <summary>
    /// All requests but those of the chosen part leave their queues, or return what they were granted. They can be made again; what can
    /// happen only once is still listened to.
    /// </summary>
    private void LeaveRequests()
    {
        for (int i = _parts.Count - 1; i >= 0; i--)
        {
            if (_parts[i] is not { } part)
                continue;
            if (i == _first && !_isResting)
            {
                if (part is CompositeWait { _all: false } chosen)
                    chosen.LeaveRequests();
                continue;
            }
            bool granted = part.Granted;
            if (part is CompositeWait nested)
            {
                nested.Rest();
                if (granted && !nested.Granted)
                    Lose(nested);
            }
            else if (_waitables[i].Request is not null)
            {
                // Lost first: what it returns can be granted to another part.
                if (granted)
                    Lose(part);
                _parts[i] = null;
                part.Cancel();
            }
        }
    }

    private void Lose(Ticket part)
    {
        if (_all)
            _missing++;
        else
            _granted.Remove(part);
    }

    /// <summary>Another part of an any-of around this one was chosen.</summary>
    private void Rest()
    {
        (_isActive, _isResting) = (false, true);
        Simulation.RenewKey(Sleeper);
        LeaveRequests();
        _isResting = false;
        if (!_isOpen)
            return;
        if (_all)
        {
            if (_missing > 0)
                Granted = false;
            else if (!Granted)
                Complete();
        }
        else if (_first < 0 || (_first != _delayIndex && _parts[_first] is not { Granted: true }))
        {
            bool had = Granted;
            (_first, Granted) = (-1, had && _granted.Count > 0);
            if (_granted.Count > 0 && had)
                Replace(_granted[0]);
            else if (_granted.Count > 0)
                Choose(_granted[0]);
        }
    }
}
