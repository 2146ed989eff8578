using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using AmFactorySim.Factory.Records;
using AmFactorySim.Results.DuckDb;
using AmFactorySim.Results.Tables;

namespace AmFactorySim.Results.Rollups;

/// <summary>Takes the key figures of one replication from its tables, by the SQL that lies beside this file.</summary>
internal static class KpiRollup
{
    private static readonly string Sql = string.Join("\nUNION ALL\n", Scripts().Select(s => $"SELECT kpi, scope, value FROM (\n{s}\n)"));

    /// <summary>The figures, in the order of the catalogue.</summary>
    /// <param name="connection">One that nobody else uses, with one thread so that sums repeat to the last digit.</param>
    /// <param name="replication">Whose figures they are.</param>
    /// <param name="tables">Each table's name and file.</param>
    /// <param name="settings">The plan.</param>
    /// <param name="cancel">Stops the queries.</param>
    public static List<KpiRow> Take(DuckDbConnection connection, int replication, IEnumerable<(string Name, string Path)> tables, KpiSettings settings, CancellationToken cancel)
    {
        connection.Execute(Definitions(tables, settings), cancel);
        using var result = connection.Query($"""
            SELECT kpi, scope, value, unit FROM (
            {Sql}
            ) LEFT JOIN catalogue USING (kpi)
            ORDER BY place, scope <> 'factory', scope
            """, cancel);
        return [.. result.Rows().Select(r => new KpiRow(replication, (string)r[0]!, (string)r[1]!, (double?)r[2], (string)r[3]!))];
    }

    private static string Definitions(IEnumerable<(string Name, string Path)> tables, KpiSettings settings)
    {
        var sql = new StringBuilder();
        foreach (var (name, path) in tables) sql.AppendLine(CultureInfo.InvariantCulture, $"CREATE TEMP VIEW {name} AS FROM {ParquetFile.Read(path)};");
        var (warmUp, horizon) = (HoursCodec.Encode(settings.WarmUp), HoursCodec.Encode(settings.Horizon));
        sql.AppendLine(CultureInfo.InvariantCulture, $"CREATE TEMP TABLE run AS SELECT {SqlText.Literal(warmUp)} AS warm_up_h, {SqlText.Literal(horizon)} AS horizon_h, {SqlText.Literal(horizon - warmUp)} AS window_h;");
        var groups = settings.Machines.Select(m => (Name: m, Kind: "machine")).Concat(settings.Stations.Select(s => (Name: s, Kind: "station")));
        Table("groups (place INTEGER, name VARCHAR, kind VARCHAR)", groups.Select((g, i) => (string[])[Number(i), g.Name, g.Kind]));
        Table("served (crew VARCHAR, name VARCHAR)", settings.Crews.Select(c => (string[])[c.Crew, c.Group]));
        Table("footprints (kind VARCHAR, step VARCHAR, driver VARCHAR, resource VARCHAR, kwh DOUBLE, co2_kg DOUBLE)", settings.Footprints.Select(f => (string[])[f.Kind, f.Step, f.Driver, f.Resource, Exactly(f.Kwh), Exactly(f.Co2Kg)]));
        Table("planned_costs (part VARCHAR, name VARCHAR, cost DOUBLE)", settings.PlannedCosts.Select(c => (string[])[c.Part, c.Group, Exactly(c.Cost)]));
        Table("equipment_states (state VARCHAR)", Enum.GetNames<EquipmentState>().Select(s => (string[])[JsonNamingPolicy.SnakeCaseLower.ConvertName(s)]));
        Table("accounts (account VARCHAR)", Enum.GetNames<Account>().Select(a => (string[])[JsonNamingPolicy.SnakeCaseLower.ConvertName(a)]));
        Table("catalogue (place INTEGER, kpi VARCHAR, unit VARCHAR)", KpiCatalogue.All.Select((k, i) => (string[])[Number(i), k.Name, KpiCatalogue.UnitOf(k, settings.Currency)]));
        sql.AppendLine("""
            CREATE TEMP TABLE books AS
            SELECT account, resource, place, driver, cause, object IN ('unit', 'build') AS has_object, sum(quantity) AS quantity, sum(amount) AS amount
            FROM ledger, run WHERE time_h > warm_up_h GROUP BY ALL ORDER BY ALL;
            """);
        return sql.ToString();

        static string Number(int i) => i.ToString(CultureInfo.InvariantCulture);

        static string Exactly(double value) => value.ToString("R", CultureInfo.InvariantCulture);

        void Table(string columns, IEnumerable<string[]> rows)
        {
            sql.AppendLine(CultureInfo.InvariantCulture, $"CREATE TEMP TABLE {columns};");
            foreach (var row in rows) sql.AppendLine(CultureInfo.InvariantCulture, $"INSERT INTO {columns[..columns.IndexOf(' ')]} VALUES ({string.Join(", ", row.Select(SqlText.Literal))});");
        }
    }

    private static IEnumerable<string> Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }
}
