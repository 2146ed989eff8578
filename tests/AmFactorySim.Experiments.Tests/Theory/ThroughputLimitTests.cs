using AmFactorySim.Experiments.Runs;
using AmFactorySim.Factory;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Results;

namespace AmFactorySim.Experiments.Tests.Theory;

/// <summary>
/// What a run names as the limit of throughput is what brute force finds: simulating the line again with one more of each machine,
/// station and person, and with one more of both of each pair.
/// </summary>
public sealed class ThroughputLimitTests : IDisposable
{
    private const int Replicated = 2;

    // A gain that chance could make.
    private const double Nothing = 0.02, Much = 0.03;

    private readonly string _folder = Directory.CreateTempSubdirectory("limits").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_named_agrees_with_brute_force_on_fifty_lines()
    {
        var answers = Enumerable.Range(1, 50).AsParallel().AsOrdered().Select(number =>
        {
            var plan = Lines.Numbered(number);
            var (kind, fault) = Check(plan, Summary(plan));
            return (Number: number, Kind: kind, Fault: fault);
        }).ToList();
        // Every kind of answer occurs, or the lines would not test it.
        Assert.Equal(["met", "one", "or", "together"], answers.Select(answer => answer.Kind).Distinct().Order(StringComparer.Ordinal));
        var wrong = answers.Where(answer => answer.Fault is not null).Select(answer => $"line {answer.Number}: {answer.Fault}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // Every fault but those that the run itself calls uncertain.
    private static (string Kind, string? Fault) Check(FactoryPlan plan, RunSummary run)
    {
        var gains = new Dictionary<string, double>();
        var shipped = Shipped(plan);
        double Gain(params string[] more)
        {
            var key = string.Join(" + ", more);
            if (!gains.TryGetValue(key, out var gain))
                gains[key] = gain = Shipped(Lines.WithOneMore(plan, more)) / (double)shipped - 1;
            return gain;
        }
        var names = Lines.Resources(plan).ToList();
        var best = names.Max(name => Gain(name));
        var waitedFor = run.LimitsThroughput is [{ Reason: LimitReason.People, WaitsFor: { } crew }] ? crew : null;
        string[] limits = [.. run.LimitsThroughput.Select(limit => limit.Name), .. waitedFor is null ? Array.Empty<string>() : [waitedFor]];
        if (limits.Length == 0)
            return ("met", best < Much || run.DemandMet.Mean is null ? null : $"nothing is named, but {Best(gains)}");
        var kind = waitedFor is not null ? "or" : limits.Length == 1 ? "one" : "together";
        var agrees = kind == "together"
            ? Gain(limits) >= Math.Max(0.8 * BestOfPairs(), best)
            : limits.Max(name => Gain(name)) >= 0.8 * best;
        if (best < Nothing && BestOfPairs() < Nothing) agrees = true;
        return (kind, agrees || !run.LimitIsCertain ? null
            : $"{string.Join(" and ", limits)} named ({kind}), worth {Gain(limits):P1}, but {Best(gains)}; "
                + $"ordered by shipped {run.DemandUnitsPerY.Mean / run.ThroughputUnitsPerY.Mean:P1}, loads "
                + string.Join(", ", run.Groups.Select(group => (group.Group, group.LoadPercent.Mean, group.SparePercent.Mean))
                    .Concat(run.Crews.Select(crew => (crew.Crew, crew.LoadPercent.Mean, crew.SparePercent.Mean)))
                    .Select(r => $"{r.Item1} {r.Item2:0.0} (spare {r.Item3:0.0})")));

        double BestOfPairs() => (from first in names
                                 from second in names
                                 where string.CompareOrdinal(first, second) < 0
                                 select Gain(first, second)).Max();
    }

    private static string Best(Dictionary<string, double> gains)
    {
        var (name, gain) = gains.MaxBy(gain => gain.Value);
        return $"one more of {name} brings {gain:P1}";
    }

    private RunSummary Summary(FactoryPlan plan)
    {
        using var results = RunFolder.Create(Path.Combine(_folder, Guid.NewGuid().ToString("N")));
        var kpis = Enumerable.Range(1, Replicated).SelectMany(replication =>
        {
            using var tables = results.BeginReplication(replication);
            new FactoryModel(plan, 1, replication, tables).Run();
            return tables.Complete(RollupSettings.Of(plan, "USD"));
        }).ToList();
        return new RunSummaries(plan, kpis).Of(new("test", 1, Replicated, "USD", TimeSpan.Zero, 0, ""));
    }

    private static int Shipped(FactoryPlan plan) => Enumerable.Range(1, Replicated).Sum(replication =>
    {
        var shipments = new Shipments(plan.WarmUp);
        new FactoryModel(plan, 1, replication, shipments).Run();
        return shipments.Count;
    });

    /// <summary>Counts the units shipped after the warm-up.</summary>
    private sealed class Shipments(TimeSpan warmUp) : RowRecorder
    {
        public int Count { get; private set; }

        public override void Add(in UnitRow row) => Count += row.Status == UnitStatus.Shipped && row.Finished > warmUp ? 1 : 0;
    }
}
