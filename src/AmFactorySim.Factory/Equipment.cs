using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory;

/// <summary>A machine or station: it is always in exactly one state, and its hours are posted to the jobs it works on.</summary>
internal abstract class Equipment(FactoryModel factory, string group, string name, Crew? crew, RunningCosts costs)
{
    private EquipmentState _state = EquipmentState.Starved;
    private WorkCalendar? _shifts;
    private TimeSpan _since;

    // Hours not used since they were last posted, for each cause.
    private readonly TimeSpan[] _unused = new TimeSpan[Enum.GetValues<CostCause>().Length];
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

    /// <summary>Goes into a state. Within <paramref name="shifts"/> it is in that state only while the shifts last, and off shift between them.</summary>
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
            Record(_shifts is null || _shifts.IsOpen(_since) ? _state : EquipmentState.OffShift, _since, end);
            _since = end;
        }
    }

    /// <summary>Posts the hours until now in which it was not used.</summary>
    public void PostIdle()
    {
        Cut();
        for (var cause = CostCause.Waiting; cause <= CostCause.Idle; cause++)
        {
            var idle = Duration.From(_unused[(int)cause]);
            _unused[(int)cause] = default;
            factory.Ledger.Post(costs.Account, group, group, CostDriver.IdleH, idle.Hours, _ownership.Next(idle), cause);
            var energy = costs.PowerIdle * idle;
            factory.Ledger.Post(Account.Energy, group, group, CostDriver.EnergyKwh, energy.KilowattHours, _electricity.Next(energy), cause);
        }
    }

    /// <summary>Does a piece of work on its jobs: with a person for the attended part, alone for the rest. Returns the person's time.</summary>
    protected async Activity<TimeSpan> Work(EquipmentState state, WorkPlan work, RandomStream chance)
    {
        var time = Duration.FromSi(work.Time.Sample(chance)).ToTimeSpan();
        if (crew is null)
        {
            Enter(state);
            await Sim.Delay(time);
            return TimeSpan.Zero;
        }
        var attended = work.Attended is { } share ? Duration.FromSi(share.Sample(chance)).ToTimeSpan() : time;
        if (attended > time) attended = time;
        Enter(EquipmentState.WaitingCrew, crew.Shifts);
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
        if (!IsBusy(state))
        {
            _unused[(int)Cause(state)] += end - start;
            return;
        }
        var used = Duration.From(end - start);
        factory.Ledger.Post(costs.Account, group, group, CostDriver.UsedH, used.Hours, _ownership.Next(used), Jobs);
        var energy = (IsUnderPower(state) ? costs.PowerWorking : costs.PowerIdle) * used;
        factory.Ledger.Post(Account.Energy, group, group, CostDriver.EnergyKwh, energy.KilowattHours, _electricity.Next(energy), Jobs);
        if (costs.Consumables.Si > 0) factory.Ledger.Post(Account.Consumables, group, group, CostDriver.UsedH, used.Hours, _consumables.Next(used), Jobs);
        // Work that keeps to the shifts is done by a person.
        if (_shifts is not null) crew!.Post(end - start, group, Jobs);
    }

    // Between the shifts, equipment that would have something to do waits for its people; that without work is idle as it is by day.
    private CostCause Cause(EquipmentState state) => state switch
    {
        EquipmentState.Down => CostCause.Down,
        EquipmentState.Starved => CostCause.Idle,
        EquipmentState.OffShift when _state == EquipmentState.Starved => CostCause.Idle,
        _ => CostCause.Waiting,
    };

    private static bool IsBusy(EquipmentState state) => state is
        EquipmentState.SettingUp or EquipmentState.Heating or EquipmentState.Printing or
        EquipmentState.Cooling or EquipmentState.Unloading or EquipmentState.Processing;

    private static bool IsUnderPower(EquipmentState state) => state is
        EquipmentState.Heating or EquipmentState.Printing or EquipmentState.Processing;
}
