using AmFactorySim.Results.DuckDb;

namespace AmFactorySim.Results.Tables;

/// <summary>How all our Parquet files are written.</summary>
internal static class ParquetFile
{
    /// <summary>The statement that writes the rows of a query to a file.</summary>
    public static string Copy(string query, string path) =>
        $"COPY ({query}) TO {SqlText.Literal(path)} (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2)";

    /// <summary>The table function that reads files, one after the other.</summary>
    public static string Read(params IEnumerable<string> paths) =>
        $"read_parquet([{string.Join(", ", paths.Select(SqlText.Literal))}])";
}
