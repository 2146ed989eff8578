namespace AmFactorySim.Timeline;

/// <summary>Puts what happens into words; exists only while the simulation is traced.</summary>
/// <remarks>
/// The kernel keeps no records for it. An insertion number says in whose step an event was inserted, and so who has caused it; the events
/// that an action has caused are those inserted since it began.
/// </remarks>
internal sealed class Tracer
{
    private readonly Simulation _simulation;

    // Of this instant: the last insertion number before each step, and whose step it was.
    private readonly List<(ulong After, long Serial, string? Name)> _steps = [];

    // Who will interrupt a process in its next waits.
    private readonly Dictionary<ProcessFrame, Queue<string?>> _deferred = [];

    // Processes with a grant to a part of an all-of since the last entry.
    private readonly List<string> _partly = [];

    private readonly HashSet<ProcessFrame> _settling;
    private TimeSpan _instant;
    private Process? _running;
    private ulong _keyBefore;
    private ulong _reported;
    private bool _inStep;
    private bool _hasFailed;

    internal Tracer(Simulation simulation, Action<TraceEntry> callback)
    {
        (_simulation, Callback) = (simulation, callback);
        _settling = [.. simulation.Settling()];
        (_running, _inStep) = (simulation.Current, simulation.Current is not null);
        _keyBefore = simulation.CurrentFrame?.WaitKey ?? 0;
        _reported = simulation.LastKey;
        _instant = simulation.Now;
    }

    internal Action<TraceEntry> Callback { get; }

    internal void RunBegins(long until)
    {
        if (until == long.MaxValue)
            Report(null, $"the run begins");
        else
            Report(null, $"the run begins, until {new TimeSpan(until)}");
    }

    internal void RunEnds(bool stopped)
    {
        LeaveRun();
        if (stopped)
            Report(null, $"the run is stopped");
        else
            Report(null, $"the run ends: no more events are due");
    }

    /// <summary>From now on, what happens is caused from outside of the run.</summary>
    internal void LeaveRun()
    {
        (_running, _inStep) = (null, false);
        _steps.Add((_simulation.LastKey, 0, null));
    }

    /// <summary>A process is about to continue.</summary>
    internal void Resumes(ProcessFrame process)
    {
        ReportEffects();
        if (_instant != _simulation.Now)
            _steps.Clear();
        _instant = _simulation.Now;
        _steps.Add((_simulation.LastKey, process.Serial, process.Name));
        (_running, _inStep, _hasFailed, _keyBefore) = (_simulation.Current, true, false, process.WaitKey);
        // What the kernel does itself has no process.
        if (process.Serial == 0)
            _running = null;
        else
            ReportReason(process);
    }

    /// <summary>The running process has come to its next wait or to its end.</summary>
    internal void Stepped()
    {
        if (!_inStep)
            return;
        _inStep = false;
        if (_running is not { } running || _hasFailed)
        {
            ReportEffects();
        }
        else if (running.Alive is { } process)
        {
            ReportEffects();
            // An await that was refused is not a wait.
            if (process.WaitKey != _keyBefore)
                ReportWait(process);
        }
        else
        {
            Acts($"ends");
        }
    }

    /// <summary>The running process has ended with an exception, which those who wait for its end will throw.</summary>
    internal void Fails(Exception failure)
    {
        _hasFailed = true;
        Acts($"fails: {failure.Message}");
    }

    internal void Starts(ProcessFrame process) => Acts($"starts {process.Name}");

    internal void Interrupts(ProcessFrame process, object? cause, bool deferred)
    {
        object? said = cause is Preemption preemption ? preemption.ToCause() : cause;
        FormattableString why = $"{(said is null ? "" : ": ")}{said}";
        // In a chain of preemptions, it is not the running process that preempts.
        Process? who = said is Preempted preempted ? preempted.By : _running;
        if (deferred)
        {
            if (!_deferred.TryGetValue(process, out Queue<string?>? by))
                _deferred[process] = by = new Queue<string?>();
            by.Enqueue(who?.Name);
            Acts(who, $"will interrupt {process.Name} in its next wait{why}");
        }
        else
        {
            Acts(who, $"interrupts {process.Name}{why}");
        }
    }

    /// <summary>A part of an all-of was granted: at once, or by the running process.</summary>
    internal void GrantsPart(ProcessFrame process, Ticket part)
    {
        if (process == _running?.Alive)
            Report(_running, $"{part.DescribeEnd()} at once, as a part of what it waits for");
        else
            _partly.Add(process.Name);
    }

    /// <summary>A process loses what it was granted before it has resumed.</summary>
    internal void Revokes(Ticket ticket, ProcessFrame claimant) =>
        Report(Simulation.HandleOf(ticket.Process!), $"is displaced by {claimant.Name} and waits again for {ticket.Describe()}");

    /// <summary>An action of the running process, or from outside of the run; with the processes that resume because of it.</summary>
    internal void Acts(FormattableString what) => Acts(_running, what);

    private void Acts(Process? who, FormattableString what)
    {
        string effects = Effects();
        Report(who, $"{what}{(effects.Length > 0 ? ", which " : "")}{effects}");
    }

    /// <summary>Each action calls it first, so that it is not blamed for what has been caused before.</summary>
    internal void ReportEffects()
    {
        string effects = Effects();
        if (effects.Length > 0)
            Report(_running, $"{effects}");
    }

    /// <summary>Whom the latest events resume, in words; what has been reported once is not reported again.</summary>
    private string Effects()
    {
        ProcessFrame? running = _running?.Alive;
        string[] resumed = [.. _simulation.GrantedAfter(_reported).Where(process => process != running).Select(process => process.Name)];
        string[] effects =
        [
            .. resumed.Length > 0 ? [$"resumes {InWords(resumed)}"] : Array.Empty<string>(),
            .. _partly.Count > 0 ? [$"grants a part of what {InWords(_partly)} waits for"] : Array.Empty<string>(),
        ];
        _reported = _simulation.LastKey;
        _partly.Clear();
        return string.Join(" and ", effects);
    }

    private void ReportReason(ProcessFrame process)
    {
        string? by = _steps.FindLast(step => step.After < process.WaitKey) is var step && step.Serial != process.Serial ? step.Name : null;
        FormattableString because = $"{(by is null ? "" : ", because of ")}{by}";
        if (_simulation.Interrupting)
        {
            if (by is null && _deferred.TryGetValue(process, out Queue<string?>? deferred))
                deferred.TryDequeue(out by);
            object? cause = process.InterruptionCause;
            // Its cause says by whom.
            if (cause is Preempted)
                by = null;
            Report(_running, $"is interrupted{(by is null ? "" : " by ")}{by}{(cause is null ? "" : ": ")}{cause}");
        }
        else if (process.WaitKey == process.FirstKey)
        {
            // Of an earlier process in the same frame.
            _deferred.Remove(process);
            Report(_running, $"begins");
        }
        else if (process.Waiting is { } ticket)
        {
            Report(_running, $"{ticket.DescribeEnd()}{because}");
        }
        else if (_settling.Remove(process))
        {
            Report(_running, $"continues, as the instant has settled");
        }
        else
        {
            Report(_running, $"continues after its delay");
        }
    }

    private void ReportWait(ProcessFrame process)
    {
        if (process.Waiting is { Granted: true })
        {
            Report(_running, $"waits for its turn in this instant");
        }
        else if (process.Waiting is { } ticket)
        {
            Report(_running, $"waits for {ticket.Describe()}{(ticket.Deadline < 0 ? "" : $", until {new TimeSpan(ticket.Deadline)}")}");
        }
        else if (_simulation.Settling().Contains(process))
        {
            _settling.Add(process);
            Report(_running, $"waits for the instant to settle");
        }
        else
        {
            TimeSpan until = _simulation.WakeUpOf(process);
            Report(_running, $"waits for a delay of {until - _instant}, until {until}");
        }
    }

    private void Report(Process? process, FormattableString what)
    {
        try
        {
            using Simulation.Reading reading = _simulation.InTrace();
            Callback(new TraceEntry(_simulation.Now, process, FormattableString.Invariant(what)));
        }
        catch (Exception failure)
        {
            _simulation.FailTrace(_running?.Name ?? _simulation.CurrentFrame?.Name, failure);
        }
    }

    private static string InWords(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
