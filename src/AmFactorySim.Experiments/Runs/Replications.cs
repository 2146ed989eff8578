using System.Diagnostics;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text;
using AmFactorySim.Factory;
using AmFactorySim.Results;
using AmFactorySim.Results.Rollups;
using AmFactorySim.Scenarios;
using AmFactorySim.Timeline;

namespace AmFactorySim.Experiments.Runs;

/// <summary>Simulates the replications of a scenario, several at a time, and writes one complete run folder.</summary>
public static class Replications
{
    /// <summary>The version of the program, which runs and results carry.</summary>
    public static string Version { get; } =
        typeof(Replications).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Runs a scenario.</summary>
    /// <param name="scenario">What to run.</param>
    /// <param name="results">The run folder, just begun; it is complete when the run is.</param>
    /// <param name="threads">Replications that run at once; the results do not depend on it.</param>
    /// <param name="clock">Started before the scenario was read: the wall time is counted from there.</param>
    /// <param name="progress">Gets the share of the simulated time that is done; at 1 only writing is left.</param>
    /// <param name="tables">The formats of the run folder's tables.</param>
    /// <param name="cancel">Stops the run; nothing is left of it then.</param>
    /// <exception cref="IOException">A file could not be written.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> stopped it.</exception>
    public static RunSummary Run(
        Scenario scenario, RunFolder results, int threads, Stopwatch clock, IProgress<double>? progress = null,
        TableFormats tables = TableFormats.Parquet, CancellationToken cancel = default)
    {
        var (plan, seed, count, currency) = (scenario.Plan, scenario.Keys.Seed, scenario.Keys.Replications, scenario.Keys.Currency.Code);
        var kpis = new IReadOnlyList<KpiRow>[count];
        var events = new long[count];
        var deadlocks = new Deadlock?[count];
        var waiting = new IReadOnlyDictionary<string, long>[count];
        var done = new double[count];

        void Replicate(int i)
        {
            using var recorder = results.BeginReplication(i + 1, plan.Start);
            Simulate(i, recorder);
            kpis[i] = recorder.Complete(RollupSettings.Of(plan, currency), cancel);
        }

        // The model is out of scope, and its memory free, before the key figures are taken.
        void Simulate(int i, ReplicationTables recorder)
        {
            var model = new FactoryModel(plan, seed, i + 1, recorder);
            try
            {
                model.Run(new Share(share => { done[i] = share; progress?.Report(done.Sum() / count); }), cancel);
            }
            catch (SimulationException e) when (e.InnerException is IOException failure)
            {
                // A row could not be written. That is no failure of the process that recorded it.
                ExceptionDispatchInfo.Throw(failure);
            }
            events[i] = model.Simulation.EventCount;
            deadlocks[i] = model.Deadlock;
            waiting[i] = model.WaitingForFull;
        }

        try
        {
            Parallel.For(0, count, new() { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, Replicate);
        }
        catch (AggregateException failures)
        {
            // One replication's failure is the run's; the others were stopped by it.
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }

        var rows = results.Merge(threads, cancel);
        var yaml = scenario.Print(results.FullPath);
        results.WriteText("scenario.yaml", yaml);
        results.WriteText("manifest.json", new RunManifest(
            plan.Name, Hash(Encoding.UTF8.GetBytes(yaml)), scenario.MeshSha256, Version, seed, count,
            plan.Start, plan.Horizon.TotalHours, plan.WarmUp.TotalHours, rows, threads, DateTime.UtcNow - clock.Elapsed,
            clock.Elapsed.TotalSeconds).ToJson());
        results.Complete(tables);
        var facts = new RunFacts(Version, seed, count, currency, clock.Elapsed, events.Sum(), results.FullPath);
        var summary = new RunSummaries(plan, [.. kpis.SelectMany(rows => rows)]).Of(facts);
        summary = summary with { Deadlock = DeadlockFigures.Of(deadlocks) };
        return summary with
        {
            Warnings = [.. RunWarnings.Of(scenario), .. RunWarnings.Of(summary), .. RunWarnings.OfWaiting(waiting)],
        };
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private sealed class Share(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
