namespace AmFactorySim.Timeline;

/// <content>
/// What happens to the parts, and what follows for the whole.
/// </content>
internal sealed partial class CompositeWait
{
    /// <summary>A part was granted.</summary>
    public void OnGranted(Ticket part)
    {
        if (!_isOpen)
            return;
        if (!_all)
        {
            _granted.Add(part);
            if (_first < 0 && !_isResting)
                Choose(part);
        }
        else if (--_missing > 0)
        {
            Simulation.Tracer?.GrantsPart(Process!, part);
        }
        else if (!_isResting)
        {
            Complete();
        }
    }

    /// <summary>A part's grant was revoked before the process resumed.</summary>
    public void OnRevoked(Ticket part)
    {
        if (!_isOpen)
            return;
        if (_all)
        {
            if (_missing++ > 0)
                return;
        }
        else
        {
            _granted.Remove(part);
            if (part.Index != _first)
                return;
            _first = -1;
            if (_granted.Count > 0)
            {
                Replace(_granted[0]);
                return;
            }
        }
        Reopen();
    }

    /// <summary>What a part waits for has failed: accepted, unless any-of has its first already.</summary>
    public bool OnFailed(Ticket part, Failure failure)
    {
        if (!_isOpen)
            return false;
        if (!_all)
        {
            _granted.Add(part);
            if (_first >= 0 && _first != part.Index)
                return false;
            _first = part.Index;
        }
        return Fail(failure);
    }

    /// <summary>The condition of a part has thrown: so does the whole wait. Its parts leave their queues on resumption.</summary>
    internal void Fail(Exception exception)
    {
        if (_isOpen && _first < 0)
            Fail(new Failure(exception));
    }

    /// <summary>The first of any-of.</summary>
    private void Choose(Ticket part)
    {
        _first = part.Index;
        if (Observer is null)
            Simulation.Wake(Process!);
        else if (Outer!._all)
            ScheduleDecision();
        else
            Simulation.RenewKey(Sleeper);
        Attain();
    }

    /// <summary>In place of a first of any-of that was revoked, the earliest of the others.</summary>
    private void Replace(Ticket part)
    {
        _first = part.Index;
        if (part.Failure is { } failure)
            Fail(failure);
        else
            ScheduleDecision();
    }

    /// <summary>All parts are granted; only the longest delay is left.</summary>
    private void Complete()
    {
        long left = _delayEnd - Simulation.NowTicks;
        if (Observer is not null)
        {
            if (left < 0)
                Attain();
            else if (_isActive)
                Simulation.ScheduleWakeUp(Sleeper, left);
            return;
        }
        // A longer delay than the time limit: the limit comes first.
        if (Deadline >= 0 && _delayEnd > Deadline)
            return;
        Granted = true;
        Simulation.ScheduleWakeUp(Process!, Math.Max(0, left));
    }

    /// <summary>The grant that completed the wait was revoked, and there is no other.</summary>
    private void Reopen()
    {
        bool attained = Granted;
        // The limit comes before the longest delay, and stays scheduled.
        if (!attained && Observer is null)
            return;
        (Granted, _isActive) = (false, false);
        if (attained)
            Outer?.OnRevoked(this);
        // The wait around it, if it is open again, too, begins again with its parts: their delays come before its own.
        if (!_isActive)
            Activate();
        // A request made again can displace others, who in the end interrupt this process: then the wait is over.
        if (_isOpen && !Granted && Observer is null)
            ScheduleTimeout();
    }

    private bool Fail(Failure failure)
    {
        (_isOpen, _failure, Granted) = (false, failure, true);
        if (Observer is not null)
        {
            Simulation.RenewKey(Sleeper);
            return Observer.OnFailed(this, failure);
        }
        failure.Accept();
        Simulation.Wake(Process!);
        return true;
    }
}
