using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory;

/// <summary>One station of a group.</summary>
internal sealed class StationServer(FactoryModel factory, Station station, string name, Crew? crew) : Equipment(
    factory, station.Plan.Name, name, crew, new(
        Account.Station, station.Plan.Ownership.Total, station.Plan.PowerWorking, default, station.Plan.EnergyPrice,
        station.Plan.Consumables.PerHour))
{
    private readonly StationPlan _plan = station.Plan;
    private readonly RandomStream _work = factory.Simulation.Stream($"{name}/work");
    private readonly RandomStream _outcome = factory.Simulation.Stream($"{name}/outcome");

    private readonly List<(Job Job, OperationResult Result)> _done = [];
    private TimeSpan? _started;

    // Where people are there all the time, the station works in their shifts.
    protected override WorkCalendar? Schedule { get; } = station.Plan.Work.Attended is null ? crew?.Shifts : null;

    /// <summary>The life of a station: batch after batch, a batch often being a single unit.</summary>
    public async Process Run()
    {
        while (true)
        {
            Enter(EquipmentState.Starved, Schedule);
            await station.Collect(Jobs, this);
            _started = Sim.Now;

            var attended = await Work(EquipmentState.WaitingCrew, EquipmentState.Processing, _plan.Work, _work);

            Enter(EquipmentState.Blocked);
            PostConsumables();
            Finish(attended / Jobs.Count, TakeWorked());
            await Turn(Decision.HandOver);
            foreach (var (job, result) in _done) await SendOn(job, result);
            _done.Clear();
        }
    }

    /// <summary>Units that wait here for a full batch, where no others are started.</summary>
    public long WaitingForFull => _plan.StartsAfter is null && _started is null ? Jobs.Sum(job => job.UnitCount) : 0;

    private void PostConsumables()
    {
        var (batch, unit) = (_plan.Consumables.PerBatch, _plan.Consumables.PerUnit);
        if (batch != Money.Zero)
            Factory.Ledger.Post(Account.Consumables, _plan.Name, _plan.Name, CostDriver.Batches, 1, batch, Jobs);
        if (unit == Money.Zero) return;
        foreach (var job in Jobs)
        {
            Factory.Ledger.Post(Account.Consumables, _plan.Name, _plan.Name, CostDriver.Units, job.UnitCount, unit * job.UnitCount, job);
        }
    }

    // The whole batch is done, even where it has to wait for room further on.
    private void Finish(TimeSpan attended, TimeSpan worked)
    {
        foreach (var job in Jobs)
        {
            var result = Outcome();
            Record(job, Sim.Now, worked, attended, result);
            _done.Add((job, result));
        }
        Jobs.Clear();
        _started = null;
    }

    private async Activity SendOn(Job job, OperationResult result)
    {
        switch (result)
        {
            case OperationResult.Scrapped:
                Factory.Scrap((Unit)job, job.Origin.Recipe.UnitMass, _plan.Name);
                break;
            case OperationResult.Reworked:
                ((Unit)job).Reworks++;
                job.Step = job.Part.StepOf(_plan.ReworkTo!);
                Factory.StationOf(job).EnqueueRework(job);
                break;
            default:
                job.Step++;
                await Factory.SendOn(job, this);
                break;
        }
    }

    private OperationResult Outcome()
    {
        if (_plan.Scrap.Fraction + _plan.Rework.Fraction == 0) return OperationResult.Passed;
        var drawn = _outcome.NextDouble();
        return drawn < _plan.Scrap.Fraction ? OperationResult.Scrapped
            : drawn < _plan.Scrap.Fraction + _plan.Rework.Fraction ? OperationResult.Reworked
            : OperationResult.Passed;
    }

    /// <summary>Records what the end of the run finds being worked on.</summary>
    public void Close()
    {
        var worked = TakeWorked();
        var result = _started is null ? OperationResult.Waiting : OperationResult.InProcess;
        foreach (var job in Jobs) Record(job, null, worked, TimeSpan.Zero, result);
    }

    private void Record(Job job, TimeSpan? ended, TimeSpan worked, TimeSpan attended, OperationResult result) =>
        Factory.Recorder.Operations.Add(new(
            Factory.Replication, _plan.Name, _started is null ? null : Name, job.Origin.Number, (job as Unit)?.Number, job.Part.Name,
            (job as Unit)?.Lot.Number, job.Queued, _started, ended, worked, attended, result));
}
