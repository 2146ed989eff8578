using AmFactorySim.Results.DuckDb;

namespace AmFactorySim.Results.Tables;

/// <summary>How all our Parquet files are written.</summary>
internal static class ParquetFile
{
    // DuckDB gathers a row group in memory before it writes it, for each table of each replication that runs: a quarter
    // of its usual size costs neither time nor room on the disk, and spares a third of a run's memory.
    private const int RowsInGroup = 30_720;

    /// <summary>The statement that writes the rows of a query to a file.</summary>
    public static string Copy(string query, string path) =>
        $"COPY ({query}) TO {SqlText.Literal(path)} (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2, ROW_GROUP_SIZE {RowsInGroup})";

    /// <summary>The table function that reads files, one after the other.</summary>
    public static string Read(params IEnumerable<string> paths) =>
        $"read_parquet([{string.Join(", ", paths.Select(SqlText.Literal))}])";
}
