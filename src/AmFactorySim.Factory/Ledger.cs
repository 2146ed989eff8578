using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory;

/// <summary>The books: every cost is one posting.</summary>
internal sealed class Ledger(Simulation sim, int replication, IRecorder recorder)
{
    /// <summary>Posts a cost to a build or a unit.</summary>
    public void Post(Account account, string resource, CostDriver driver, double quantity, Money amount, Job job) =>
        Post(account, resource, driver, quantity, amount, job.Object, job.Number);

    /// <summary>Posts a cost in equal parts to all that shared it.</summary>
    public void Post(Account account, string resource, CostDriver driver, double quantity, Money amount, IReadOnlyList<Job> jobs)
    {
        for (var i = 0; i < jobs.Count; i++)
            Post(account, resource, driver, quantity / jobs.Count, amount / jobs.Count, jobs[i]);
    }

    /// <summary>Posts a cost that nothing in particular caused.</summary>
    public void Post(Account account, string resource, CostDriver driver, double quantity, Money amount) =>
        Post(account, resource, driver, quantity, amount, CostObject.Factory, null);

    private void Post(Account account, string resource, CostDriver driver, double quantity, Money amount, CostObject @object, long? number)
    {
        if (quantity != 0) recorder.Ledger.Add(new(replication, sim.Now, account, resource, driver, quantity, amount, @object, number));
    }
}
