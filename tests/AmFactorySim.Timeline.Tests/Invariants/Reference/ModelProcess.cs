namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>A process of the reference: an explicit stack of blocks, at most one wait, and interruptions still to be delivered.</summary>
internal sealed class ModelProcess(Agenda agenda, int number)
{
    private readonly Queue<object> _pending = [];
    private Action<object>? _interrupted;

    internal int Number => number;

    internal bool HasEnded => Ended.HasOccurred;

    /// <summary>The wait that the process is in; none while it runs, has not begun, or has been interrupted.</summary>
    internal ModelWait? Wait { get; private set; }

    internal ModelOccurrence Ended { get; } = new();

    internal Stack<Block> Blocks { get; } = [];

    /// <summary>The process waits; an interruption that is still to be delivered ends the wait immediately.</summary>
    internal void Begin(ModelWait wait, Action<object> interrupted)
    {
        (Wait, _interrupted) = (wait, interrupted);
        if (_pending.TryDequeue(out object? cause))
            Interrupt(cause);
    }

    /// <summary>Cancels the wait now, and resumes the process before everything else that is due.</summary>
    internal void Interrupt(object cause)
    {
        if (Wait is null)
        {
            _pending.Enqueue(cause);
            return;
        }
        ModelWait wait = Wait;
        Wait = null;
        wait.Interrupt();
        agenda.Insert(agenda.Now, Urgency.Interruption, () => _interrupted!(cause));
    }

    internal void Resume() => Wait = null;

    /// <summary>A block of statements: its units are released when it is left.</summary>
    internal sealed class Block(IReadOnlyList<Step> steps, bool catches, IReadOnlyList<ModelLease> units, string? after)
    {
        private int _next;

        internal bool Catches => catches;

        internal IReadOnlyList<ModelLease> Units => units;

        internal string? After => after;

        internal Step? Next() => _next < steps.Count ? steps[_next++] : null;
    }
}
