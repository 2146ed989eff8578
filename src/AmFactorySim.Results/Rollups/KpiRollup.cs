using System.Globalization;
using System.Reflection;
using System.Text;
using AmFactorySim.Factory.Records;
using AmFactorySim.Results.DuckDb;
using AmFactorySim.Results.Tables;

namespace AmFactorySim.Results.Rollups;

/// <summary>Takes the key figures of one replication from its tables, by the SQL that lies beside this file.</summary>
internal static class KpiRollup
{
    // It reads the other figures, and comes after them.
    private const string Verdict = "verdict.sql";

    // In MiB.
    private const int Memory = 256;

    private static readonly string[] Figures = [.. Scripts(name => !IsVerdict(name))];
    private static readonly string Verdicts = Scripts(IsVerdict).Single();

    /// <summary>The figures, in the order of the catalogue.</summary>
    /// <param name="replication">Whose figures they are.</param>
    /// <param name="tables">Each table's name and file.</param>
    /// <param name="settings">The plan.</param>
    /// <param name="spill">A folder, which need not exist, for what does not fit in the memory; it is removed afterwards.</param>
    /// <param name="memory">The memory that the queries may use, in MiB; the figures do not depend on it.</param>
    /// <param name="cancel">Stops the queries.</param>
    public static List<KpiRow> Take(
        int replication, IEnumerable<(string Name, string Path)> tables, KpiSettings settings, string spill, int memory = Memory,
        CancellationToken cancel = default)
    {
        // Its own database: one thread, so that sums repeat to the last digit, and memory that other replications cannot take.
        using var database = new DuckDbDatabase(threads: 1, memory, spill);
        using var connection = database.Connect();
        connection.Execute(Definitions(tables, settings), cancel);
        connection.Execute("CREATE TEMP TABLE figures (kpi VARCHAR, scope VARCHAR, value DOUBLE)", cancel);
        // One after the other: each has the whole memory.
        foreach (var script in Figures) connection.Execute($"INSERT INTO figures {script}", cancel);
        using var result = connection.Query($"""
            SELECT kpi, scope, value, unit FROM (FROM figures UNION ALL {Verdicts}) LEFT JOIN catalogue USING (kpi)
            ORDER BY place, scope <> 'factory', scope
            """, cancel);
        return [.. result.Rows().Select(r => new KpiRow(replication, (string)r[0]!, (string)r[1]!, (double?)r[2], (string)r[3]!))];
    }

    private static string Definitions(IEnumerable<(string Name, string Path)> tables, KpiSettings settings)
    {
        var sql = new StringBuilder();
        foreach (var (name, path) in tables)
            sql.AppendLine(CultureInfo.InvariantCulture, $"CREATE TEMP VIEW {name} AS FROM {ParquetFile.Read(path)};");
        var (warmUp, horizon) = (HoursCodec.Encode(settings.WarmUp), HoursCodec.Encode(settings.Horizon));
        var quarter = (horizon - warmUp) / 4;
        Table("run",
            """
            warm_up_h DOUBLE, horizon_h DOUBLE, window_h DOUBLE, quarter_h DOUBLE, first_until_h DOUBLE, last_from_h DOUBLE,
            units_after_horizon BIGINT
            """,
            [[Exact(warmUp), Exact(horizon), Exact(horizon - warmUp), Exact(quarter), Exact(warmUp + quarter), Exact(horizon - quarter),
                Whole(settings.UnitsAfterHorizon)]]);

        // What the plan says.
        var batches = settings.Batches.ToDictionary(batch => batch.Station, batch => batch.Size);
        var groups = settings.Machines.Select(name => (name, "machine"))
            .Concat(settings.Stations.Select(name => (Name: name, Kind: "station")));
        Table("groups", "place INTEGER, name VARCHAR, kind VARCHAR, batch INTEGER",
            groups.Select((g, i) => (string[])[Whole(i), g.Item1, g.Item2, Whole(batches.GetValueOrDefault(g.Item1, 1))]));
        Table("recipes", "part VARCHAR, name VARCHAR, planned_cost DOUBLE, capacity INTEGER, ideal_print_h DOUBLE, unit_kg DOUBLE",
            settings.Recipes.Select(r => (string[])
                [r.Part, r.Group, Exact(r.PlannedAmount), Whole(r.PlateCapacity), Exact(r.IdealPrintH), Exact(r.UnitKg)]));
        Table("made", "part VARCHAR, yield DOUBLE, replaced DOUBLE",
            settings.Parts.Select(p => (string[])[p.Part, Exact(p.Yield), Exact(p.ReplacedShare)]));
        Table("works", "part VARCHAR, name VARCHAR, crew VARCHAR, on_plates BOOLEAN, work_h DOUBLE, attended_h DOUBLE",
            settings.Works.Select(w => (string[])
                [w.Part, w.Group, w.Crew ?? "", Flag(w.OnPlates), Exact(w.Time.Hours), Exact(w.Attended.Hours)]));
        Table("footprints", "kind VARCHAR, step VARCHAR, account VARCHAR, driver VARCHAR, resource VARCHAR, kwh DOUBLE, co2_kg DOUBLE",
            settings.Footprints.Select(f => (string[])[f.Kind, f.Step, f.Account, f.Driver, f.Resource, Exact(f.Kwh), Exact(f.Co2Kg)]));

        // What the words of the tables are declared to be.
        Table("equipment_states", "state VARCHAR, is_busy BOOLEAN, is_running BOOLEAN, is_scheduled BOOLEAN, is_spare BOOLEAN",
            Words<EquipmentState, StateAttribute>.All.Select(s => (string[])
                [s.Name, Flag(s.Declaration.IsBusy), Flag(s.Declaration.IsRunning), Flag(s.Declaration.IsScheduled),
                    Flag(s.Declaration.IsSpare)]));
        Table("accounts", "account VARCHAR", Words<Account, AccountAttribute>.All.Select(a => (string[])[a.Name]));
        var causes = Words<CostCause, CauseAttribute>.All;
        Table("followed_causes", "cause VARCHAR", causes.Where(c => c.Declaration.IsFollowed).Select(c => (string[])[c.Name]));
        Table("cost_steps", "cause VARCHAR, account VARCHAR, step VARCHAR",
            from cause in causes
            where !cause.Declaration.IsFollowed
            from account in Words<Account, AccountAttribute>.All
            let step = account.Declaration.IsPeople ? cause.Declaration.People : cause.Declaration.Things
            select (string[])[cause.Name, account.Name, Words<BridgeStep, StepAttribute>.All[(int)step].Name]);
        Table("powder_events", "event VARCHAR, flow VARCHAR",
            Words<PowderEvent, PowderAttribute>.All.Select(e => (string[])
                [e.Name, Words<PowderFlow, WordAttribute>.All[(int)e.Declaration.Flow].Name]));
        Table("catalogue", "place INTEGER, kpi VARCHAR, unit VARCHAR",
            KpiCatalogue.All.Select((k, i) => (string[])[Whole(i), k.Name, KpiCatalogue.UnitOf(k, settings.Currency)]));
        sql.AppendLine("""
            CREATE TEMP TABLE postings AS
            SELECT account, resource, place, part, driver, cause, sum(quantity) AS quantity, sum(amount) AS amount
            FROM ledger, run WHERE time_h > warm_up_h GROUP BY ALL ORDER BY ALL;
            """);
        return sql.ToString();

        static string Whole(long i) => i.ToString(CultureInfo.InvariantCulture);

        static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

        static string Flag(bool value) => value ? "true" : "false";

        void Table(string name, string columns, IEnumerable<string[]> rows)
        {
            sql.AppendLine(CultureInfo.InvariantCulture, $"CREATE TEMP TABLE {name} ({columns});");
            var values = string.Join(", ", rows.Select(row => $"({string.Join(", ", row.Select(SqlText.Literal))})"));
            if (values.Length > 0) sql.AppendLine(CultureInfo.InvariantCulture, $"INSERT INTO {name} VALUES {values};");
        }
    }

    private static bool IsVerdict(string name) => name.EndsWith("." + Verdict, StringComparison.Ordinal);

    private static IEnumerable<string> Scripts(Func<string, bool> wanted)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Where(wanted);
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return $"SELECT kpi, scope, value FROM (\n{reader.ReadToEnd()}\n)";
        }
    }
}
