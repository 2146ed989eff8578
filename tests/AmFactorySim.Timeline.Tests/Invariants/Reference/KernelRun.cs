namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>Runs a random program on the timeline.</summary>
internal sealed class KernelRun : IWorld
{
    private readonly Simulation _sim = new();
    private readonly RandomProgram _program;
    private readonly Resource _oven;
    private readonly PreemptiveResource _crew;
    private readonly Store<int>[] _stores;
    private readonly Container _tank;
    private readonly Signal[] _signals;
    private readonly Process[] _processes;
    private readonly Trace _trace;

    private KernelRun(RandomProgram program)
    {
        _program = program;
        _oven = new Resource(_sim, program.Units.Oven, Names.Resources[0]);
        _crew = new PreemptiveResource(_sim, program.Units.Crew, Names.Resources[1]);
        _stores =
        [
            new Store<int>(_sim, program.Places.Shelf, Names.Stores[0]),
            new Store<int>(_sim, program.Places.Rack, Names.Stores[1], Names.Order),
        ];
        _tank = new Container(_sim, Names.TankCapacity, program.Level, "tank");
        _signals = [new Signal(_sim, Names.Signals[0]), new Signal(_sim, Names.Signals[1])];
        _processes = new Process[program.Processes.Count];
        _trace = new Trace(this);
    }

    TimeSpan IWorld.Now => _sim.Now;

    long IWorld.Events => _sim.EventCount;

    (double Level, int Getters, int Putters) IWorld.Tank => (_tank.Level, _tank.Getters, _tank.Putters);

    int IWorld.InUse(int resource) => resource == 0 ? _oven.InUse : _crew.InUse;

    int IWorld.Queued(int resource) => resource == 0 ? _oven.Queued : _crew.Queued;

    int IWorld.Capacity(int resource) => resource == 0 ? _oven.Capacity : _crew.Capacity;

    IEnumerable<int> IWorld.Items(int store) => _stores[store].Items;

    (int Takers, int Putters) IWorld.StoreQueues(int store) => (_stores[store].Takers, _stores[store].Putters);

    int IWorld.Waiting(int signal) => _signals[signal].Waiting;

    internal static List<string> TraceOf(RandomProgram program)
    {
        var run = new KernelRun(program);
        for (int i = 0; i < program.Processes.Count; i++)
            if (program.Processes[i].AtBegin)
                run.Start(i);
        try
        {
            run._sim.RunUntil(TimeSpan.FromHours(program.Pause));
            run.NoteWaiting();
            run._sim.Run();
            run.NoteWaiting();
        }
        catch (SimulationException failure)
        {
            run._trace.Note($"{failure}");
        }
        return run._trace.Lines;
    }

    private static TimeSpan Hours(int hours) => TimeSpan.FromHours(hours);

    private void NoteWaiting() => _trace.Note("waiting: " + string.Join(", ", _sim.WaitingProcesses().Select(waiting =>
        $"{waiting.Process.Name} {waiting.Until?.TotalHours}")));

    private void Start(int process) => _processes[process] = _sim.Start(Live(process), $"P{process}");

    private async Process Live(int process)
    {
        try
        {
            _trace.Note(process, "begins");
            await Walk(process, _program.Processes[process].Steps);
            _trace.Note(process, "ends");
        }
        catch (Interrupted interrupted)
        {
            _trace.Note(process, $"ends, interrupted: {Cause(interrupted.Cause)}");
        }
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
                    Acquire acquire = Acquire(unit);
                    using (Lease lease = wait.Limit is { } hours ? await acquire.Within(Hours(hours)) : await acquire)
                    {
                        _trace.Note(process, $"{step}: {lease.IsHeld}");
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
                    catch (Interrupted interrupted)
                    {
                        _trace.Note(process, $"caught {Cause(interrupted.Cause)}");
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

    private Acquire Acquire(Wish.Unit unit) =>
        unit.Resource == 0 ? _oven.Acquire(unit.Priority) : _crew.Acquire(unit.Priority, unit.Preempts);

    private async Activity<object> Single(Wish wish, int? limit)
    {
        switch (wish)
        {
            case Wish.Item item:
                Take<int> take = item.Wanted is { } wanted ? _stores[item.Store].Take(wanted) : _stores[item.Store].Take();
                if (limit is null)
                    return await take;
                (bool inTime, int taken) = await take.Within(Hours(limit.Value));
                return inTime ? taken : "too late";
            case Wish.Room room:
                Put<int> put = _stores[room.Store].Put(room.Number);
                return limit is null ? await put : await put.Within(Hours(limit.Value));
            case Wish.Amount amount:
                Transfer transfer = amount.IsPut ? _tank.Put(amount.Litres) : _tank.Get(amount.Litres);
                return limit is null ? await transfer : await transfer.Within(Hours(limit.Value));
            case Wish.Firing firing:
                if (limit is not null)
                    return await _signals[firing.Signal].Within(Hours(limit.Value));
                await _signals[firing.Signal];
                return true;
            default:
                Process other = _processes[((Wish.End)wish).Process];
                if (limit is not null)
                    return await other.Ended.Within(Hours(limit.Value));
                await other.Ended;
                return true;
        }
    }

    private async Activity Several(int process, Step.Several several)
    {
        if (several.Wishes.Any(wish => IsImpossible(process, wish)))
        {
            _trace.Note(process, $"{several}: impossible");
            return;
        }
        var requests = new Request?[several.Wishes.Count];
        var elements = new Waitable[several.Wishes.Count];
        for (int i = 0; i < elements.Length; i++)
            elements[i] = Element(several.Wishes[i], out requests[i]);
        string result;
        if (several.All)
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
            foreach (Request<Lease> request in requests.OfType<Request<Lease>>())
                if (request.IsGranted)
                    request.Result.Dispose();
        }
        _trace.Note(process, $"after {several}");
    }

    private static object? Cause(object? cause) => cause is Preempted preempted
        ? $"preempted at {preempted.Resource} by {preempted.By.Name}, held since {preempted.Since.TotalHours} h"
        : cause;

    private static string Got(Request? request) => request switch
    {
        null => "-",
        { IsGranted: false } => "no",
        Request<int> item => $"{item.Result}",
        Request<Lease> lease => lease.Result.IsHeld ? "held" : "lost",
        _ => "yes",
    };

    private Waitable Element(Wish wish, out Request? request)
    {
        request = wish switch
        {
            Wish.Unit unit => Acquire(unit).AsRequest(),
            Wish.Item { Wanted: { } wanted } item => _stores[item.Store].Take(wanted).AsRequest(),
            Wish.Item item => _stores[item.Store].Take().AsRequest(),
            Wish.Room room => _stores[room.Store].Put(room.Number).AsRequest(),
            Wish.Amount amount => (amount.IsPut ? _tank.Put(amount.Litres) : _tank.Get(amount.Litres)).AsRequest(),
            _ => null,
        };
        return wish switch
        {
            Wish.Firing firing => _signals[firing.Signal],
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
                return _stores[deed.Target].TryTake(out int item) ? item : "none";
            case Deed.TryPut:
                return _stores[deed.Target].TryPut(deed.Value);
            case Deed.Overfill:
                _stores[deed.Target].Overfill(deed.Value);
                return "done";
            case Deed.TryGet:
                return _tank.TryGet(deed.Value);
            case Deed.TryFill:
                return _tank.TryPut(deed.Value);
            case Deed.Fire:
                _signals[deed.Target].Fire();
                return "done";
            case Deed.Start:
                if (_processes[deed.Target] != default)
                    return "started before";
                Start(deed.Target);
                return "done";
            case Deed.Interrupt:
                try
                {
                    _processes[deed.Target].Interrupt($"by P{process}");
                    return "done";
                }
                catch (InvalidOperationException)
                {
                    return "refused";
                }
            default:
                if (deed.Target == 0)
                    _oven.Capacity = deed.Value;
                else
                    _crew.Capacity = deed.Value;
                return "done";
        }
    }
}
