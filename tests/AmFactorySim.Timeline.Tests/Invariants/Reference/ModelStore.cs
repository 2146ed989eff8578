namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>A store: items, takers, putters, and what was granted to processes that have not resumed yet.</summary>
internal sealed class ModelStore(int capacity, Comparer<int>? order)
{
    private readonly List<int> _items = [];
    private readonly List<Taker> _takers = [], _taken = [];
    private readonly List<Putter> _putters = [], _hasRoom = [];

    internal bool HasOrder => order is not null;

    internal IEnumerable<int> Items => _items;

    internal int Takers => _takers.Count;

    internal int Putters => _putters.Count;

    private bool HasRoom => _items.Count + _taken.Count + _hasRoom.Count < capacity;

    internal int? TryTake()
    {
        if (_items.Count == 0)
            return null;
        int item = _items[0];
        _items.RemoveAt(0);
        ServePutters();
        return item;
    }

    internal bool TryPut(int item)
    {
        if (!HasRoom || _putters.Count > 0 || _hasRoom.Count > 0)
            return false;
        Enter(item);
        return true;
    }

    internal void Overfill(int item) => Enter(item);

    private void Enter(int item)
    {
        if (!GiveToTaker(item))
            _items.Insert(order is null ? _items.Count : _items.Count(other => order.Compare(other, item) <= 0), item);
    }

    // A returned item goes to the head, or before its equals.
    private void TakeBack(int item)
    {
        if (!GiveToTaker(item))
            _items.Insert(order is null ? 0 : _items.Count(other => order.Compare(other, item) < 0), item);
    }

    private bool GiveToTaker(int item)
    {
        if (_takers.Find(taker => taker.Wants(item)) is not { } first)
            return false;
        _takers.Remove(first);
        first.Grant(item);
        return true;
    }

    private void ServePutters()
    {
        while (HasRoom && _putters.Count > 0)
        {
            Putter next = _putters[0];
            _putters.RemoveAt(0);
            next.Grant();
        }
    }

    internal sealed class Taker(ModelStore store, Predicate<int>? wanted, int priority) : ModelClaim
    {
        private int _item;

        internal override string Got => $"{_item}";

        private int Priority => priority;

        internal bool Wants(int item) => wanted is null || wanted(item);

        internal void Grant(int item)
        {
            _item = item;
            store._taken.Add(this);
            Complete();
        }

        protected override void Ask()
        {
            int at = store._items.FindIndex(Wants);
            if (at < 0)
            {
                store._takers.Insert(store._takers.Count(other => other.Priority <= priority), this);
                return;
            }
            int item = store._items[at];
            store._items.RemoveAt(at);
            Grant(item);
        }

        protected override void Leave() => store._takers.Remove(this);

        protected override void Return()
        {
            store._taken.Remove(this);
            store.TakeBack(_item);
        }

        protected override void Keep()
        {
            store._taken.Remove(this);
            store.ServePutters();
        }
    }

    internal sealed class Putter(ModelStore store, int item, int priority) : ModelClaim
    {
        // An earlier putter puts its item first.
        internal override bool ContinuesAtOnce => store._hasRoom[0] == this;

        private int Priority => priority;

        internal void Grant()
        {
            store._hasRoom.Add(this);
            Complete();
        }

        protected override void Ask()
        {
            store._putters.Insert(store._putters.Count(other => other.Priority <= priority), this);
            store.ServePutters();
        }

        protected override void Leave() => store._putters.Remove(this);

        protected override void Return()
        {
            store._hasRoom.Remove(this);
            store.ServePutters();
        }

        internal override void SettleOrdered()
        {
            if (store.HasOrder)
                Settle();
        }

        protected override void Keep()
        {
            store._hasRoom.Remove(this);
            store.Enter(item);
        }
    }
}
