using System.Diagnostics;
using System.Globalization;
using AmFactorySim.Factory.Records;
using AmFactorySim.Results.DuckDb;
using AmFactorySim.Results.Tables;

namespace AmFactorySim.Benchmarks.Results;

/// <summary>How fast rows become Parquet, and that memory does not grow with their number.</summary>
public static class ParquetBenchmark
{
    /// <summary>Writes ten columns of 2 and of 10 million rows and prints what it took.</summary>
    public static void Run(TextWriter output)
    {
        output.WriteLine("rows streamed to Parquet (10 columns)        seconds   million rows/s        MB   peak RSS, MB");
        var folder = Directory.CreateTempSubdirectory("amfactorysim-");
        try
        {
            foreach (var millions in (int[])[2, 10])
            {
                var path = Path.Combine(folder.FullName, $"{millions}.parquet");
                var watch = Stopwatch.StartNew();
                Write(path, millions * 1_000_000);
                var seconds = watch.Elapsed.TotalSeconds;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{millions,11} million {seconds,31:F2} {millions / seconds,16:F2} {new FileInfo(path).Length / 1e6,9:F1} "
                        + $"{Process.GetCurrentProcess().PeakWorkingSet64 / 1e6,14:F0}"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(string path, int rows)
    {
        string[] servers = [.. Enumerable.Range(1, 20).Select(i => $"support_removal-{i}")];
        var stations = (string[])["depowder", "stress_relief", "plate_cut", "support_removal"];
        using var database = new DuckDbDatabase();
        using var table = new TableWriter<OperationRow>(database, path);
        for (var i = 0; i < rows; i++)
        {
            // Spread out by a fixed scramble, so that the columns compress as real ones do.
            var scramble = (uint)i * 2_654_435_761u;
            var queued = TimeSpan.FromTicks(i * 31_415_926L + scramble);
            var (started, ended) = (queued + TimeSpan.FromTicks(scramble * 7L), queued + TimeSpan.FromTicks(scramble * 13L));
            table.Add(new OperationRow(1, stations[i & 3], i % 97 == 0 ? null : servers[scramble % 20], i / 40, (i & 3) < 2 ? null : i,
                "bracket",
                (i & 3) < 2 ? null : i / 300, queued, started, ended, ended - started, TimeSpan.FromMinutes(i % 7),
                    (OperationResult)(scramble >> 30)));
        }
        table.Complete();
    }
}
