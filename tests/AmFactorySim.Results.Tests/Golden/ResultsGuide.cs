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
        TableDescription.Of(typeof(UnitRow)), TableDescription.Of(typeof(BuildRow)), TableDescription.Of(typeof(OperationRow)),
        TableDescription.Of(typeof(StateRow)), TableDescription.Of(typeof(PowderRow)), TableDescription.Of(typeof(LedgerRow)),
        TableDescription.Of(typeof(LotRow)), TableDescription.Of(typeof(KpiRow)),
    ];

    /// <summary>The guide as Markdown.</summary>
    public static string ToMarkdown()
    {
        var text = new StringBuilder("""
            # Results of a run

            This page is generated from the code that writes the tables; a test keeps it up to date.

            A run folder, `results/<scenario>/<time of the run>/`, holds

            - `manifest.json`: what was run: scenario, hashes, seed, version, replications, rows of each table, wall time;
            - `scenario.yaml`: the scenario with all defaults filled in; it names meshes relative to this folder, so it can be run again as
              long as the folder and the meshes stay where they are (`manifest.json` has the SHA-256 of each mesh);
            - one [Parquet](https://parquet.apache.org) file for each table below, which DuckDB, Polars, pandas, R and most BI tools
              read; with `--tables csv` CSV files instead, with `--tables both` both:

            ```sql
            SELECT state, sum(end_h - start_h) AS hours FROM 'states.parquet'
            WHERE replication = 1 AND "group" = 'S-m400-4' GROUP BY state;
            ```

            A table holds all replications, one after the other: filter by `replication`, or sums add up all of them.

            The folder is written under another name and renamed when it is complete: it is there with everything in it, or it is not there.
            The same scenario, seed and version give the same bytes in every table, whatever the number of threads.

            Times are hours since the start of the run, which is a Monday at 00:00; a name ends in its unit (`start_h`, `mass_kg`).
            Where the scenario has a `start` date, the tables also have the columns marked "with `start`", with dates.
            Amounts are in the scenario's currency, exact to six digits after the point. A value that may be missing says "or none".


            """.ReplaceLineEndings("\n"));
        foreach (var table in Tables) Append(text, table);
        Append(text, KpiCatalogue.All);
        return text.ToString();
    }

    private static void Append(StringBuilder text, TableDescription table)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {table.Name}\n\n{table.Help}\n\n| column | type | meaning |\n|---|---|---|\n");
        foreach (var column in table.Columns)
        {
            var words = column.Words.Count > 0 ? " See below." : "";
            text.Append(CultureInfo.InvariantCulture,
                $"| `{column.Name}` | {column.Type}{(column.CanMiss ? " or none" : "")} | {column.Help}{words} |\n");
        }
        foreach (var column in table.Columns.Where(column => column.HasDate))
        {
            var type = $"TIMESTAMP{(column.CanMiss ? " or none" : "")}";
            var help = $"With `start`: the date and time of `{column.Name}`.";
            text.Append(CultureInfo.InvariantCulture, $"| `{column.DateName}` | {type} | {help} |\n");
        }
        text.Append('\n');
        foreach (var column in table.Columns.Where(column => column.Words.Count > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{column.Name}` | meaning |\n|---|---|\n");
            foreach (var (name, word) in column.Words) text.Append(CultureInfo.InvariantCulture, $"| `{name}` | {word!.Help} |\n");
            text.Append('\n');
        }
    }

    private static void Append(StringBuilder text, IReadOnlyList<KpiDefinition> figures)
    {
        text.Append("""
            ## The key figures

            The table `kpis` holds these for each replication. They are calculated by SQL from the other tables; the queries are in
            `src/AmFactorySim.Results/Rollups`.
            The window is the time after the warm-up, until the horizon.

            | kpi | unit | scope | what it means |
            |---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var kpi in figures)
        {
            var scopes = kpi.Scopes.Replace(", ", "`, `", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"| `{kpi.Name}` | {kpi.Unit} | `{scopes}` | {kpi.Help} |\n");
        }
    }
}
