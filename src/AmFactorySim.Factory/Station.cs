using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory;

/// <summary>A group of identical stations with one queue in front of them.</summary>
internal sealed class Station(FactoryModel factory, StationPlan plan)
{
    private readonly Store<Job> _queue = new(factory.Simulation, plan.Buffer ?? int.MaxValue, plan.Name);
    private readonly Resource _collecting = new(factory.Simulation, 1, $"{plan.Name} loading");

    public StationPlan Plan => plan;

    /// <summary>Puts a plate or unit into the queue; waits while there is no room.</summary>
    public async Activity Enqueue(Job job)
    {
        await _queue.Put(job);
        job.MoveTo(plan.Name);
        job.Queued = factory.Simulation.Now;
    }

    /// <summary>Collects the next batch: a full one, or what came before the oldest had waited long enough.</summary>
    public async Activity Collect(List<Job> batch)
    {
        // One station loads at a time, or two would each wait with half a batch.
        using var turn = await _collecting.Acquire();
        batch.Add(await _queue.Take());
        while (batch.Count < plan.BatchSize)
        {
            if (_queue.TryTake(out var next)) batch.Add(next);
            else if (plan.StartsAfter is not { } patience) batch.Add(await _queue.Take());
            else
            {
                // Even with no time left, who was waiting for room comes in during this instant.
                var left = batch[0].Queued + patience - factory.Simulation.Now;
                var (inTime, late) = await _queue.Take().Within(left > TimeSpan.Zero ? left : TimeSpan.Zero);
                if (!inTime) return;
                batch.Add(late);
            }
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
