using AmFactorySim.Results.DuckDb;
using AmFactorySim.Results.Tables;

namespace AmFactorySim.Results;

/// <summary>The file formats in which the tables of a folder are left.</summary>
[Flags]
public enum TableFormats
{
    /// <summary>Parquet.</summary>
    Parquet = 1,

    /// <summary>CSV with a header line, in UTF-8.</summary>
    Csv = 2,

    /// <summary>Each table in both.</summary>
    Both = Parquet | Csv,
}

internal static class CsvFiles
{
    /// <summary>Converts the Parquet files of a folder to the formats asked for.</summary>
    public static void Write(string folder, TableFormats formats)
    {
        if (!formats.HasFlag(TableFormats.Csv)) return;
        using var database = new DuckDbDatabase();
        using var connection = database.Connect();
        foreach (var table in Directory.GetFiles(folder, "*.parquet"))
        {
            var csv = Path.ChangeExtension(table, ".csv");
            connection.Write(
                csv, $"COPY (FROM {ParquetFile.Read(table)}) TO {SqlText.Literal(csv)} (FORMAT csv, HEADER, USE_TMP_FILE false)");
            if (!formats.HasFlag(TableFormats.Parquet)) File.Delete(table);
        }
    }
}
