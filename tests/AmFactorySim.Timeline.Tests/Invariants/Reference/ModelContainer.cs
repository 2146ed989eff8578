namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>A container: a level, getters, putters, and what was granted to processes that have not resumed yet.</summary>
internal sealed class ModelContainer(int capacity, int level)
{
    private readonly List<Transfer> _getters = [], _putters = [];
    private int _level = level, _promisedOut, _promisedIn;

    internal int Level => _level;

    internal int Getters => _getters.Count;

    internal int Putters => _putters.Count;

    private int Room => capacity - _level - _promisedOut - _promisedIn;

    internal bool TryGet(int amount, int priority)
    {
        if (_getters.Exists(other => other.Priority <= priority) || amount > _level)
            return false;
        _level -= amount;
        Serve();
        return true;
    }

    internal bool TryPut(int amount, int priority)
    {
        if (_putters.Exists(other => other.Priority <= priority) || amount > Room)
            return false;
        _level += amount;
        Serve();
        return true;
    }

    private void Serve()
    {
        while (_getters.Count > 0 && _getters[0].Amount <= _level)
        {
            Transfer next = _getters[0];
            _getters.RemoveAt(0);
            _level -= next.Amount;
            _promisedOut += next.Amount;
            next.Complete();
        }
        while (_putters.Count > 0 && _putters[0].Amount <= Room)
        {
            Transfer next = _putters[0];
            _putters.RemoveAt(0);
            _promisedIn += next.Amount;
            next.Complete();
        }
    }

    internal sealed class Transfer(ModelContainer container, int amount, bool isPut, int priority) : ModelClaim
    {
        internal int Amount => amount;

        internal int Priority => priority;

        private List<Transfer> Queue => isPut ? container._putters : container._getters;

        protected override void Ask()
        {
            Queue.Insert(Queue.Count(other => other.Priority <= priority), this);
            container.Serve();
        }

        protected override void Leave()
        {
            Queue.Remove(this);
            container.Serve();
        }

        protected override void Return()
        {
            if (isPut)
            {
                container._promisedIn -= amount;
            }
            else
            {
                container._promisedOut -= amount;
                container._level += amount;
            }
            container.Serve();
        }

        protected override void Keep()
        {
            if (isPut)
            {
                container._promisedIn -= amount;
                container._level += amount;
            }
            else
            {
                container._promisedOut -= amount;
            }
            container.Serve();
        }
    }
}
