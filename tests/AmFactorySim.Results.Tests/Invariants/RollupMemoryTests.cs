using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Results.DuckDb;
using AmFactorySim.Results.Rollups;

namespace AmFactorySim.Results.Tests.Invariants;

/// <summary>Key figures do not depend on the memory that their queries have: what does not fit is spilled, and sums repeat.</summary>
public class RollupMemoryTests
{
    private const int Units = 200_000, PerBuild = 4;

    // In MiB; less than the queries take where they may.
    private const int Little = 64;

    [Fact]
    public void Little_memory_gives_the_same_figures_and_leaves_no_file()
    {
        using var folder = new TemporaryFolder();
        var tables = Write(folder.FullName);
        var plenty = KpiRollup.Take(1, tables, FactoryRuns.Settings, folder["spill"], memory: 4096);
        var little = KpiRollup.Take(1, tables, FactoryRuns.Settings, folder["spill"], memory: Little);
        var others = plenty.Zip(little).Where(pair => Exact(pair.First) != Exact(pair.Second)).ToList();
        Assert.Empty(others);
        Assert.Equal(plenty.Count, little.Count);
        Assert.DoesNotContain("spill", folder.Entries);
    }

    [Fact]
    public void Without_a_place_to_spill_as_little_memory_is_not_enough()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<DuckDbException>(() => KpiRollup.Take(1, Write(folder.FullName), FactoryRuns.Settings, spill: "", memory: Little));
    }

    private static (string, string, long?) Exact(KpiRow row) =>
        (row.Kpi, row.Scope, row.Value is { } value ? BitConverter.DoubleToInt64Bits(value) : null);

    // Times that no sum adds up exactly, and units that finish in another order than they were released in.
    private static List<(string Name, string Path)> Write(string folder)
    {
        using var database = new DuckDbDatabase();
        using var files = new ReplicationTables(database, folder, 1, null);
        var random = new Random(1);
        TimeSpan Hours(double most) => TimeSpan.FromHours(random.NextDouble() * most);
        for (var i = 0; i < Units; i++)
        {
            var (unit, build) = ((long)(i * 7919L % Units), i * 7919L % Units / PerBuild);
            var released = Hours(50);
            var queued = released + Hours(60);
            var started = queued + Hours(20);
            var part = build % 3 == 0 ? "hook" : "bracket";
            files.Units.Add(new(1, unit, part, (int)(unit % 9 + 1), build, unit % 50 == 0 ? UnitStatus.Scrapped : UnitStatus.Shipped, null,
                released, queued, started + Hours(150), i % 40 == 0 ? 1 : 0));
            files.Operations.Add(new(1, "saw", $"saw/{i % 40}", build, unit, part, (int)(unit % 9 + 1), queued, started, started + Hours(1),
                Hours(1), Hours(0.5), OperationResult.Passed));
            files.Ledger.Add(new(1, started, Account.Labour, "operators", "saw", CostDriver.WorkedH, random.NextDouble(),
                new Money(random.Next(5_000_000)), CostCause.Work, CostObject.Unit, unit, part));
            if (i % PerBuild == 0)
            {
                var printed = i / PerBuild;
                files.Builds.Add(new(1, printed, "laser", $"laser/{printed % 90}", printed % 3 == 0 ? "hook" : "bracket", PerBuild, 0,
                    BuildOutcome.Completed, 2500, Hours(8), Hours(4), Hours(30), Hours(1) + TimeSpan.FromHours(30),
                    Hours(10) + TimeSpan.FromHours(31), Hours(3) + TimeSpan.FromHours(41), Hours(1), 20, 1.2));
            }
        }
        files.States.Add(new(1, "laser", "laser/1", EquipmentState.Printing, TimeSpan.FromHours(100), TimeSpan.FromHours(250)));
        for (var lot = 1; lot <= 9; lot++)
            files.Lots.Add(new(1, lot, 1, lot % 2 == 0 ? "hook" : "bracket", Units / 9, 0, Units / 9, 0, TimeSpan.Zero,
                TimeSpan.FromHours(200), TimeSpan.FromHours(151)));
        foreach (var file in files.Files) file.Complete();
        return [.. files.Files.Select(file => (file.Name, file.FilePath))];
    }
}
