using AmFactorySim.Results.DuckDb;

namespace AmFactorySim.Results.Tables;

/// <summary>How all our Parquet files are written and read.</summary>
internal static class ParquetFile
{
    // DuckDB gathers a row group in memory before it writes it, for each table of each replication that runs: a quarter
    // of its usual size costs neither time nor room on the disk, and spares a third of a run's memory.
    private const int RowsInGroup = 30_720;

    /// <summary>The statement that writes the rows of a query to a file.</summary>
    public static string Copy(string query, string path) =>
        $"COPY ({query}) TO {SqlText.Literal(path)} (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2, ROW_GROUP_SIZE {RowsInGroup}, "
        + "USE_TMP_FILE false)";

    /// <summary>
    /// The table function that reads files, one after the other. It takes rows from the files alone: by default DuckDB reads a folder
    /// named "status=scrapped" as a column of that name.
    /// </summary>
    public static string Read(params IEnumerable<string> paths) =>
        $"read_parquet([{string.Join(", ", paths.Select(path => SqlText.Literal(Pattern(path))))}], hive_partitioning = false)";

    // DuckDB reads every path as a pattern. A character that stands for others there is written as a class of its own. In a pattern a
    // backslash separates folders on every platform; where it is a character of a name, only "?" matches it.
    private static string Pattern(string path)
    {
        if (path.AsSpan().IndexOfAny("*?[") < 0) return path;
        return string.Concat(path.Select(c => c switch
        {
            '*' or '?' or '[' => $"[{c}]",
            '\\' when Path.DirectorySeparatorChar != '\\' => "?",
            _ => c.ToString(),
        }));
    }
}
