using AmFactorySim.Results.DuckDb;
using AmFactorySim.Results.Rollups;

namespace AmFactorySim.Results.Tests.Contract;

public class RunFolderTests
{
    private static readonly string[] Tables = ["builds", "kpis", "ledger", "lots", "operations", "powder", "states", "units"];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_whole_run_has_one_file_for_each_table(int replications)
    {
        using var folder = new TemporaryFolder();
        var rows = FactoryRuns.Write(folder["results/mine/first"], replications);

        Assert.Equal(["first"], Directory.GetFileSystemEntries(folder["results/mine"]).Select(Path.GetFileName));
        Assert.Equal(Tables.Select(t => t + ".parquet").Append("scenario.yaml").Order(StringComparer.Ordinal),
            Directory.GetFileSystemEntries(folder["results/mine/first"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(Tables, rows.Keys);
        Assert.Equal(10 * replications, rows["units"]);
        foreach (var table in Tables) Assert.Equal(rows[table], Count(folder[$"results/mine/first/{table}.parquet"]));
    }

    [Fact]
    public void Replications_are_in_the_order_of_their_numbers_whoever_was_first()
    {
        using var folder = new TemporaryFolder();
        using (var run = RunFolder.Create(folder["run"]))
        {
            foreach (var number in (int[])[3, 10, 1, 2])
            {
                using var tables = run.BeginReplication(number);
                FactoryRuns.Record(tables, number);
                tables.Complete(FactoryRuns.Settings);
            }
            run.Merge();
            run.Complete();
        }
        using var database = new DuckDbDatabase();
        using var connection = database.Connect();
        using var result = connection.Query($"SELECT replication, unit FROM '{folder["run/units.parquet"]}'");
        Assert.Equal(new[] { 1, 2, 3, 10 }.SelectMany(r => Enumerable.Range(0, 10).Select(u => (r, (long)u))),
            result.Rows().Select(r => ((int)r[0]!, (long)r[1]!)));
    }

    [Fact]
    public void A_folder_that_is_there_is_refused_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["run"]);
        var e = Assert.Throws<IOException>(() => RunFolder.Create(folder["run"] + "/"));
        Assert.Contains("is there already", e.Message, StringComparison.Ordinal);
        Assert.Equal(["run"], folder.Entries);
    }

    [Fact]
    public void A_file_that_is_there_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["run"], "mine");
        Assert.Throws<IOException>(() => RunFolder.Create(folder["run"]));
        Assert.Equal("mine", File.ReadAllText(folder["run"]));
    }

    [Fact]
    public void A_folder_that_appeared_meanwhile_is_not_touched()
    {
        using var folder = new TemporaryFolder();
        using (var run = Recorded(folder))
        {
            run.Merge();
            Directory.CreateDirectory(folder["run"]);
            Assert.Throws<IOException>(() => run.Complete());
        }
        Assert.Equal(["run"], folder.Entries);
        Assert.Empty(Directory.GetFileSystemEntries(folder["run"]));
    }

    [Fact]
    public void An_exception_while_recording_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<TimeoutException>((Action)(() =>
        {
            using var run = RunFolder.Create(folder["run"]);
            using var tables = run.BeginReplication(1);
            FactoryRuns.Record(tables, 1, 50_000);
            throw new TimeoutException();
        }));
        Assert.Empty(folder.Entries);
    }

    [Fact]
    public void Disposing_the_run_ends_its_open_tables_and_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        var run = RunFolder.Create(folder["run"]);
        var tables = run.BeginReplication(1);
        FactoryRuns.Record(tables, 1);
        run.Dispose();
        Assert.Empty(folder.Entries);
        Assert.ThrowsAny<Exception>(() => FactoryRuns.Record(tables, 1, 50_000));
        Assert.Throws<ObjectDisposedException>(() => run.BeginReplication(2));
    }

    [Fact]
    public void Cancelling_the_merge_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        using (var run = Recorded(folder))
        {
            Assert.ThrowsAny<OperationCanceledException>(() => run.Merge(cancel: new CancellationToken(canceled: true)));
        }
        Assert.Empty(folder.Entries);
    }

    [Fact]
    public void A_part_that_went_bad_is_reported_and_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        using (var run = Recorded(folder))
        {
            var part = Directory.EnumerateFiles(
                folder.FullName, "units.parquet",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }).First();
            File.WriteAllText(part, "this is no Parquet");
            Assert.Contains("units.parquet could not be written", Assert.Throws<IOException>(() => run.Merge(threads: 2)).Message,
                StringComparison.Ordinal);
        }
        Assert.Empty(folder.Entries);
    }

    [Fact]
    public void A_folder_that_was_removed_while_it_was_written_is_named_and_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        using (var run = RunFolder.Create(folder["run"]))
        {
            using var tables = run.BeginReplication(1);
            FactoryRuns.Record(tables, 1, 50_000);
            Directory.Delete(Directory.GetDirectories(folder.FullName).Single(), recursive: true);
            var fault = Assert.Throws<IOException>(() => tables.Complete(FactoryRuns.Settings)).Message;
            Assert.Contains("has been removed while the run was writing", fault, StringComparison.Ordinal);
        }
        Assert.Empty(folder.Entries);
    }

    [Fact]
    public void A_folder_in_a_file_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["file"], "mine");
        Assert.Equal($"No results can be written in {folder["file"]}: {folder["file"]} is a file.",
            Assert.Throws<IOException>(() => RunFolder.Create(folder["file/run"])).Message);
    }

    [Fact]
    public void Two_runs_to_one_folder_do_not_mix_and_the_first_is_kept()
    {
        using var folder = new TemporaryFolder();
        using (var first = Recorded(folder, 3))
        using (var second = Recorded(folder, 5))
        {
            second.Merge();
            first.Merge();
            first.Complete();
            Assert.Throws<IOException>(() => second.Complete());
        }
        Assert.Equal(["run"], folder.Entries);
        Assert.Equal(2 * 3, Count(folder["run/units.parquet"]));
    }

    [Fact]
    public void Two_runs_that_may_take_the_next_free_name_are_both_kept()
    {
        using var folder = new TemporaryFolder();
        using (var first = Recorded(RunFolder.CreateNextFree(folder["run"]), 3))
        using (var second = Recorded(RunFolder.CreateNextFree(folder["run"]), 5))
        {
            second.Merge();
            first.Merge();
            second.Complete();
            first.Complete();
            Assert.Equal((folder["run-2"], folder["run"]), (first.FullPath, second.FullPath));
        }
        using (var third = Recorded(RunFolder.CreateNextFree(folder["run"])))
        {
            third.Merge();
            third.Complete();
        }
        Assert.Equal(["run", "run-2", "run-3"], folder.Entries.Order(StringComparer.Ordinal));
        Assert.Equal((2 * 5, 2 * 3), (Count(folder["run/units.parquet"]), Count(folder["run-2/units.parquet"])));
    }

    [Fact]
    public void Folders_above_that_were_made_for_a_run_go_with_it()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["results"]);
        using (Recorded(RunFolder.Create(folder["results/mine/deep/run"]))) { }
        Assert.Equal(["results"], folder.Entries);
        Assert.Empty(Directory.GetFileSystemEntries(folder["results"]));
    }

    [Fact]
    public void Folders_above_that_others_use_meanwhile_stay()
    {
        using var folder = new TemporaryFolder();
        using (Recorded(RunFolder.Create(folder["results/mine/run"]))) File.WriteAllText(folder["results/note"], "mine");
        Assert.Equal([folder["results/note"]], Directory.GetFileSystemEntries(folder["results"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("/")]
    public void A_path_that_names_no_folder_is_refused(string path) => Assert.Throws<IOException>(() => RunFolder.Create(path));

    [Fact]
    public void Cancelling_the_key_figures_says_so()
    {
        using var folder = new TemporaryFolder();
        using var run = RunFolder.Create(folder["run"]);
        using var tables = run.BeginReplication(1);
        Assert.ThrowsAny<OperationCanceledException>(() => tables.Complete(FactoryRuns.Settings, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Steps_out_of_order_are_refused()
    {
        using var folder = new TemporaryFolder();
        using var run = RunFolder.Create(folder["run"]);
        Assert.Contains("no replication", Assert.Throws<InvalidOperationException>(() => run.Merge()).Message, StringComparison.Ordinal);
        using var tables = run.BeginReplication(1);
        Assert.Contains("begun before", Assert.Throws<InvalidOperationException>(() => run.BeginReplication(1)).Message,
            StringComparison.Ordinal);
        Assert.Contains("not complete", Assert.Throws<InvalidOperationException>(() => run.Merge()).Message, StringComparison.Ordinal);
        Assert.Contains("Merge", Assert.Throws<InvalidOperationException>(() => run.Complete()).Message, StringComparison.Ordinal);
        tables.Complete(FactoryRuns.Settings);
        run.Merge();
        Assert.Contains("merged already", Assert.Throws<InvalidOperationException>(() => run.BeginReplication(2)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_replication_still_has_all_tables_and_figures()
    {
        using var folder = new TemporaryFolder();
        IReadOnlyList<KpiRow> kpis;
        using (var run = RunFolder.Create(folder["run"]))
        {
            using var tables = run.BeginReplication(1);
            kpis = tables.Complete(FactoryRuns.Settings);
            run.Merge();
            run.Complete();
        }
        Assert.Equal(0, Count(folder["run/units.parquet"]));
        Assert.Equal(new KpiRow(1, "shipped", "factory", 0, "units"), kpis.Single(k => k is { Kpi: "shipped" }));
        Assert.Equal(new KpiRow(1, "lead_time_mean", "factory", null, "h"), kpis.Single(k => k is { Kpi: "lead_time_mean" }));
    }

    [Fact]
    public void With_a_start_date_planners_columns_have_dates_too()
    {
        using var folder = new TemporaryFolder();
        using (var run = RunFolder.Create(folder["run"]))
        {
            using var tables = run.BeginReplication(1, new DateOnly(2027, 1, 4));
            FactoryRuns.Record(tables, 1);
            tables.Complete(FactoryRuns.Settings);
            run.Merge();
            run.Complete();
        }
        using var database = new DuckDbDatabase();
        using var connection = database.Connect();
        using var orders = connection.Query(
            $"SELECT released_at::VARCHAR, due_at::VARCHAR, finished_at::VARCHAR FROM '{folder["run/lots.parquet"]}'");
        Assert.Equal<object?>(["2027-01-04 00:00:00", "2027-01-12 08:00:00", "2027-01-10 07:00:00"], orders.Rows().Single());
        using var builds = connection.Query($"SELECT started_at::VARCHAR, unloaded_at::VARCHAR FROM '{folder["run/builds.parquet"]}'");
        Assert.Equal<object?>(["2027-01-04 00:00:00", "2027-01-04 15:00:00"], builds.Rows().Single());
    }

    [Fact]
    public void Without_a_start_date_no_column_has_dates()
    {
        using var folder = new TemporaryFolder();
        FactoryRuns.Write(folder["run"], replications: 2);
        using var database = new DuckDbDatabase();
        using var connection = database.Connect();
        foreach (var table in Tables)
        {
            using var columns = connection.Query($"FROM '{folder[$"run/{table}.parquet"]}' LIMIT 0");
            Assert.DoesNotContain(columns.Names, name => name.EndsWith("_at", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(TableFormats.Parquet, ".parquet")]
    [InlineData(TableFormats.Csv, ".csv")]
    [InlineData(TableFormats.Both, ".csv", ".parquet")]
    public void Tables_are_left_in_the_formats_asked_for(TableFormats formats, params string[] extensions)
    {
        using var folder = new TemporaryFolder();
        using (var run = Recorded(folder))
        {
            run.Merge();
            run.Complete(formats);
        }
        Assert.Equal(Tables.SelectMany(table => extensions.Select(extension => table + extension)).Order(StringComparer.Ordinal),
            Directory.GetFiles(folder["run"]).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        foreach (var extension in extensions) Assert.Equal(20, Count(folder["run/units" + extension]));
        if (formats != TableFormats.Both) return;
        using var database = new DuckDbDatabase();
        using var connection = database.Connect();
        foreach (var table in Tables)
        {
            using var lost = connection.Query(
                $"SELECT count(*) FROM (SELECT COLUMNS(*)::VARCHAR FROM '{folder[$"run/{table}.parquet"]}' EXCEPT ALL "
                + $"SELECT COLUMNS(*)::VARCHAR FROM read_csv('{folder[$"run/{table}.csv"]}', all_varchar = true))");
            Assert.Equal(0L, lost.Rows().Single()[0]);
        }
    }

    private static RunFolder Recorded(TemporaryFolder folder, int units = 10) => Recorded(RunFolder.Create(folder["run"]), units);

    private static RunFolder Recorded(RunFolder run, int units = 10)
    {
        foreach (var number in (int[])[1, 2])
        {
            using var tables = run.BeginReplication(number);
            FactoryRuns.Record(tables, number, units);
            tables.Complete(FactoryRuns.Settings);
        }
        return run;
    }

    private static long Count(string path)
    {
        using var database = new DuckDbDatabase();
        using var connection = database.Connect();
        using var result = connection.Query($"SELECT count(*) FROM '{path}'");
        return (long)result.Rows().Single()[0]!;
    }
}
