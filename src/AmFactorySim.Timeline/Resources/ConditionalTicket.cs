using System.Runtime.ExceptionServices;

namespace AmFactorySim.Timeline;

/// <summary>A place in a queue for an item that fulfils a condition.</summary>
internal abstract class ConditionalTicket<T, TResult>(Simulation simulation) : Ticket<TResult>(simulation)
{
    /// <summary>The condition; null for any item.</summary>
    internal Predicate<T>? Wanted;

    private Exception? _failure;

    protected bool HasFailed => _failure is not null;

    /// <summary>
    /// Whether it waits for such an item. An exception of the condition goes to the process that waits, not to the one that has the item.
    /// </summary>
    internal bool Wants(T item)
    {
        if (Wanted is null)
            return true;
        try
        {
            using Simulation.Reading reading = Simulation.InCondition();
            return Wanted(item);
        }
        catch (Exception failure)
        {
            Fail(failure);
            return false;
        }
    }

    /// <summary>Its condition has thrown: so does the await.</summary>
    internal void Fail(Exception failure)
    {
        if (Observer is CompositeWait composite)
        {
            composite.Fail(failure);
            return;
        }
        Leave();
        _failure = failure;
        Grant();
    }

    internal override void Recycle() => (Wanted, _failure) = (null, null);

    /// <summary>Leaves the queue.</summary>
    protected abstract void Leave();

    protected void ThrowIfFailed()
    {
        if (_failure is not null)
            ExceptionDispatchInfo.Throw(_failure);
    }
}
