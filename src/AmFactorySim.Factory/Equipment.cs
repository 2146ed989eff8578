using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory;

/// <summary>A machine or station: it is always in exactly one state, and its hours are posted to the jobs it works on.</summary>
internal abstract class Equipment(FactoryModel factory, string group, string name, Crew? crew, RunningCosts costs)
{
    private readonly int _place = factory.NextPlace();
    private EquipmentState _state = EquipmentState.Starved;
    private WorkCalendar? _shifts;
    private TimeSpan _since, _worked;

    // Hours not used since they were last posted, for each cause.
    private static readonly CostCause[] Causes = Enum.GetValues<CostCause>();
    private readonly TimeSpan[] _unused = new TimeSpan[Causes.Length];
    private Accrual<Duration> _ownership = new(costs.Ownership);
    private Accrual<Duration> _consumables = new(costs.Consumables);
    private Accrual<Energy> _electricity = new(costs.EnergyPrice);

    /// <summary>What it is working on, in the order of arrival.</summary>
    protected List<Job> Jobs { get; } = [];

    protected FactoryModel Factory => factory;

    protected Simulation Sim => factory.Simulation;

    protected Crew? Crew => crew;

    /// <summary>Its name: the group's and a number.</summary>
    public string Name => name;

    /// <summary>The station that has no room for what it holds; null while it is not blocked.</summary>
    public Station? BlockedBy { get; set; }

    /// <summary>The shifts that it works in; null where it runs day and night.</summary>
    protected virtual WorkCalendar? Schedule => null;

    /// <summary>Waits for its turn to decide in this instant.</summary>
    public Settled Turn(Decision decision) => Sim.Settled(((int)decision << 28) + _place);

    /// <summary>
    /// Goes into a state; with <paramref name="shifts"/> only while they last, and between them it waits for the next one.
    /// </summary>
    protected void Enter(EquipmentState state, WorkCalendar? shifts = null)
    {
        if (state == _state && shifts == _shifts) return;
        Cut();
        (_state, _shifts) = (state, shifts);
    }

    /// <summary>Ends the present span and goes on in the same state, so that no span crosses this instant.</summary>
    public void Cut()
    {
        while (_since < Sim.Now)
        {
            var end = _shifts is null ? Sim.Now : TimeSpan.FromTicks(Math.Min(_shifts.NextChange(_since).Ticks, Sim.Now.Ticks));
            Record(_shifts is null || _shifts.IsOpen(_since) ? _state : BetweenShifts, _since, end);
            _since = end;
        }
    }

    /// <summary>How long it has worked on its present jobs. Begins again from zero.</summary>
    protected TimeSpan TakeWorked()
    {
        Cut();
        var worked = _worked;
        _worked = TimeSpan.Zero;
        return worked;
    }

    /// <summary>Posts the hours until now in which it was not used.</summary>
    public void PostIdle()
    {
        Cut();
        foreach (var cause in Causes)
        {
            var idle = Duration.From(_unused[(int)cause]);
            _unused[(int)cause] = default;
            factory.Ledger.Post(costs.Account, group, group, CostDriver.IdleH, idle.Hours, _ownership.Next(idle), cause);
            var energy = costs.PowerIdle * idle;
            factory.Ledger.Post(Account.Energy, group, group, CostDriver.EnergyKwh, energy.KilowattHours, _electricity.Next(energy), cause);
        }
    }

    /// <summary>
    /// Does a piece of work on its jobs: with a person for the attended part, alone for the rest. Returns the person's time.
    /// </summary>
    /// <param name="waiting">Its state while it waits for a person.</param>
    /// <param name="state">Its state while it works.</param>
    /// <param name="work">How long it takes.</param>
    /// <param name="random">Where random times are drawn from.</param>
    protected async Activity<TimeSpan> Work(EquipmentState waiting, EquipmentState state, WorkPlan work, RandomStream random)
    {
        var time = Duration.FromSi(work.Time.Sample(random)).ToTimeSpan();
        if (crew is null)
        {
            Enter(state);
            await Sim.Delay(time);
            return TimeSpan.Zero;
        }
        var attended = work.Attended is { } share ? Duration.FromSi(share.Sample(random)).ToTimeSpan() : time;
        if (attended > time) attended = time;
        Enter(waiting, crew.Shifts);
        await Turn(Decision.Staff);
        using (await crew.Acquire())
        {
            Enter(state, crew.Shifts);
            await crew.Work(attended);
        }
        if (attended < time)
        {
            Enter(state);
            await Sim.Delay(time - attended);
        }
        return attended;
    }

    private void Record(EquipmentState state, TimeSpan start, TimeSpan end)
    {
        factory.Recorder.States.Add(new(factory.Replication, group, name, state, start, end));
        var declared = Words<EquipmentState, StateAttribute>.Of(state);
        if (!declared.IsBusy)
        {
            _unused[(int)declared.Cause] += end - start;
            return;
        }
        _worked += end - start;
        var used = Duration.From(end - start);
        factory.Ledger.Post(costs.Account, group, group, CostDriver.UsedH, used.Hours, _ownership.Next(used), Jobs);
        var energy = (declared.IsUnderPower ? costs.PowerWorking : costs.PowerIdle) * used;
        factory.Ledger.Post(Account.Energy, group, group, CostDriver.EnergyKwh, energy.KilowattHours, _electricity.Next(energy), Jobs);
        if (costs.Consumables.Si > 0)
            factory.Ledger.Post(Account.Consumables, group, group, CostDriver.UsedH, used.Hours, _consumables.Next(used), Jobs);
        // Work that keeps to the shifts is done by a person.
        if (_shifts is not null) crew!.Post(end - start, group, Jobs);
    }

    private EquipmentState BetweenShifts => _state switch
    {
        EquipmentState.Starved => EquipmentState.OffShift,
        _ when Schedule is not null => EquipmentState.OffShiftLoaded,
        EquipmentState.WaitingUnload or EquipmentState.Unloading => EquipmentState.WaitingUnloadShift,
        _ => EquipmentState.WaitingShift,
    };
}
