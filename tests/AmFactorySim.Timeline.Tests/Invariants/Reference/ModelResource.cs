namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>A resource with units, preemptive or not: a queue by priority and a list of holders by the time of their grants.</summary>
internal sealed class ModelResource(string name, int capacity, bool isPreemptive)
{
    private readonly List<Claim> _queue = [], _holders = [];
    private int _capacity = capacity;

    internal int InUse => _holders.Count;

    internal int Queued => _queue.Count;

    internal int Capacity
    {
        get => _capacity;
        set
        {
            _capacity = value;
            Serve();
        }
    }

    private void Serve()
    {
        while (_holders.Count < _capacity && _queue.Count > 0)
        {
            Claim next = _queue[0];
            _queue.RemoveAt(0);
            next.Grant();
        }
    }

    internal sealed class Claim(ModelResource resource, int priority, bool preempts) : ModelLease
    {
        private double _since;

        internal bool IsHeld => resource._holders.Contains(this);

        internal override string Got => IsHeld ? "held" : "lost";

        /// <summary>Disposes the lease: nothing is released if it was preempted.</summary>
        internal override void Release()
        {
            if (resource._holders.Remove(this))
                resource.Serve();
        }

        protected override void Ask()
        {
            if (resource._holders.Count < resource._capacity)
                Take();
            else if (MayPreempt && Victim is { } victim)
                Take(victim);
            else
                resource._queue.Insert(resource._queue.Count(other => other.Priority <= priority), this);
        }

        protected override void Leave() => resource._queue.Remove(this);

        private int Priority => priority;

        // Only the first in the queue preempts, and not while more units are held than there are.
        private bool MayPreempt => resource.IsPreemptive && preempts && resource.InUse <= resource._capacity
            && !resource._queue.Exists(other => other.Priority <= priority);

        // The lowest priority, and among equals the most recent.
        private Claim? Victim => resource._holders
            .Where(other => other.Priority > priority && other.Wait.Process != Wait.Process)
            .Reverse<Claim>()
            .MaxBy(other => other.Priority);

        internal void Grant()
        {
            _since = Wait.Now;
            resource._holders.Add(this);
            Complete();
        }

        private void Take(Claim? victim = null)
        {
            Grant();
            if (victim is null)
                return;
            resource._holders.Remove(victim);
            if (victim.State == ClaimState.Completed)
            {
                resource._queue.Insert(resource._queue.Count(other => other.Priority < victim.Priority), victim);
                victim.Revoke();
            }
            else
            {
                victim.Wait.Process.Interrupt($"preempted at {resource.Name} by P{Wait.Process.Number}, held since {victim._since} h");
            }
        }
    }

    private string Name => name;

    private bool IsPreemptive => isPreemptive;
}
