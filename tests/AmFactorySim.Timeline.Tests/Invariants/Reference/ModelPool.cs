namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>A pool of distinct items, with a queue by priority in which those whom an item does not suit are passed over.</summary>
internal sealed class ModelPool(int items)
{
    private readonly SortedSet<int> _free = [.. Enumerable.Range(0, items)];
    private readonly List<Claim> _queue = [];

    internal IEnumerable<int> Free => _free;

    internal int Queued => _queue.Count;

    internal sealed class Claim(ModelPool pool, Predicate<int>? wanted, int priority) : ModelLease
    {
        private int? _item;

        internal override string Got => $"{_item}";

        private int Priority => priority;

        internal override void Release()
        {
            int item = _item!.Value;
            _item = null;
            if (pool._queue.Find(other => other.Wants(item)) is { } next)
            {
                pool._queue.Remove(next);
                next.Grant(item);
            }
            else
            {
                pool._free.Add(item);
            }
        }

        protected override void Ask()
        {
            if (pool._free.Any(Wants))
            {
                int first = pool._free.First(Wants);
                pool._free.Remove(first);
                Grant(first);
            }
            else
            {
                pool._queue.Insert(pool._queue.Count(other => other.Priority <= priority), this);
            }
        }

        protected override void Leave() => pool._queue.Remove(this);

        private bool Wants(int item) => wanted is null || wanted(item);

        private void Grant(int item)
        {
            _item = item;
            Complete();
        }
    }
}
