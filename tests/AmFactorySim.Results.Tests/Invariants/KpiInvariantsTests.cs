using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Results.Rollups;
using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Results.Tests.Invariants;

/// <summary>What holds of the key figures of any run, compared with sums taken from the rows in another way.</summary>
public class KpiInvariantsTests
{
    private static readonly string[] Parts = ["bracket", "hook", "ring"];

    private static readonly KpiSettings Settings = new(TimeSpan.FromHours(100), TimeSpan.FromHours(300), "USD", [], ["saw"])
    {
        Recipes = [.. Parts.Select(part => new RecipeFacts(part, "laser", 7.5, 1, 1, 1))],
    };

    private static readonly Gen<TimeSpan> Instants = Gen.Choose(0, 300 * 60).Select(m => TimeSpan.FromMinutes(m));

    private static readonly Gen<UnitRow> Units =
        from part in Gen.Elements(Parts)
        from times in Gen.Zip(Instants, Instants)
        from status in Gen.Elements(Enum.GetValues<UnitStatus>())
        from build in Gen.Elements<long?>(null, 1, 2, 3)
        let finished = status == UnitStatus.InProcess ? (TimeSpan?)null : Max(times.Item1, times.Item2)
        select new UnitRow(1, 0, part, 1, build, status, null, Min(times.Item1, times.Item2), null, finished, 0);

    private static readonly Gen<LedgerRow> Postings =
        from time in Instants
        from account in Gen.Elements(Enum.GetValues<Account>())
        from micros in Gen.Choose(int.MinValue, int.MaxValue)
        from cause in Gen.Elements(Enum.GetValues<CostCause>())
        from number in Gen.Choose(1, 3)
        from @object in cause == CostCause.Work ? Gen.Elements(CostObject.Unit, CostObject.Build) : Gen.Constant(CostObject.Factory)
        select new LedgerRow(
            1, time, account, "factory", null, CostDriver.CalendarH, 1, new Money(micros), cause, @object,
            @object == CostObject.Factory ? null : number, @object == CostObject.Factory ? null : Parts[number - 1]);

    private static readonly Gen<OperationRow> Operations =
        from times in Gen.Zip(Instants, Instants)
        from waits in Gen.Elements(true, false)
        select new OperationRow(
            1, "saw", null, 1, null, Parts[0], null, Min(times.Item1, times.Item2), waits ? null : Max(times.Item1, times.Item2), null,
            TimeSpan.Zero, TimeSpan.Zero, OperationResult.Passed);

    [Fact]
    public void Units_are_conserved_and_stocks_are_time_averages() => Prop
        .ForAll(Units.ListOf().ToArbitrary(), Postings.ListOf().ToArbitrary(), Operations.ListOf().ToArbitrary(),
            (units, postings, operations) =>
        {
            var kpis = Roll(units, postings, operations);
            foreach (var scope in Parts.Select(p => $"part:{p}").Append("factory"))
            {
                var own = units.Where(u => scope == "factory" || scope == $"part:{u.Part}").ToList();
                Assert.Equal(own.Count, kpis[("released", scope)]);
                Assert.Equal(kpis[("released", scope)], kpis[("shipped", scope)] + kpis[("scrapped", scope)] + kpis[("in_process", scope)]);
                Assert.Equal(TimeAverage(own.Select(u => (u.Released, u.Finished))), kpis[("wip_mean", scope)]!.Value, 1e-9);
                var good = own.Where(u => u.Status == UnitStatus.Shipped && u.Finished > Settings.WarmUp).ToList();
                var leads = good.Select(u => u.Finished!.Value.TotalHours).ToList(); // all orders are released at 0
                Assert.Equal(good.Count > 0 ? good.Average(u => (u.Finished!.Value - u.Released).TotalHours) : double.NaN,
                    kpis[("unit_lead_time_mean", scope)] ?? double.NaN, 1e-9);
                Assert.Equal(TimeAverage(own.Select(u => (u.Released, u.Finished)), 0.75, 1),
                    kpis[("wip_last_quarter", scope)]!.Value, 1e-9);
                Assert.Equal(TimeAverage(own.Select(u => (u.Released, u.Finished)), 0, 0.25),
                    kpis[("wip_first_quarter", scope)]!.Value, 1e-9);
                Assert.Equal(leads.Count > 0 ? leads.Average() : double.NaN, kpis[("lead_time_mean", scope)] ?? double.NaN, 1e-9);
                Assert.Equal(Quantile(leads, 0.5), kpis[("lead_time_p50", scope)] ?? double.NaN, 1e-9);
                Assert.Equal(Quantile(leads, 0.95), kpis[("lead_time_p95", scope)] ?? double.NaN, 1e-9);
                Assert.Equal(leads.Count * 8760.0 / 200, kpis[("throughput", scope)]!.Value, 1e-9);
            }
            var total = postings.Where(p => p.Time > Settings.WarmUp).Aggregate(Money.Zero, (sum, p) => sum + p.Amount);
            Assert.Equal(total.Si, kpis[("cost_total", "factory")]!.Value, 1e-9);
            var shipped = units.Count(u => u.Status == UnitStatus.Shipped && u.Finished > Settings.WarmUp);
            Assert.Equal(shipped > 0 ? total.Si / shipped : double.NaN, kpis[("cost_per_good_unit", "factory")] ?? double.NaN,
                1e-9 * Math.Max(1, Math.Abs(total.Si)));
            var steps = kpis.Where(k => k.Key.Item1 == "cost_bridge" && k.Key.Item2 != "factory").Select(k => k.Value).ToList();
            Assert.Equal(Words<BridgeStep, StepAttribute>.All.Count, steps.Count);
            Assert.Equal(kpis[("cost_per_good_unit", "factory")] ?? double.NaN,
                steps.Aggregate(0.0, (sum, step) => sum + (step ?? double.NaN)), 1e-6 * Math.Max(1, Math.Abs(total.Si)));
            Assert.Equal(total.Si, Words<Account, AccountAttribute>.All.Sum(a => kpis[("cost_total", $"account:{a.Name}")]!.Value), 1e-6);
            Assert.Equal(total.Si, Parts.Sum(part => kpis[("cost_total", $"part:{part}")]!.Value), 1e-6);
            Assert.Equal(TimeAverage(operations.Select(o => (o.Queued, o.Started))), kpis[("queue_mean", "station:saw")]!.Value, 1e-9);
        })
        .Holds(25);

    private static Dictionary<(string, string), double?> Roll(
        IEnumerable<UnitRow> units, IEnumerable<LedgerRow> postings, IEnumerable<OperationRow> operations)
    {
        using var folder = new TemporaryFolder();
        using var run = RunFolder.Create(folder["run"]);
        using var tables = run.BeginReplication(1);
        for (var i = 0; i < Parts.Length; i++) tables.Lots.Add(new(1, i + 1, 1, Parts[i], 100, 0, 0, 0, TimeSpan.Zero, null, null));
        foreach (var build in (long[])[1, 2, 3])
            tables.Builds.Add(new(1, build, "laser", "laser/1", Parts[0], 1, 0, BuildOutcome.Completed, 1,
                default, default, default, default, default, default, default, 1, 1));
        foreach (var (number, unit) in units.Index()) tables.Units.Add(unit with { Unit = number + 1 });
        foreach (var posting in postings) tables.Ledger.Add(posting);
        foreach (var operation in operations) tables.Operations.Add(operation);
        return tables.Complete(Settings).ToDictionary(k => (k.Kpi, k.Scope), k => k.Value);
    }

    // Between the two values next to the place (n - 1) q, in proportion.
    private static double Quantile(List<double> values, double share)
    {
        if (values.Count == 0) return double.NaN;
        values.Sort();
        var place = (values.Count - 1) * share;
        var below = (int)place;
        return values[below] + (place - below) * (values[Math.Min(below + 1, values.Count - 1)] - values[below]);
    }

    // Walks through the arrivals and departures of the window, or a part of it, with a count.
    private static double TimeAverage(IEnumerable<(TimeSpan From, TimeSpan? To)> stays, double from = 0, double until = 1)
    {
        var window = Settings.Horizon - Settings.WarmUp;
        var (begin, end) = (Settings.WarmUp + window * from, Settings.WarmUp + window * until);
        var changes = stays.SelectMany(s => new[] { (At: s.From, By: 1), (At: s.To ?? Settings.Horizon, By: -1) })
            .Select(c => (At: Min(Max(c.At, begin), end), c.By)).OrderBy(c => c.At);
        var (now, count, area) = (begin, 0, 0.0);
        foreach (var (at, by) in changes)
        {
            area += count * (at - now).TotalHours;
            (now, count) = (at, count + by);
        }
        return area / (end - begin).TotalHours;
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
