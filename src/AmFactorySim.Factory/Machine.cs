using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory;

/// <summary>A powder-bed machine.</summary>
internal sealed class Machine(FactoryModel factory, MachineGroupPlan group, string name, Crew? crew) : Equipment(
    factory, group.Name, name, crew, new(Account.Machine, group.Ownership.Total, group.PowerPrinting, group.PowerIdle, group.EnergyPrice))
{
    private readonly RandomStream _work = factory.Simulation.Stream($"{name}/work");
    private readonly RandomStream _failure = factory.Simulation.Stream($"{name}/failure");
    private readonly IDistribution? _betweenFailures =
        group.BuildFailure is { Hazard.Si: > 0 } failure ? Distribution.Exponential(1 / failure.Hazard.Si) : null;
    private TimeSpan? _printingUntilFailure;

    // Since when it prints, from which share of the build's height on, and how long it takes from there.
    private (TimeSpan Since, double Height, TimeSpan Left) _printing;

    /// <summary>The life of a machine: build after build.</summary>
    public async Process Run()
    {
        while (true)
        {
            Enter(EquipmentState.Starved);
            var build = await Factory.Orders.NextBuild(group, this);
            Jobs.Add(build);
            build.MoveTo(group.Name);
            var powder = Factory.PowderOf(build);

            Enter(EquipmentState.WaitingPowder);
            build.Powder = await powder.Draw(build, this);

            await Work(EquipmentState.WaitingCrew, EquipmentState.SettingUp, group.SetUp, _work);

            Enter(EquipmentState.Heating);
            await Sim.Delay(group.InertAndHeat.ToTimeSpan());

            Enter(EquipmentState.Printing);
            await Print(build);

            Enter(EquipmentState.Cooling);
            await Sim.Delay(group.Cool.ToTimeSpan());

            await Work(EquipmentState.WaitingUnload, EquipmentState.Unloading, group.Unload, _work);
            build.Unloaded = Sim.Now;
            Record(build);

            Enter(EquipmentState.Blocked);
            Jobs.Clear();
            await Turn(Decision.HandOver);
            powder.Unpack(build);
            if (build.Units.Count > 0) await Factory.SendOn(build, this);

            if (build.LostUnits > 0) await Recover();
        }
    }

    /// <summary>Prints layer on layer; a failure takes some of the units, and the rest goes on without them.</summary>
    private async Activity Print(Build build)
    {
        build.PrintStarted = Sim.Now;
        var height = 0.0; // the share of the build's height that is done
        while (height < 1 && build.Units.Count > 0)
        {
            var left = (build.Recipe.Scan(build.Units.Count) + build.Recipe.RecoatOf(build.PlannedUnits).ToTimeSpan()) * (1 - height);
            _printing = (Sim.Now, height, left);
            var untilFailure = _printingUntilFailure ??= NextFailure();
            if (untilFailure > left)
            {
                await Sim.Delay(left);
                _printingUntilFailure = untilFailure - left;
                height = 1;
                break;
            }
            await Sim.Delay(untilFailure);
            _printingUntilFailure = null;
            height += (1 - height) * (untilFailure / left);
            Lose(build, height);
        }
        build.FusedUnits += height * build.Units.Count;
        build.PrintEnded = Sim.Now;
        PostConsumables(build);
    }

    private void Lose(Build build, double height)
    {
        var share = Math.Clamp(group.BuildFailure!.LostShare.Sample(_failure), 0, 1);
        var lost = Math.Clamp((int)Math.Round(share * build.Units.Count, MidpointRounding.AwayFromZero), 1, build.Units.Count);
        build.FusedUnits += height * lost;
        for (; lost > 0; lost--)
        {
            var index = _failure.NextInt(build.Units.Count);
            var unit = build.Units[index];
            build.Units.RemoveAt(index);
            Factory.Scrap(unit, build.Recipe.UnitMass * height, group.Name);
        }
    }

    private async Activity Recover()
    {
        Enter(EquipmentState.Down);
        await Sim.Delay(Duration.FromSi(group.BuildFailure!.Recovery.Sample(_failure)).ToTimeSpan());
    }

    // Failures come with a constant hazard per hour of printing, whichever builds those hours belong to.
    private TimeSpan NextFailure()
    {
        if (_betweenFailures is null) return TimeSpan.MaxValue;
        var printing = Duration.FromSi(_betweenFailures.Sample(_failure));
        return printing < Duration.From(TimeSpan.MaxValue) ? printing.ToTimeSpan() : TimeSpan.MaxValue;
    }

    private void PostConsumables(Build build)
    {
        var printed = Duration.From(build.PrintEnded!.Value - build.PrintStarted!.Value);
        var gas = group.GasToInert + group.GasFlow * printed;
        Factory.Ledger.Post(Account.Consumables, group.Name, group.Name, CostDriver.GasM3, gas.CubicMetres, group.GasPrice * gas, build);
        Factory.Ledger.Post(Account.Consumables, group.Name, group.Name, CostDriver.PrintH, printed.Hours,
            group.ConsumablesRate * printed, build);
        Factory.Ledger.Post(Account.Consumables, group.Name, group.Name, CostDriver.Plates, 1, group.PlateCostPerUse, build);
    }

    /// <summary>Records the build that the end of the run finds on the machine.</summary>
    public void Close()
    {
        if (Jobs is not [Build build]) return;
        if (build is { PrintStarted: not null, PrintEnded: null })
        {
            var height = _printing.Height + (1 - _printing.Height) * ((Sim.Now - _printing.Since) / _printing.Left);
            build.FusedUnits += height * build.Units.Count;
        }
        Record(build);
    }

    private void Record(Build build) => Factory.Recorder.Builds.Add(new(
        Factory.Replication, build.Number, group.Name, Name, build.Part.Name, build.PlannedUnits, build.LostUnits, build.Outcome,
        build.Recipe.LayersOf(build.PlannedUnits), build.Recipe.Scan(build.PlannedUnits),
        build.Recipe.RecoatOf(build.PlannedUnits).ToTimeSpan(),
        build.Started, build.PrintStarted, build.PrintEnded, build.Unloaded, Sim.Now - build.Started - TakeWorked(),
        build.Powder.Mass, (build.Recipe.FusedMass(1) * build.FusedUnits).Kilograms));
}
