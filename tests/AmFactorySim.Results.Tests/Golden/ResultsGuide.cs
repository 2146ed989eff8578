using System.Globalization;
using System.Text;
using AmFactorySim.Factory.Records;
using AmFactorySim.Results.Rollups;
using AmFactorySim.Results.Tables;

namespace AmFactorySim.Results.Tests.Golden;

/// <summary>The documentation of a run folder, made from the types that define it: docs/results.md.</summary>
internal static class ResultsGuide
{
    /// <summary>All tables of a run folder.</summary>
    public static IReadOnlyList<TableDescription> Tables { get; } =
    [
        .. new[] { typeof(UnitRow), typeof(BuildRow), typeof(OperationRow), typeof(StateRow), typeof(PowderRow), typeof(LedgerRow), typeof(OrderRow), typeof(KpiRow) }
            .Select(TableDescription.Of),
    ];

    /// <summary>The guide as Markdown.</summary>
    public static string ToMarkdown()
    {
        var text = new StringBuilder("""
            # What a run leaves behind

            This page is made from the code that writes the tables; a test keeps it so.

            A run folder, `results/<scenario>/<time of the run>/`, holds

            - `manifest.json`: what was run: scenario, hashes, seed, version, replications, rows of each table, wall time;
            - `scenario.yaml`: the scenario with all defaults filled in;
            - one [Parquet](https://parquet.apache.org) file for each table below. DuckDB, Polars, pandas, R and most BI tools read them:

            ```sql
            SELECT state, sum(end_h - start_h) AS hours FROM 'states.parquet'
            WHERE replication = 1 AND "group" = 'S-m400-4' GROUP BY state;
            ```

            A table holds all replications, one after the other: filter by `replication`, or sums add up all of them.

            The folder is written beside its place and renamed when it is whole: it is there with everything in it, or it is not there.
            The same scenario, seed and version give the same bytes in every table, whatever the number of threads.

            Times are hours since the start of the run, which is a Monday at 00:00; a name ends in its unit (`start_h`, `mass_kg`).
            Amounts are in the scenario's currency, exact to six digits after the point. A value that may be missing says "or none".


            """.ReplaceLineEndings("\n"));
        foreach (var table in Tables) Append(text, table);
        Append(text, KpiCatalogue.All);
        return text.ToString();
    }

    private static void Append(StringBuilder text, TableDescription table)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {table.Name}\n\n{table.Help}\n\n| column | type | what it holds |\n|---|---|---|\n");
        foreach (var column in table.Columns)
        {
            var words = column.Words.Count > 0 ? " See below." : "";
            text.Append(CultureInfo.InvariantCulture, $"| `{column.Name}` | {column.Type}{(column.CanMiss ? " or none" : "")} | {column.Help}{words} |\n");
        }
        text.Append('\n');
        foreach (var column in table.Columns.Where(column => column.Words.Count > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{column.Name}` | what it means |\n|---|---|\n");
            foreach (var (name, word) in column.Words) text.Append(CultureInfo.InvariantCulture, $"| `{name}` | {word!.Help} |\n");
            text.Append('\n');
        }
    }

    private static void Append(StringBuilder text, IReadOnlyList<KpiDefinition> figures)
    {
        text.Append("""
            ## The key figures

            The table `kpis` holds these for each replication. They are SQL over the other tables, see `src/AmFactorySim.Results/Rollups`.
            The window is the time after the warm-up, until the horizon.

            | kpi | unit | scope | what it says |
            |---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var kpi in figures) text.Append(CultureInfo.InvariantCulture, $"| `{kpi.Name}` | {kpi.Unit} | `{kpi.Scopes.Replace(", ", "`, `", StringComparison.Ordinal)}` | {kpi.Help} |\n");
    }
}
