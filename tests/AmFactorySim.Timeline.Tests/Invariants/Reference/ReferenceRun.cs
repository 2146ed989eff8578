namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>Runs a random program by the words of docs/timeline.md, "The order of events".</summary>
internal sealed class ReferenceRun : IWorld
{
    private readonly Agenda _agenda = new();
    private readonly RandomProgram _program;
    private readonly ModelResource[] _resources;
    private readonly ModelStore[] _stores;
    private readonly ModelPool _tools;
    private readonly ModelTank _silo;
    private readonly ModelContainer _tank;
    private readonly ModelOccurrence[] _signals = [new(), new()], _events = [new(), new()];
    private readonly List<(ModelProcess Process, ModelFailure Failure)> _failed = [];
    private int _verdict;
    private readonly ModelProcess?[] _processes;
    private readonly List<ModelProcess> _started = [];
    private readonly Trace _trace;

    private ReferenceRun(RandomProgram program)
    {
        _program = program;
        _resources =
        [
            new ModelResource(Names.Resources[0], program.Units.Oven, isPreemptive: false),
            new ModelResource(Names.Resources[1], program.Units.Crew, isPreemptive: true),
            new ModelResource(Names.Resources[2], program.Units.Team, isPreemptive: true),
        ];
        _stores = [new ModelStore(program.Places.Shelf, null), new ModelStore(program.Places.Rack, Names.Order)];
        _tools = new ModelPool(program.Tools);
        _silo = new ModelTank(_agenda, Names.SiloCapacity, program.Level);
        _tank = new ModelContainer(Names.TankCapacity, program.Level);
        _processes = new ModelProcess?[program.Processes.Count];
        _trace = new Trace(this);
    }

    TimeSpan IWorld.Now => TimeSpan.FromHours(_agenda.Now);

    long IWorld.Events => _agenda.Events;

    (double Level, int Getters, int Putters) IWorld.Tank => (_tank.Level, _tank.Getters, _tank.Putters);

    (IEnumerable<int> Free, int Queued) IWorld.Tools => (_tools.Free, _tools.Queued);

    double IWorld.Silo => _silo.Level;

    int IWorld.InUse(int resource) => _resources[resource].InUse;

    int IWorld.Queued(int resource) => _resources[resource].Queued;

    int IWorld.Capacity(int resource) => _resources[resource].Capacity;

    IEnumerable<int> IWorld.Items(int store) => _stores[store].Items;

    (int Takers, int Putters) IWorld.StoreQueues(int store) => (_stores[store].Takers, _stores[store].Putters);

    int IWorld.Waiting(int signal) => _signals[signal].Waiting;

    (int Waiting, bool IsTriggered) IWorld.Event(int number) => (_events[number].Waiting, _events[number].HasOccurred);

    internal static List<string> TraceOf(RandomProgram program)
    {
        var run = new ReferenceRun(program);
        for (int i = 0; i < program.Processes.Count; i++)
            if (program.Processes[i].AtBegin)
                run.Start(i);
        if (run._agenda.RunUntil(program.Pause, run.Fails))
        {
            run._agenda.PassUntil(program.Pause);
            run.NoteWaiting();
            if (run._agenda.RunUntil(int.MaxValue, run.Fails))
                run.NoteWaiting();
        }
        return run._trace.Lines;
    }

    /// <summary>Whether the run fails after an event: a process has failed, and no wait accepts that.</summary>
    private bool Fails()
    {
        (ModelProcess process, ModelFailure failure) = _failed.Find(failed => failed.Failure.Accepted == 0);
        if (process is null)
            return false;
        _trace.Note($"the run fails: P{process.Number}, {failure.What}");
        return true;
    }

    private void NoteWaiting() => _trace.Note("waiting: " + string.Join(", ",
        _started.Where(process => process.Wait is not null).Select(process => $"P{process.Number} {process.Wait!.Until}")));

    private void Start(int number)
    {
        var process = new ModelProcess(_agenda, number);
        _processes[number] = process;
        _started.Add(process);
        process.Blocks.Push(new ModelProcess.Block(_program.Processes[number].Steps, false, [], null));
        _agenda.Insert(_agenda.Now, Urgency.Ordinary, () =>
        {
            _trace.Note(number, "begins");
            Continue(process);
        });
    }

    /// <summary>Executes statements until the process waits or ends.</summary>
    private void Continue(ModelProcess process)
    {
        while (process.Blocks.TryPeek(out ModelProcess.Block? block))
        {
            if (block.Next() is { } step)
            {
                if (!Execute(process, step))
                    return;
                continue;
            }
            Leave(process);
            if (block.After is not null)
                _trace.Note(process.Number, block.After);
        }
        _trace.Note(process.Number, "ends");
        process.Ended.Occur(null);
    }

    /// <summary>An exception is thrown at the current statement. False: the statement is not continued.</summary>
    private bool Throw(ModelProcess process, string what)
    {
        while (process.Blocks.Count > 0)
        {
            if (!Leave(process).Catches)
                continue;
            _trace.Note(process.Number, $"caught {what}");
            Continue(process);
            return false;
        }
        _trace.Note(process.Number, $"ends with {what}");
        ModelFailure? failure = _program.Processes[process.Number].Catches ? null : new ModelFailure(what);
        process.Ended.Occur(failure);
        if (failure is not null)
            _failed.Add((process, failure));
        return false;
    }

    private void Interrupted(ModelProcess process, object cause) => Throw(process, $"interruption {cause}");

    private static ModelProcess.Block Leave(ModelProcess process)
    {
        ModelProcess.Block block = process.Blocks.Pop();
        foreach (ModelLease unit in block.Units)
            unit.Release();
        return block;
    }

    /// <summary>Executes a statement; false if the process waits.</summary>
    private bool Execute(ModelProcess process, Step step)
    {
        switch (step)
        {
            case Step.Delay delay:
                return Pause(process, delay.Hours, Urgency.Ordinary, 0, step, null);
            case Step.Hold hold:
                return Pause(process, hold.Hours, Urgency.Ordinary, 0, step, cause => $"{step}: {cause ?? "completed"}");
            case Step.Settled settled:
                return Pause(process, 0, Urgency.Settled, settled.Priority, step, null);
            case Step.Await wait:
                return Await(process, wait);
            case Step.Several several:
                return Several(process, several);
            case Step.Block block:
                process.Blocks.Push(new ModelProcess.Block(block.Body, block.Catches, [], null));
                return true;
            case Step.Do { Deed: Deed.Throw }:
                return Throw(process, $"failure of P{process.Number}");
            default:
                _trace.Note(process.Number, $"{step}: {Do(process, (Step.Do)step)}");
                return true;
        }
    }

    private bool Pause(ModelProcess process, int hours, Urgency urgency, int priority, Step step, Func<object?, string>? note)
    {
        void Resume(object? cause)
        {
            _trace.Note(process.Number, note?.Invoke(cause) ?? $"{step}");
            Continue(process);
        }
        var wait = new ModelWait(_agenda, process, WaitKind.First, [], hours, () => Resume(null));
        wait.Begin(null, urgency, priority);
        process.Begin(wait, note is null ? cause => Interrupted(process, cause) : Resume);
        return false;
    }

    private bool Await(ModelProcess process, Step.Await step)
    {
        if (IsImpossible(process, step.Wish) || ClaimFor(step.Wish) is not { } claim)
        {
            _trace.Note(process.Number, $"{step}: impossible");
            return true;
        }
        ModelWait wait = null!;
        void Note()
        {
            if (claim is ModelLease unit)
            {
                _trace.Note(process.Number, $"{step}: {wait.InTime}{(claim is ModelPool.Claim && wait.InTime ? $" {claim.Got}" : "")}");
                process.Blocks.Push(wait.InTime
                    ? new ModelProcess.Block(step.Body, false, [unit], $"after {step}")
                    : new ModelProcess.Block([], false, [], $"after {step}"));
                return;
            }
            object got = step.Wish switch
            {
                Wish.Item => claim.Got,
                Wish.Occasion { Event: 1 } => _verdict,
                Wish.End end => end.Process,
                _ => wait.InTime,
            };
            _trace.Note(process.Number, $"{step}: {(wait.InTime || got is bool ? got : "too late")}");
        }
        wait = new ModelWait(_agenda, process, WaitKind.One, [claim], null, () => GoOn(process, wait, Note));
        if (wait.Begin(step.Limit))
            return Goes(process, wait, Note);
        process.Begin(wait, cause => Interrupted(process, cause));
        return false;
    }

    private bool Several(ModelProcess process, Step.Several step)
    {
        if (step.Wait.Leaves.Any(wish => IsImpossible(process, wish)))
        {
            _trace.Note(process.Number, $"{step}: impossible");
            return true;
        }
        var leaves = new List<ModelClaim?>();
        ModelClaim?[] claims = ElementsOf(step.Wait, leaves);
        ModelWait wait = null!;
        void Note()
        {
            object result = step.Wait.All ? wait.InTime
                : !wait.InTime ? -1
                : (wait.First ?? wait.FirstOver) is { } first ? Array.IndexOf(claims, first)
                : step.Wait.Wishes.ToList().IndexOf(new Wish.Pause(step.Wait.Hours!.Value));
            string Got(ModelClaim? claim) =>
                claim is null or ModelOccurrence.Claim ? "-" : claim.State == ClaimState.Settled ? claim.Got : "no";
            _trace.Note(process.Number, $"{step}: {result} {string.Join(' ', leaves.Select(Got))}");
            ModelLease[] units = [.. leaves.OfType<ModelLease>().Where(unit => unit.State == ClaimState.Settled)];
            process.Blocks.Push(new ModelProcess.Block(wait.InTime ? step.Body : [], false, units, $"after {step}"));
        }
        wait = new ModelWait(_agenda, process, step.Wait.All ? WaitKind.All : WaitKind.First,
            [.. claims.OfType<ModelClaim>()], step.Wait.Hours, () => GoOn(process, wait, Note));
        if (wait.Begin(step.Limit))
            return Goes(process, wait, Note);
        process.Begin(wait, cause => Interrupted(process, cause));
        return false;
    }

    // Delays have no claim of their own.
    private ModelClaim?[] ElementsOf(Wish.Group group, List<ModelClaim?> leaves) => [.. group.Wishes.Select(wish =>
    {
        if (wish is Wish.Group nested)
            return new ModelNested(_agenda, nested.All, [.. ElementsOf(nested, leaves).OfType<ModelClaim>()], nested.Hours);
        ModelClaim? claim = ClaimFor(wish);
        leaves.Add(claim);
        return claim;
    })];

    // The wait is over: what it waited for has failed, or the process gets it.
    private bool Goes(ModelProcess process, ModelWait wait, Action note)
    {
        if (wait.Thrown is { } failure)
            return Throw(process, failure.What);
        note();
        return true;
    }

    private void GoOn(ModelProcess process, ModelWait wait, Action note)
    {
        if (Goes(process, wait, note))
            Continue(process);
    }

    // The end of a process that has not been started, or its own.
    private bool IsImpossible(ModelProcess process, Wish wish) =>
        wish is Wish.End end && (_processes[end.Process] is null || _processes[end.Process] == process);

    private ModelClaim? ClaimFor(Wish wish) => wish switch
    {
        Wish.Unit unit => new ModelResource.Claim(_resources[unit.Resource], unit.Priority, unit.Preempts),
        Wish.Tool tool => new ModelPool.Claim(_tools, Wish.OfParity(tool.Parity), tool.Priority),
        Wish.Level level => new ModelTank.Claim(_silo, level.Least, level.IsAbove),
        Wish.Item item => new ModelStore.Taker(_stores[item.Store], Wish.OfParity(item.Parity), item.Priority),
        Wish.Room room => new ModelStore.Putter(_stores[room.Store], room.Number, room.Priority),
        Wish.Amount amount => new ModelContainer.Transfer(_tank, amount.Litres, amount.IsPut, amount.Priority),
        Wish.Firing firing => new ModelOccurrence.Claim(_signals[firing.Signal]),
        Wish.Occasion occasion => new ModelOccurrence.Claim(_events[occasion.Event]),
        Wish.End end when _processes[end.Process] is { } other => new ModelOccurrence.Claim(other.Ended),
        _ => null,
    };

    private object Do(ModelProcess process, Step.Do deed)
    {
        switch (deed.Deed)
        {
            case Deed.TryTake:
                return _stores[deed.Target].TryTake() is { } item ? item : "none";
            case Deed.TryPut:
                return _stores[deed.Target].TryPut(deed.Value);
            case Deed.Overfill:
                _stores[deed.Target].Overfill(deed.Value);
                return "done";
            case Deed.TryGet:
                return _tank.TryGet(deed.Value, deed.Target);
            case Deed.TryFill:
                return _tank.TryPut(deed.Value, deed.Target);
            case Deed.Inflow:
                _silo.SetInflow(deed.Value);
                return "done";
            case Deed.Outflow:
                _silo.SetOutflow(deed.Value);
                return "done";
            case Deed.Pour:
                _silo.Pour(deed.Value);
                return "done";
            case Deed.TryDraw:
                return _silo.TryDraw(deed.Value);
            case Deed.Fire:
                _signals[deed.Target].Fire();
                return "done";
            case Deed.Succeed or Deed.Fail:
                if (_events[deed.Target].HasOccurred)
                    return "refused";
                _verdict = deed.Target == 1 ? deed.Value : _verdict;
                _events[deed.Target].Occur(
                    deed.Deed == Deed.Fail ? new ModelFailure($"failure of an event by P{process.Number}") : null);
                return "done";
            case Deed.Start:
                if (_processes[deed.Target] is not null)
                    return "started before";
                Start(deed.Target);
                return "done";
            case Deed.Interrupt:
                if (_processes[deed.Target] is not { HasEnded: false } other || other == process)
                    return "refused";
                other.Interrupt($"by P{process.Number}");
                return "done";
            default:
                _resources[deed.Target].Capacity = deed.Value;
                return "done";
        }
    }
}
