using AmFactorySim.Factory.Records;

namespace AmFactorySim.Experiments.Tests;

/// <summary>Counts rows, checks that their numbers are finite, and stops the run after so many.</summary>
internal sealed class CountingRecorder(int most = int.MaxValue) : RowRecorder
{
    // The tables have amounts of 38 digits, six of them after the point.
    private const double MostMoney = 1e32;

    public int Rows { get; private set; }

    public override void Add(in UnitRow row) => Count();

    public override void Add(in BuildRow row) => Count(row.PowderKg, row.FusedKg);

    public override void Add(in OperationRow row) => Count();

    public override void Add(in StateRow row) => Count();

    public override void Add(in PowderRow row) => Count(row.MassKg, row.VirginKg, row.UsedKg);

    public override void Add(in LedgerRow row)
    {
        Assert.InRange(row.Amount.Si, -MostMoney, MostMoney);
        Count(row.Quantity);
    }

    public override void Add(in LotRow row) => Count();

    private void Count(params ReadOnlySpan<double> numbers)
    {
        foreach (var number in numbers) Assert.True(double.IsFinite(number), $"{number} is in a row");
        if (++Rows > most) throw new EnoughException();
    }
}

/// <summary>There are as many rows as a test wants.</summary>
internal sealed class EnoughException() : Exception("There are enough rows.");
