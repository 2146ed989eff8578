using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory;

/// <summary>The stock of one powder: virgin and used, ordered, blended, sieved and used again.</summary>
internal sealed class PowderStock
{
    private readonly FactoryModel _factory;
    private readonly PowderPlan _plan;
    private readonly Resource _turn;
    private readonly Signal _arrived;
    private readonly Store<(PowderLot Lot, Build Build)> _sieve;
    private readonly Queue<PowderLot> _used = new();
    private PowderLot _opened; // the used lot that blends are taken from
    private double _virgin, _usedMass, _inMachines, _inSieve;
    private int _deliveries; // on their way

    public PowderStock(FactoryModel factory, PowderPlan plan)
    {
        (_factory, _plan, _virgin) = (factory, plan, plan.Stock.Kilograms);
        _turn = new Resource(Sim, 1, $"{plan.Material} blending");
        _arrived = new Signal(Sim, $"{plan.Material} powder");
        _sieve = new(Sim, name: $"{plan.Material} sieve");
        Record(PowderEvent.Opening, _virgin, 0, null);
    }

    private Simulation Sim => _factory.Simulation;

    /// <summary>
    /// Takes a build's powder: as much used powder as the refresh rule allows, oldest first, and virgin powder for the rest.
    /// Waits for deliveries and the sieve; first come, first served.
    /// </summary>
    public async Activity<PowderLot> Draw(Build build, Machine machine)
    {
        var charge = build.Recipe.Charge(build.PlannedUnits).Kilograms;
        using var turn = await _turn.Acquire();
        OrderFor(charge);
        while (MissingFor(charge) > 0)
        {
            await _arrived;
            await machine.Turn(Decision.Start);
        }

        var lot = Blend(charge);
        _inMachines += charge;
        Record(PowderEvent.Charged, lot.Mass, lot.Uses, build);
        OrderFor(0);
        return lot;
    }

    /// <summary>
    /// Empties a machine after a build: fused metal goes with the plate, some powder is lost, the rest goes to the sieve.
    /// </summary>
    public void Unpack(Build build)
    {
        _inMachines -= build.Powder.Mass;
        var uses = build.Powder.Uses + 1;
        var units = build.Recipe.UnitMass.Kilograms * build.FusedUnits;
        var supports = build.Recipe.SupportMass.Kilograms * build.FusedUnits;
        var loose = Math.Max(0, build.Powder.Mass - units - supports); // a massive build leaves none, give or take a rounding
        var lost = loose * _plan.HandlingLoss.Fraction;

        Spend(PowderEvent.Fused, new(units, uses), build);
        Spend(PowderEvent.Supports, new(supports, uses), build);
        Spend(PowderEvent.Lost, new(lost, uses), build);
        var rest = new PowderLot(loose - lost, uses);
        if (uses >= _plan.MaxUses)
        {
            Spend(PowderEvent.Discarded, rest, build);
            _factory.PostScrapMetal(_plan, Mass.FromSi(rest.Mass), build.Group, build);
            return;
        }
        // Feedstock with resin in it is not sieved.
        if (build.Recipe.Binder is { IsInLoosePowder: true })
        {
            Recover(rest, build);
            return;
        }
        _inSieve += rest.Mass;
        _sieve.TryPut((rest, build));
    }

    /// <summary>Sieves what comes out of the machines and puts it back in stock.</summary>
    public async Process Sieve()
    {
        while (true)
        {
            var (lot, build) = await _sieve.Take();
            await Sim.Delay((Mass.FromSi(lot.Mass) / _plan.SieveRate).ToTimeSpan());
            var rejected = lot.Mass * _plan.SieveLoss.Fraction;
            _inSieve -= lot.Mass;
            Spend(PowderEvent.SievedOut, lot with { Mass = rejected }, build);
            Recover(lot with { Mass = lot.Mass - rejected }, build);
        }
    }

    private void Recover(PowderLot good, Build build)
    {
        _used.Enqueue(good);
        _usedMass += good.Mass;
        Record(PowderEvent.Recovered, good.Mass, good.Uses, build);
        _arrived.Fire();
    }

    /// <summary>Records what is left when the run ends.</summary>
    public void Close() => Record(PowderEvent.Closing, _virgin + _usedMass + _inSieve + _inMachines, null, null);

    private double MissingFor(double charge) => charge - UsedFor(charge) - _virgin;

    private double UsedFor(double charge) => Math.Min(_usedMass, charge * (1 - _plan.Refresh.Fraction));

    private PowderLot Blend(double charge)
    {
        var wanted = UsedFor(charge);
        var uses = 0.0;
        _virgin -= charge - wanted;
        _usedMass -= wanted;
        for (var left = wanted; left > 0;)
        {
            if (_opened.Mass == 0 && !_used.TryDequeue(out _opened)) break;
            var taken = Math.Min(left, _opened.Mass);
            uses += taken * _opened.Uses;
            left -= taken;
            _opened = _opened with { Mass = _opened.Mass - taken };
        }
        return new(charge, uses / charge);
    }

    private double OnOrder => _deliveries * _plan.OrderSize.Kilograms;

    // Orders until what is there and on its way is above the reorder point and covers the charge at hand.
    private void OrderFor(double charge)
    {
        while (_virgin + OnOrder <= _plan.ReorderAt.Kilograms || MissingFor(charge) > OnOrder)
        {
            _deliveries++;
            Sim.Start(Deliver(), $"{_plan.Material} delivery");
        }
    }

    private async Process Deliver()
    {
        await Sim.Delay(_plan.LeadTime.ToTimeSpan());
        var mass = _plan.OrderSize.Kilograms;
        _deliveries--;
        _virgin += mass;
        Record(PowderEvent.Bought, mass, 0, null);
        _arrived.Fire();
    }

    // Powder is paid for by the build that used it up, not when it is bought: what is in stock is still worth its price.
    private void Spend(PowderEvent what, PowderLot lot, Build build)
    {
        if (lot.Mass == 0) return;
        Record(what, lot.Mass, lot.Uses, build);
        var price = _plan.Price * Mass.FromSi(lot.Mass);
        _factory.Ledger.Post(Account.Material, _plan.Material, build.Group, CostDriver.MassKg, lot.Mass, price, build);
        if (build.Recipe.Binder is not { } binder) return;
        if (!binder.IsInLoosePowder && Words<PowderEvent, PowderAttribute>.Of(what).Flow != PowderFlow.Fused) return;
        var volume = binder.PerMetal * Mass.FromSi(lot.Mass);
        _factory.Ledger.Post(
            Account.Material, binder.Name, build.Group, CostDriver.BinderL, volume.CubicMetres * 1000, binder.Price * volume, build);
    }

    private void Record(PowderEvent what, double mass, double? uses, Build? build) => _factory.Recorder.Powder.Add(new(
        _factory.Replication, Sim.Now, _plan.Material, what, mass, uses, build?.Number, _virgin, _usedMass));
}

/// <summary>An amount of powder with one history.</summary>
/// <param name="Mass">In kilograms.</param>
/// <param name="Uses">Builds it has been through; in a blend, the mean by mass.</param>
internal readonly record struct PowderLot(double Mass, double Uses);
