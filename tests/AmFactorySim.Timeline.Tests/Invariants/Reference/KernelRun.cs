namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>Runs a random program on the timeline.</summary>
internal sealed class KernelRun
{
    private readonly Simulation _sim;
    private readonly KernelWorld _world;
    private readonly RandomProgram _program;
    private readonly Process<int>[] _processes;
    private readonly Trace _trace;

    private KernelRun(RandomProgram program)
    {
        (_program, _world) = (program, new KernelWorld(program));
        _sim = _world.Simulation;
        _processes = new Process<int>[program.Processes.Count];
        _trace = new Trace(_world);
    }

    /// <summary>The trace of a run, or of the same event by event.</summary>
    internal static List<string> TraceOf(RandomProgram program, bool stepping = false)
    {
        var run = new KernelRun(program);
        for (int i = 0; i < program.Processes.Count; i++)
            if (program.Processes[i].AtBegin)
                run.Start(i);
        try
        {
            if (stepping)
                run.StepThrough(Hours(program.Pause));
            run._sim.RunUntil(Hours(program.Pause));
            run.NoteWaiting();
            if (stepping)
                run.StepThrough(TimeSpan.MaxValue);
            run._sim.Run();
            run.NoteWaiting();
        }
        catch (SimulationException failure)
        {
            run._trace.Note($"the run fails: {failure.Process}, {What(failure.InnerException)}");
        }
        return run._trace.Lines;
    }

    private void StepThrough(TimeSpan until)
    {
        while (_sim.Peek() is { } next && next <= until)
        {
            long before = _sim.EventCount;
            Assert.True(_sim.Step());
            Assert.Equal(next, _sim.Now);
            Assert.InRange(_sim.EventCount - before, 0, 1);
        }
        if (_sim.Peek() is not null)
            return;
        (TimeSpan now, long events) = (_sim.Now, _sim.EventCount);
        Assert.False(_sim.Step());
        Assert.Equal((now, events), (_sim.Now, _sim.EventCount));
    }

    private static TimeSpan Hours(int hours) => TimeSpan.FromHours(hours);

    private void NoteWaiting() => _trace.Note("waiting: " + string.Join(", ", _sim.WaitingProcesses().Select(waiting =>
        $"{waiting.Process.Name} {waiting.Until?.TotalHours}")));

    private void Start(int process) => _processes[process] = _sim.Start(Live(process), $"P{process}");

    private async Process<int> Live(int process)
    {
        try
        {
            _trace.Note(process, "begins");
            await Walk(process, _program.Processes[process].Steps);
            _trace.Note(process, "ends");
        }
        catch (Exception exception) when (exception is Interrupted or Mishap)
        {
            _trace.Note(process, $"ends with {What(exception)}");
            if (!_program.Processes[process].Catches)
                throw;
        }
        return process;
    }

    private async Activity Walk(int process, IReadOnlyList<Step> steps)
    {
        foreach (Step step in steps)
        {
            switch (step)
            {
                case Step.Delay delay:
                    await _sim.Delay(Hours(delay.Hours));
                    _trace.Note(process, $"{step}");
                    break;
                case Step.Hold hold:
                    bool completed = await _sim.Hold(Hours(hold.Hours));
                    _trace.Note(process, $"{step}: {(completed ? "completed" : Cause(_sim.InterruptionCause))}");
                    break;
                case Step.Settled settled:
                    await _sim.Settled(settled.Priority);
                    _trace.Note(process, $"{step}");
                    break;
                case Step.Await { Wish: Wish.Unit unit } wait:
                    Acquire acquire = _world.Acquire(unit);
                    using (Lease lease = wait.Limit is { } hours ? await acquire.Within(Hours(hours)) : await acquire)
                    {
                        _trace.Note(process, $"{step}: {lease.IsHeld}");
                        if (lease.IsHeld)
                            await Walk(process, wait.Body);
                    }
                    _trace.Note(process, $"after {step}");
                    break;
                case Step.Await { Wish: Wish.Tool tool } wait:
                    PoolAcquire<int> acquireTool = _world.Acquire(tool);
                    using (Lease<int> lease = wait.Limit is { } most ? await acquireTool.Within(Hours(most)) : await acquireTool)
                    {
                        _trace.Note(process, $"{step}: {lease.IsHeld}{(lease.IsHeld ? $" {lease.Item}" : "")}");
                        if (lease.IsHeld)
                            await Walk(process, wait.Body);
                    }
                    _trace.Note(process, $"after {step}");
                    break;
                case Step.Await wait when IsImpossible(process, wait.Wish):
                    _trace.Note(process, $"{step}: impossible");
                    break;
                case Step.Await wait:
                    _trace.Note(process, $"{step}: {await Single(wait.Wish, wait.Limit)}");
                    break;
                case Step.Several several:
                    await Several(process, several);
                    break;
                case Step.Block { Catches: true } block:
                    try
                    {
                        await Walk(process, block.Body);
                    }
                    catch (Exception exception) when (exception is Interrupted or Mishap)
                    {
                        _trace.Note(process, $"caught {What(exception)}");
                    }
                    break;
                case Step.Block block:
                    await Walk(process, block.Body);
                    break;
                case Step.Do deed:
                    _trace.Note(process, $"{step}: {Do(process, deed)}");
                    break;
            }
        }
    }

    // The end of a process that has not been started, or its own.
    private bool IsImpossible(int process, Wish wish) =>
        wish is Wish.End end && (_processes[end.Process] == default || end.Process == process);

    private async Activity<object> Single(Wish wish, int? limit)
    {
        switch (wish)
        {
            case Wish.Item item:
                Take<int> take = _world.Take(item);
                if (limit is null)
                    return await take;
                (bool inTime, int taken) = await take.Within(Hours(limit.Value));
                return inTime ? taken : "too late";
            case Wish.Room room:
                Put<int> put = _world.Stores[room.Store].Put(room.Number, room.Priority);
                return limit is null ? await put : await put.Within(Hours(limit.Value));
            case Wish.Amount amount:
                Transfer transfer = _world.Transfer(amount);
                return limit is null ? await transfer : await transfer.Within(Hours(limit.Value));
            case Wish.Level level:
                LevelWait wait = _world.Level(level);
                return limit is null ? await wait : await wait.Within(Hours(limit.Value));
            case Wish.Firing firing:
                if (limit is not null)
                    return await _world.Signals[firing.Signal].Within(Hours(limit.Value));
                await _world.Signals[firing.Signal];
                return true;
            case Wish.Occasion { Event: 0 }:
                if (limit is not null)
                    return await _world.Start.Within(Hours(limit.Value));
                await _world.Start;
                return true;
            case Wish.Occasion:
                if (limit is null)
                    return await _world.Verdict;
                (bool isTriggered, int verdict) = await _world.Verdict.Within(Hours(limit.Value));
                return isTriggered ? verdict : "too late";
            default:
                Process<int> other = _processes[((Wish.End)wish).Process];
                if (limit is null)
                    return await other.Ended;
                (bool hasEnded, int result) = await other.Ended.Within(Hours(limit.Value));
                return hasEnded ? result : "too late";
        }
    }

    private async Activity Several(int process, Step.Several several)
    {
        if (several.Wait.Leaves.Any(wish => IsImpossible(process, wish)))
        {
            _trace.Note(process, $"{several}: impossible");
            return;
        }
        var requests = new List<Request?>();
        Waitable[] elements = Elements(several.Wait, requests);
        string result;
        if (several.Wait.All)
        {
            bool inTime = true;
            if (several.Limit is { } limit)
                inTime = await _sim.AllOf(elements).Within(Hours(limit));
            else
                await _sim.AllOf(elements);
            result = $"{inTime}";
        }
        else if (several.Limit is { } limit)
        {
            result = $"{(await _sim.AnyOf(elements).Within(Hours(limit))).Value}";
        }
        else
        {
            result = $"{await _sim.AnyOf(elements)}";
        }
        try
        {
            _trace.Note(process, $"{several}: {result} {string.Join(' ', requests.Select(Got))}");
            if (result != "-1" && result != "False")
                await Walk(process, several.Body);
        }
        finally
        {
            foreach (Request? request in requests)
            {
                if (request is Request<Lease> { IsGranted: true } unit)
                    unit.Result.Dispose();
                else if (request is Request<Lease<int>> { IsGranted: true } tool)
                    tool.Result.Dispose();
            }
        }
        _trace.Note(process, $"after {several}");
    }

    private static string What(Exception? exception) =>
        exception is Interrupted interrupted ? $"interruption {Cause(interrupted.Cause)}" : $"{exception?.Message}";

    private static object? Cause(object? cause) => cause is Preempted preempted
        ? $"preempted at {preempted.Resource} by {preempted.By.Name}, held since {preempted.Since.TotalHours} h"
        : cause;

    private static string Got(Request? request) => request switch
    {
        null => "-",
        { IsGranted: false } => "no",
        Request<int> item => $"{item.Result}",
        Request<Lease<int>> tool => $"{tool.Result.Item}",
        Request<Lease> lease => lease.Result.IsHeld ? "held" : "lost",
        _ => "yes",
    };

    private Waitable[] Elements(Wish.Group group, List<Request?> requests) => [.. group.Wishes.Select(wish => Element(wish, requests))];

    private Waitable Element(Wish wish, List<Request?> requests)
    {
        if (wish is Wish.Group group)
            return group.All ? _sim.AllOf(Elements(group, requests)) : _sim.AnyOf(Elements(group, requests));
        Request? request = wish switch
        {
            Wish.Unit unit => _world.Acquire(unit).AsRequest(),
            Wish.Tool tool => _world.Acquire(tool).AsRequest(),
            Wish.Level level => _world.Level(level).AsRequest(),
            Wish.Item item => _world.Take(item).AsRequest(),
            Wish.Room room => _world.Stores[room.Store].Put(room.Number, room.Priority).AsRequest(),
            Wish.Amount amount => _world.Transfer(amount).AsRequest(),
            _ => null,
        };
        requests.Add(request);
        return wish switch
        {
            Wish.Firing firing => _world.Signals[firing.Signal],
            Wish.Occasion occasion => occasion.Event == 0 ? _world.Start : _world.Verdict,
            Wish.End end => _processes[end.Process],
            Wish.Pause pause => _sim.Delay(Hours(pause.Hours)),
            _ => request!,
        };
    }

    private object Do(int process, Step.Do deed)
    {
        switch (deed.Deed)
        {
            case Deed.TryTake:
                return _world.Stores[deed.Target].TryTake(out int item) ? item : "none";
            case Deed.TryPut:
                return _world.Stores[deed.Target].TryPut(deed.Value);
            case Deed.Overfill:
                _world.Stores[deed.Target].Overfill(deed.Value);
                return "done";
            case Deed.TryGet:
                return _world.Tank.TryGet(deed.Value, deed.Target);
            case Deed.TryFill:
                return _world.Tank.TryPut(deed.Value, deed.Target);
            case Deed.Inflow:
                _world.Silo.Inflow = deed.Value;
                return "done";
            case Deed.Outflow:
                _world.Silo.Outflow = deed.Value;
                return "done";
            case Deed.Pour:
                _world.Silo.Pour(deed.Value * KernelWorld.Unit);
                return "done";
            case Deed.TryDraw:
                return _world.Silo.TryDraw(deed.Value * KernelWorld.Unit);
            case Deed.Fire:
                _world.Signals[deed.Target].Fire();
                return "done";
            case Deed.Start:
                if (_processes[deed.Target] != default)
                    return "started before";
                Start(deed.Target);
                return "done";
            case Deed.Interrupt:
                return Try(() => _processes[deed.Target].Interrupt($"by P{process}"));
            case Deed.Succeed:
                return Try(deed.Target == 0 ? _world.Start.Succeed : () => _world.Verdict.Succeed(deed.Value));
            case Deed.Fail:
                var mishap = new Mishap($"failure of an event by P{process}");
                return Try(deed.Target == 0 ? () => _world.Start.Fail(mishap) : () => _world.Verdict.Fail(mishap));
            case Deed.Throw:
                throw new Mishap($"failure of P{process}");
            default:
                _world.SetCapacity(deed.Target, deed.Value);
                return "done";
        }
    }

    private static string Try(Action action)
    {
        try
        {
            action();
            return "done";
        }
        catch (InvalidOperationException)
        {
            return "refused";
        }
    }
}
