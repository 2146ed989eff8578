using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace AmFactorySim.Timeline;

/// <content>
/// The kernel: wake-up keys, the two queues of the current instant, and the event loop.
/// </content>
/// <remarks>
/// A wake-up is identified by a key: an insertion number in the high bits and the process's slot in the low bits. A process
/// stores the key of its latest wait; a wake-up with any other key is outdated and dropped. A cancelled wait therefore
/// costs one comparison and never resumes the process.
/// </remarks>
public sealed partial class Simulation
{
    private const int SlotBits = 22;
    private const ulong SlotMask = (1UL << SlotBits) - 1;
    private const ulong OneInsertion = 1UL << SlotBits;

    // Events between two checks for cancellation and for the end of the insertion numbers.
    private const int SliceLength = 1 << 14;
    private const ulong LastSafeKey = ulong.MaxValue - (1UL << 62);

    // With fewer entries, all processes fit into the first-level cache.
    private const int PrefetchFrom = 256;

    private EventCalendar _calendar = new();
    private KeyQueue _urgent = new();
    private KeyQueue _dueNow = new();
    private ProcessSlot[] _slots = new ProcessSlot[64];
    private int[] _freeSlots = new int[64];
    private int _freeSlotCount;
    private int _slotCount;
    private long _now;
    private ulong _lastKey;
    private int _currentSlot = -1;
    private int _deferredInterruptions;
    private Predicate<ulong>? _isCurrent;

    /// <summary>The wait that is ending now was interrupted. The awaiter reads and clears it.</summary>
    internal bool Interrupting;

    internal long NowTicks => _now;

    /// <summary>Entries in the calendar, outdated ones included.</summary>
    internal int CalendarCount => _calendar.Count;

    internal ProcessFrame? CurrentFrame => _currentSlot < 0 ? null : _slots[_currentSlot].Process;

    /// <summary>
    /// Throws where no process runs. Checked before the suspension, because in other kinds of async methods an exception at
    /// the suspension would end the program.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void EnsureInProcess()
    {
        if (_currentSlot < 0)
            throw Guard.OutsideProcess();
    }

    /// <summary>As <see cref="EnsureInProcess"/>, for a delay; throws if it ends after the latest possible time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void EnsureCanWait(long ticks)
    {
        EnsureInProcess();
        if (ticks > long.MaxValue - _now)
            throw Guard.TooLong(ticks, Now);
    }

    /// <summary>Records the frame as the one where its process continues; throws if the frame does not run in this simulation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ProcessFrame Suspend(Frame frame)
    {
        if (frame.Simulation != this || frame.Slot != _currentSlot)
            Adopt(frame);
        ProcessFrame process = _slots[_currentSlot].Process!;
        if (process.Innermost != frame)
            process.Innermost = frame;
        return process;
    }

    /// <summary>Schedules a wake-up after the given number of ticks, in place of any other wake-up of the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void ScheduleWakeUp(ProcessFrame process, long ticks)
    {
        ulong key = RenewKey(process);
        if (ticks == 0)
        {
            _dueNow.Enqueue(key);
            return;
        }
        if (_calendar.IsFull)
            _calendar.MakeRoom(_isCurrent ??= key => Find(key) is not null);
        _calendar.Push(_now + ticks, key);
    }

    /// <summary>Schedules a wake-up in this instant, after everything already due, in place of any other wake-up of the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Wake(ProcessFrame process) => _dueNow.Enqueue(RenewKey(process));

    /// <summary>Gives the process a new key, which makes all its scheduled wake-ups outdated.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong RenewKey(ProcessFrame process)
    {
        ulong key = (_lastKey += OneInsertion) | (uint)process.Slot;
        process.WaitKey = key;
        return key;
    }

    internal void Interrupt(ProcessFrame process, object? cause)
    {
        EnsureUsable();
        if (process.Slot == _currentSlot)
            throw new InvalidOperationException($"The process {process.Name} cannot be interrupted while it runs.");
        InterruptOrDefer(process, cause);
    }

    /// <summary>Interrupts the process in its wait; if it runs, has not begun, or has an interruption pending, in its next wait.</summary>
    internal void InterruptOrDefer(ProcessFrame process, object? cause)
    {
        bool deferred = process.Slot == _currentSlot || process.InterruptionPending || process.WaitKey == process.FirstKey;
        if (deferred)
        {
            process.DeferInterruption(cause);
            _deferredInterruptions++;
        }
        else
        {
            InterruptNow(process, cause);
        }
        Tracer?.Interrupts(process, cause, deferred);
    }

    internal Interrupted TakeInterruption(WorkResult? work = null)
    {
        Interrupting = false;
        return new Interrupted(CurrentFrame!.InterruptionCause, work);
    }

    internal bool SwallowInterruption() => Interrupting = false;

    private void InterruptNow(ProcessFrame process, object? cause)
    {
        // The wait ends immediately, so that whatever it was granted goes to the next in the queue without delay.
        process.Waiting?.Withdraw();
        process.InterruptionPending = true;
        process.InterruptionCause = cause;
        _urgent.Enqueue(RenewKey(process));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Adopt(Frame frame)
    {
        // The frame of an activity belongs to no simulation before its first wait: it must be that of the innermost run.
        if (frame.Slot >= 0 || _currentSlot < 0 || t_running != this)
            throw RefuseStray();
        frame.Simulation = this;
        frame.Slot = _currentSlot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ProcessFrame? Find(ulong key)
    {
        ProcessFrame? process = _slots[(int)(key & SlotMask)].Process;
        return process is not null && process.WaitKey == key ? process : null;
    }

    /// <summary>Processes at most so many events due by <paramref name="until"/>; false when there are no more, or after a stop.</summary>
    private bool RunSlice(long until, int length)
    {
        if (Tracer is null)
            return RunSlice<Untraced>(until, length);
        Tracer.Stepped();
        return RunSlice<Traced>(until, length);
    }

    /// <summary>The event loop, compiled twice: what is done for a trace does not exist in the loop without.</summary>
    private bool RunSlice<TTrace>(long until, int length) where TTrace : struct
    {
        for (int left = length; left > 0; left--)
        {
            if (_urgent.Count > 0)
            {
                if (_endsSlice)
                {
                    _endsSlice = false;
                    return !_stopping;
                }
                if (Find(_urgent.Dequeue()) is { } interrupted)
                {
                    interrupted.InterruptionPending = false;
                    Interrupting = true;
                    Resume<TTrace>(interrupted);
                }
                continue;
            }

            ProcessFrame? process;
            // Entries of the calendar for the current instant were inserted before the instant began, hence before
            // everything in the queue.
            if (_dueNow.Count > 0 && !_calendar.IsDue(_now))
            {
                process = Find(_dueNow.Dequeue());
                if (process is null)
                    continue;
            }
            else
            {
                if (!_calendar.TryPop(until, out long time, out ulong key))
                    return false;
                if (_calendar.Count >= PrefetchFrom)
                    Prefetch(_calendar.LikelyNextKey());
                process = Find(key);
                if (process is null)
                    continue;
                _now = time;
            }
            Resume<TTrace>(process);
        }
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Resume<TTrace>(ProcessFrame process) where TTrace : struct
    {
        _eventCount++;
        _currentSlot = process.Slot;
        if (typeof(TTrace) == typeof(Traced))
            Tracer?.Resumes(process);
        Frame frame = process.Innermost;
        frame.MoveNext();
        if (frame.Completed)
            Unwind(process, frame);
        if (typeof(TTrace) == typeof(Traced))
            Tracer?.Stepped();
        if (_deferredInterruptions > 0)
            DeliverDeferred(process);
    }

    /// <summary>A frame has completed: its callers continue, until one waits again or the process ends.</summary>
    private void Unwind(ProcessFrame process, Frame frame)
    {
        while (frame.Completed)
        {
            if (frame.Parent is null)
            {
                End(process);
                return;
            }
            frame = frame.Parent;
            frame.MoveNext();
        }
    }

    private void DeliverDeferred(ProcessFrame process)
    {
        if (_refused is not null)
        {
            process.Version++;
            throw _failure = _refused;
        }
        if (!process.InterruptionPending && process.TryTakeDeferred(out object? cause))
        {
            _deferredInterruptions--;
            InterruptNow(process, cause);
        }
    }

    private void Begin(ProcessFrame process)
    {
        process.Slot = TakeSlot();
        process.Simulation = this;
        process.Serial = ++_startedCount;
        _slots[process.Slot].Process = process;
        Wake(process);
        process.FirstKey = process.WaitKey;
    }

    /// <summary>Gives a timed callback a permanent slot. It is not a process and has no serial number.</summary>
    internal void Install(TimedCallback callback)
    {
        EnsureUsable();
        (callback.Slot, callback.Simulation) = (TakeSlot(), this);
        _slots[callback.Slot].Process = callback;
    }

    private void End(ProcessFrame process)
    {
        _slots[process.Slot].Process = null;
        _freeSlots[_freeSlotCount++] = process.Slot;
        _deferredInterruptions -= process.DropDeferred();
        if (process.Failure is { } failure)
        {
            EndFailed(process, failure);
            return;
        }
        while (process.EndWaiters is { Count: > 0 } watchers)
            watchers.RemoveFirst().Grant();
        process.Recycle();
    }

    private SimulationException Fail(string process, Exception cause) => _failure = new SimulationException(process, Now, cause);

    private int TakeSlot()
    {
        if (_freeSlotCount > 0)
            return _freeSlots[--_freeSlotCount];
        if (_slotCount == _slots.Length)
        {
            if (_slotCount > (int)SlotMask)
                throw new InvalidOperationException($"More than {SlotMask + 1:N0} processes are alive at the same time.");
            Array.Resize(ref _slots, _slotCount * 2);
            Array.Resize(ref _freeSlots, _slotCount * 2);
        }
        return _slotCount++;
    }

    /// <summary>
    /// With very many processes, memory latency dominates the cost of an event: the frame that is probably next is fetched
    /// while the current one runs.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe void Prefetch(ulong key)
    {
        if (!Sse.IsSupported || key == ulong.MaxValue)
            return;
        // Only a hint to the processor: an address that the garbage collector has just made stale is harmless.
        nint address = Unsafe.As<ProcessFrame?, nint>(ref _slots[(int)(key & SlotMask)].Process);
        Sse.Prefetch0((void*)address);
        Sse.Prefetch0((void*)(address + 64));
        Sse.Prefetch0((void*)(address + 128));
    }
}

/// <summary>An entry of the process table. The struct around the reference avoids the array's type check on each store.</summary>
internal struct ProcessSlot
{
    internal ProcessFrame? Process;
}
