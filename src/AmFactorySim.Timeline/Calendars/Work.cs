using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>
/// A delay in working time: <c>await sim.Work(t, calendar)</c>. It pauses while the calendar is closed. Throws
/// <see cref="Interrupted"/> if interrupted, with the working time done.
/// </summary>
public readonly struct Work
{
    private readonly Simulation _simulation;
    private readonly WorkCalendar _calendar;
    private readonly TimeSpan _work;

    internal Work(Simulation simulation, TimeSpan work, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (work < TimeSpan.Zero)
            throw Guard.NegativeDuration(work, nameof(work));
        (_simulation, _work, _calendar) = (simulation, work, calendar);
    }

    /// <summary>The same without an exception if interrupted: <c>WorkResult result = await sim.Work(t, calendar).Hold()</c>.</summary>
    public WorkHold Hold() => new(this);

    /// <summary>Starts the work. Used by the compiler.</summary>
    public WorkAwaiter GetAwaiter() => new(Begin());

    internal WorkWait Begin() => new(_simulation, _calendar, _work);
}

/// <summary>A delay in working time that returns a <see cref="WorkResult"/>; see <see cref="Work.Hold"/>.</summary>
public readonly struct WorkHold
{
    private readonly Work _work;

    internal WorkHold(Work work) => _work = work;

    /// <summary>Starts the work. Used by the compiler.</summary>
    public WorkHoldAwaiter GetAwaiter() => new(_work.Begin());
}

/// <summary>Work in progress.</summary>
internal readonly struct WorkWait
{
    private readonly WorkCalendar _calendar;
    private readonly TimeSpan _work;
    private readonly TimeSpan _start;

    internal WorkWait(Simulation simulation, WorkCalendar calendar, TimeSpan work)
    {
        simulation.EnsureInProcess();
        (Simulation, _calendar, _work, _start) = (simulation, calendar, work, simulation.Now);
        Ticks = (calendar.Finish(_start, work) - _start).Ticks;
    }

    internal Simulation Simulation { get; }

    /// <summary>Duration including pauses.</summary>
    internal long Ticks { get; }

    internal WorkResult Completed => new(true, _work, TimeSpan.Zero);

    internal WorkResult Interrupted()
    {
        TimeSpan done = _calendar.WorkingTime(_start, Simulation.Now);
        return new WorkResult(false, done, _work - done);
    }

    internal void Suspend(Frame frame) => Simulation.ScheduleWakeUp(Simulation.Suspend(frame), Ticks);
}

/// <summary>Awaiter of a delay in working time; used by the compiler.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WorkAwaiter : ICriticalNotifyCompletion, IWait
{
    private readonly WorkWait _wait;

    internal WorkAwaiter(WorkWait wait) => _wait = wait;

    /// <summary>Always false: even work of zero duration lets everything that is already due go first.</summary>
    public bool IsCompleted => false;

    /// <summary>Ends the wait; throws <see cref="Interrupted"/> if it was interrupted.</summary>
    public void GetResult()
    {
        if (_wait.Simulation.Interrupting)
            throw _wait.Simulation.TakeInterruption(_wait.Interrupted());
    }

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    public void OnCompleted(Action continuation) => _wait.Simulation.Refuse();

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    public void UnsafeOnCompleted(Action continuation) => _wait.Simulation.Refuse();

    void IWait.Suspend(Frame frame) => _wait.Suspend(frame);
}

/// <summary>Awaiter of a delay in working time that returns a result; used by the compiler.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WorkHoldAwaiter : ICriticalNotifyCompletion, IWait
{
    private readonly WorkWait _wait;

    internal WorkHoldAwaiter(WorkWait wait) => _wait = wait;

    /// <summary>Always false: even work of zero duration lets everything that is already due go first.</summary>
    public bool IsCompleted => false;

    /// <summary>Ends the wait and returns the work done.</summary>
    public WorkResult GetResult()
    {
        if (!_wait.Simulation.Interrupting)
            return _wait.Completed;
        _wait.Simulation.SwallowInterruption();
        return _wait.Interrupted();
    }

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    public void OnCompleted(Action continuation) => _wait.Simulation.Refuse();

    /// <summary>Throws: only processes and activities can wait in simulated time.</summary>
    public void UnsafeOnCompleted(Action continuation) => _wait.Simulation.Refuse();

    void IWait.Suspend(Frame frame) => _wait.Suspend(frame);
}

/// <summary>Result of work that could be interrupted.</summary>
/// <param name="Completed">Whether it was completed.</param>
/// <param name="Done">Working time done.</param>
/// <param name="Left">Working time left.</param>
public readonly record struct WorkResult(bool Completed, TimeSpan Done, TimeSpan Left);
