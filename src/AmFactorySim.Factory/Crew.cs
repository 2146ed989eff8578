using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory;

/// <summary>People of one skill. They are paid for their shifts, and what they do is posted to whom they do it for.</summary>
internal sealed class Crew(Simulation sim, CrewPlan plan, Ledger ledger)
{
    private readonly Resource _people = new(sim, plan.Count, plan.Name);
    private TimeSpan _worked, _accounted;
    private Accrual<Duration> _wages = new(plan.Wage);

    public WorkCalendar Shifts => plan.Shifts;

    /// <summary>Waits for a person to be free.</summary>
    public Acquire Acquire() => _people.Acquire();

    /// <summary>Works for so long; the work stands still off shift and goes on in the next one.</summary>
    public Delay Work(TimeSpan work) => sim.Delay(plan.Shifts.Finish(sim.Now, work) - sim.Now);

    /// <summary>Posts work until now to those it was done for.</summary>
    public void Post(TimeSpan work, string place, IReadOnlyList<Job> jobs)
    {
        _worked += work;
        ledger.Post(Account.Labour, plan.Name, place, CostDriver.WorkedH, work.TotalHours, _wages.Next(Duration.From(work)), jobs);
    }

    /// <summary>Posts the paid time until now that nobody had work for.</summary>
    public void PostUnworked()
    {
        var unworked = plan.Shifts.WorkingTime(TimeSpan.Zero, sim.Now) * plan.Count - _worked - _accounted;
        _accounted += unworked;
        var wages = _wages.Next(Duration.From(unworked));
        ledger.Post(Account.Labour, plan.Name, null, CostDriver.UnworkedH, unworked.TotalHours, wages, CostCause.Idle);
    }
}
