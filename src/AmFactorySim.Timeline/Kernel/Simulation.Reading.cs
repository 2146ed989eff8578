namespace AmFactorySim.Timeline;

/// <content>
/// Code of the model that is called in the middle of an event and must only read: a trace, a condition, the order of a store.
/// </content>
public sealed partial class Simulation
{
    // The rule for such code while it runs, else null.
    private string? _mustOnlyRead;

    internal Reading InTrace() => new(this, "A trace must only read: it cannot start, interrupt or change anything.");

    internal Reading InCondition() => new(this, "A condition, and the order of a store, must depend only on the item: it cannot start, "
        + "interrupt or change anything.");

    /// <summary>Until it is disposed, nothing can act on the simulation.</summary>
    internal readonly ref struct Reading
    {
        private readonly Simulation _simulation;
        private readonly nuint _loopOnStack;

        internal Reading(Simulation simulation, string rule)
        {
            (_simulation, _loopOnStack) = (simulation, simulation._loopOnStack);
            // As if used from elsewhere, so that only then it is asked whether it may: see EnsureUsable.
            simulation._loopOnStack = 0;
            simulation._mustOnlyRead = rule;
        }

        public void Dispose()
        {
            _simulation._mustOnlyRead = null;
            if (_simulation.Tracer is null)
                _simulation._loopOnStack = _loopOnStack;
        }
    }
}
