using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory;

/// <summary>A group of identical stations with one queue in front of them.</summary>
internal sealed class Station(FactoryModel factory, StationPlan plan)
{
    private readonly Store<Job> _queue = new(factory.Simulation, plan.Buffer ?? int.MaxValue, plan.Name);
    private readonly Resource _collecting = new(factory.Simulation, 1, $"{plan.Name} loading");
    private readonly Signal _arrived = new(factory.Simulation, $"{plan.Name} arrivals");
    private long _toCome;

    public StationPlan Plan => plan;

    /// <summary>The stations of the group.</summary>
    public List<StationServer> Servers { get; } = [];

    /// <summary>Counts units that are ordered and have not been here yet; negative, when they come or are lost on their way.</summary>
    public void Expect(long units)
    {
        _toCome += units;
        if (_toCome == 0) _arrived.Fire();
    }

    /// <summary>Puts a plate or unit into the queue; waits while there is no room.</summary>
    public async Activity Enqueue(Job job, Equipment from)
    {
        if (!_queue.TryPut(job))
        {
            from.BlockedBy = this;
            factory.LookForDeadlock();
            await _queue.Put(job);
            from.BlockedBy = null;
        }
        Receive(job);
    }

    /// <summary>
    /// Puts a unit back into the queue, even if there is no room: otherwise this station and the one that sends it back could wait for room
    /// in front of each other and never work again.
    /// </summary>
    public void EnqueueRework(Job unit)
    {
        _queue.Overfill(unit);
        Receive(unit);
    }

    private void Receive(Job job)
    {
        job.MoveTo(plan.Name);
        job.Queued = factory.Simulation.Now;
        Expect(-(job is Unit unit ? unit.Reach(job.Step) : job.UnitCount));
        _arrived.Fire();
    }

    /// <summary>Collects the next batch: a full one, or what came before the oldest had waited long enough.</summary>
    public async Activity Collect(List<Job> batch, StationServer server)
    {
        // One station of the group loads at a time, or two would each wait with half a batch: the one that has been free longest.
        await server.Turn(Decision.Start);
        using var turn = await _collecting.Acquire();
        while (true)
        {
            await server.Turn(Decision.Start);
            var before = batch.Count;
            while (batch.Count < plan.BatchSize && _queue.TryTake(out var next)) batch.Add(next);
            if (batch.Count == plan.BatchSize) return;
            if (batch.Count > before) continue; // what was waiting for room comes in during this instant
            // Where only full batches are started, nothing waits any longer when no ordered unit is still to come.
            var patience = plan.StartsAfter ?? (_toCome == 0 ? TimeSpan.Zero : null);
            var due = batch.Count > 0 ? batch[0].Queued + patience : null;
            if (due <= factory.Simulation.Now) return;
            if (due is { } start) await _arrived.Within(start - factory.Simulation.Now);
            else await _arrived;
        }
    }

    /// <summary>Records what the end of the run finds in the queue.</summary>
    public void Close()
    {
        foreach (var job in _queue.Items)
            factory.Recorder.Operations.Add(new(
                factory.Replication, plan.Name, null, job.Origin.Number, (job as Unit)?.Number, job.Part.Name, (job as Unit)?.Lot.Number,
                job.Queued, null, null, TimeSpan.Zero, TimeSpan.Zero, OperationResult.Waiting));
    }
}
