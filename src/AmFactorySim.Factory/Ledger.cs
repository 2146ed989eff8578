using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory;

/// <summary>Every cost is one posting.</summary>
internal sealed class Ledger(Simulation sim, int replication, IRecorder recorder)
{
    /// <summary>The value of units in process.</summary>
    public WorkInProcess InProcess { get; } = new(sim);

    /// <summary>Posts the cost of work to the build or unit that it was done for.</summary>
    public void Post(Account account, string resource, string place, CostDriver driver, double quantity, Money amount, Job job)
    {
        InProcess.Add(job, amount);
        Post(account, resource, place, driver, quantity, amount, CostCause.Work, job);
    }

    /// <summary>Posts the cost of work in equal parts to all that shared it.</summary>
    public void Post(Account account, string resource, string place, CostDriver driver, double quantity, Money amount,
        IReadOnlyList<Job> jobs)
    {
        for (var i = 0; i < jobs.Count; i++)
            Post(account, resource, place, driver, quantity / jobs.Count, amount.Part(i, jobs.Count), jobs[i]);
    }

    /// <summary>Posts a cost that no build or unit caused.</summary>
    public void Post(Account account, string resource, string? place, CostDriver driver, double quantity, Money amount, CostCause cause) =>
        Post(account, resource, place, driver, quantity, amount, cause, null);

    /// <summary>Posts what a unit has to bear beside the work on it.</summary>
    public void PostOverhead(string resource, CostDriver driver, double quantity, Money amount, Unit unit) =>
        Post(Account.Overhead, resource, null, driver, quantity, amount, CostCause.Overhead, unit);

    private void Post(
        Account account, string resource, string? place, CostDriver driver, double quantity, Money amount, CostCause cause, Job? job)
    {
        if (quantity == 0) return;
        recorder.Ledger.Add(new(replication, sim.Now, account, resource, place, driver, quantity, amount, cause,
            job?.Object ?? CostObject.Factory, job?.Number, job?.Part.Name));
    }
}
