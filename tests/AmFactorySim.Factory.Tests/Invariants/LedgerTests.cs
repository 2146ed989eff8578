using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;
using FsCheck.Fluent;

namespace AmFactorySim.Factory.Tests.Invariants;

/// <summary>The ledger is money: nothing drifts and nothing is lost, however many postings there are and however many share one.</summary>
public class LedgerTests
{
    private const int Postings = 10_000_000;

    [Fact]
    public void Ten_million_postings_add_up_to_the_last_millionth()
    {
        var books = new Sums();
        var ledger = new Ledger(new Simulation(1, 1), 1, books);
        var expected = (Int128)0;
        for (var i = 0; i < Postings; i++)
        {
            var amount = new Money((long)((ulong)(i + 1) * 0x9E3779B97F4A7C15 >> 40) - 1_000_000);
            expected += amount.Micros;
            ledger.Post(Account.Energy, "saw", "saw", CostDriver.EnergyKwh, 1, amount, CostCause.Idle);
        }
        Assert.Equal(Postings, books.Count);
        Assert.Equal(expected, books.Micros);
    }

    /// <summary>A tenth of a millionth at a time: what each would lose by rounding is posted once it is a whole one.</summary>
    [Fact]
    public void Ten_million_pieces_of_a_cost_come_to_the_cost()
    {
        var accrual = new Accrual<Duration>(new(1e-7));
        var sum = Money.Zero;
        for (var i = 0; i < Postings; i++) sum += accrual.Next(new Duration(1));
        Assert.Equal(Money.FromSi(1), sum);
        Assert.Equal(Money.Zero, new Rate<Money, Duration>(1e-7) * new Duration(1)); // and each alone is nothing
    }

    [Fact]
    public void A_shared_cost_is_shared_to_the_last_millionth() => Prop.ForAll(
        Gen.Zip(Gen.Choose(int.MinValue, int.MaxValue), Gen.Choose(1, 300)).ToArbitrary(),
        shared =>
        {
            var (amount, jobs) = (new Money(shared.Item1), shared.Item2);
            var parts = Enumerable.Range(0, jobs).Select(i => (long)amount.Part(i, jobs).Micros).ToList();
            Assert.Equal(amount.Micros, parts.Sum());
            Assert.InRange(parts.Max() - parts.Min(), 0, 1);
        }).Holds(1000);

    [Fact]
    public void A_cost_that_three_plates_share_is_posted_whole()
    {
        var books = new Sums();
        var plan = Plans.Machines(1, null, Plans.Part(Plans.Powder));
        var ledger = new Ledger(new Simulation(1, 1), 1, books);
        var order = new Lot(1, new(plan.Recipes[0].Part, 3, default, null, false));
        var jobs = Enumerable.Range(1, 3)
            .Select(i => (Job)new Build(i, "press", plan.Recipes[0], [new Unit(i, order, default)], default)).ToList();
        ledger.Post(Account.Station, "oven", "oven", CostDriver.UsedH, 1, Money.FromSi(10), jobs);
        Assert.Equal([3_333_334, 3_333_333, 3_333_333], books.Rows.Select(row => row.Amount.Micros));
    }

    /// <summary>Adds up and forgets, but for the first few rows.</summary>
    private sealed class Sums : IRecorder, ITable<LedgerRow>
    {
        public int Count { get; private set; }

        public Int128 Micros { get; private set; }

        public List<LedgerRow> Rows { get; } = [];

        public ITable<LedgerRow> Ledger => this;

        public ITable<UnitRow> Units => throw new NotSupportedException();

        public ITable<BuildRow> Builds => throw new NotSupportedException();

        public ITable<OperationRow> Operations => throw new NotSupportedException();

        public ITable<StateRow> States => throw new NotSupportedException();

        public ITable<PowderRow> Powder => throw new NotSupportedException();

        public ITable<LotRow> Lots => throw new NotSupportedException();

        public void Add(in LedgerRow row)
        {
            if (Count++ < 10) Rows.Add(row);
            Micros += row.Amount.Micros;
        }
    }
}
