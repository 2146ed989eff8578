using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Results.Rollups;

namespace AmFactorySim.Results.Tests;

/// <summary>Small runs, made up row by row.</summary>
internal static class FactoryRuns
{
    public static readonly KpiSettings Settings = new(TimeSpan.FromHours(100), TimeSpan.FromHours(300), "USD", ["laser"], ["saw"]);

    /// <summary>Records a few rows into each table; another replication gets other rows.</summary>
    public static void Record(IRecorder recorder, int replication, int units = 10)
    {
        for (var i = 0; i < units; i++)
        {
            var released = TimeSpan.FromMinutes(i * replication);
            recorder.Units.Add(new(replication, i, i % 2 == 0 ? "bracket" : "hook", 1, i / 4, UnitStatus.Shipped, null, released,
                released + TimeSpan.FromHours(10 / 3.0), released + TimeSpan.FromHours(150 + i % 7 / 3.0), i % 3));
            recorder.Ledger.Add(new(
                replication, TimeSpan.FromHours(120), Account.Labour, "operators", "saw", CostDriver.WorkedH, 0.1, new Money(1_234_567),
                CostCause.Work, CostObject.Unit, i, "bracket"));
            recorder.States.Add(new(
                replication, "laser", "laser-1", EquipmentState.Printing, TimeSpan.FromHours(100 + i), TimeSpan.FromHours(100.9 + i)));
        }
        recorder.Builds.Add(new(
            replication, 0, "laser", "laser-1", "bracket", 4, 0, BuildOutcome.Completed, 2500, TimeSpan.FromHours(8), TimeSpan.FromHours(4),
            TimeSpan.Zero, TimeSpan.FromHours(1), TimeSpan.FromHours(13), TimeSpan.FromHours(15), TimeSpan.Zero, 20, 1.2));
        recorder.Operations.Add(new(
            replication, "saw", "saw-1", 0, null, "bracket", null, TimeSpan.FromHours(110), TimeSpan.FromHours(112),
            TimeSpan.FromHours(113), TimeSpan.FromHours(1), TimeSpan.FromMinutes(20), OperationResult.Passed));
        recorder.Powder.Add(new(replication, TimeSpan.Zero, "AlSi10Mg", PowderEvent.Opening, 900, 0, null, 900, 0));
        recorder.Lots.Add(new(
            replication, 1, 1, "bracket", units, 0, units, 0, TimeSpan.Zero, TimeSpan.FromHours(200), TimeSpan.FromHours(151)));
    }

    /// <summary>Writes a whole run folder, its replications spread over some threads.</summary>
    public static IReadOnlyDictionary<string, long> Write(
        string path, int replications, int threads = 1, int units = 10, TableFormats tables = TableFormats.Parquet)
    {
        using var run = RunFolder.Create(path);
        Parallel.For(1, replications + 1, new ParallelOptions { MaxDegreeOfParallelism = threads }, number =>
        {
            using var recorder = run.BeginReplication(number);
            Record(recorder, number, units);
            recorder.Complete(Settings);
        });
        var rows = run.Merge(threads);
        run.WriteText("scenario.yaml", "name: made up\n");
        run.Complete(tables);
        return rows;
    }
}
