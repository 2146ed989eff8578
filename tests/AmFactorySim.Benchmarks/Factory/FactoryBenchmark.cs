using System.Diagnostics;
using System.Globalization;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Benchmarks.Factory;

/// <summary>
/// The shipped scenario as a user starts it, one replication in a cold process: wall time and peak memory, at once and at ten times the
/// units.
/// </summary>
public static class FactoryBenchmark
{
    private const int Runs = 3;
    private static readonly string Shipped = Path.Combine(Root, "scenarios", "bracket-100k.yaml");

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "AmFactorySim.slnx"))) folder = folder.Parent!;
            return folder.FullName;
        }
    }

    public static void Run(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("amfactorysim-").FullName;
        try
        {
            output.WriteLine($"bracket-100k, one replication, cold process, default tiering; median of {Runs} interleaved runs on "
                + $"{Environment.ProcessorCount} processors");
            var (one, ten) = (Scenario(folder, 1), Scenario(folder, 10));
            var runs = Enumerable.Range(0, Runs)
                .Select(i => (One: Measure(one, Path.Combine(folder, $"one-{i}")), Ten: Measure(ten, Path.Combine(folder, $"ten-{i}"))))
                .ToList();
            var (first, tenth) = (Median(runs.Select(run => run.One)), Median(runs.Select(run => run.Ten)));
            Print("100 000 units", first);
            Print("1 000 000 units, everything ten times", tenth);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  ratio {tenth.Seconds / first.Seconds:0.0} in time, {tenth.Megabytes / first.Megabytes:0.00} in memory"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        void Print(string what, (double Seconds, double Megabytes) run) =>
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-40} {run.Seconds,6:0.00} s {run.Megabytes,6:0} MB"));
    }

    // The shipped scenario with its orders, machines, stations, people and powder so many times.
    private static string Scenario(string folder, int times)
    {
        var keys = ScenarioReader.Read(Shipped).Keys;
        var changes = new List<ScenarioChange> { new("replications", "1") };
        void Times(string path, double value, string unit = "") =>
            changes.Add(new(path, string.Create(CultureInfo.InvariantCulture, $"{value * times}{unit}")));
        for (var i = 0; i < keys.Orders.Count; i++) Times($"orders[{i + 1}].quantity", keys.Orders[i].Quantity);
        foreach (var (name, machine) in keys.Machines) Times($"machines.{name}.count", machine.Count);
        foreach (var (name, station) in keys.Stations) Times($"stations.{name}.count", station.Count);
        foreach (var (name, crew) in keys.Crews) Times($"crews.{name}.count", crew.Count);
        foreach (var (name, powder) in keys.Powder)
        {
            Times($"powder.{name}.stock", powder.Stock.Kilograms, " kg");
            Times($"powder.{name}.reorder_at", powder.ReorderAt.Kilograms, " kg");
            Times($"powder.{name}.order", powder.Order.Kilograms, " kg");
        }
        var path = Path.Combine(folder, $"times-{times}.yaml");
        File.WriteAllText(path, ScenarioReader.Read(Shipped, changes).Print(folder));
        return path;
    }

    private static (double Seconds, double Megabytes) Measure(string scenario, string results)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "amfactorysim.dll"), "run", scenario, "--out", results])
            {
                RedirectStandardOutput = true,
            })!;
        var text = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(5))
        {
            process.Refresh();
            if (!process.HasExited) peak = Math.Max(peak, process.PeakWorkingSet64);
        }
        if (process.ExitCode != 0) throw new InvalidOperationException($"The run failed: {text.Result}");
        return (clock.Elapsed.TotalSeconds, peak / 1e6);
    }

    private static (double Seconds, double Megabytes) Median(IEnumerable<(double Seconds, double Megabytes)> runs) =>
        runs.OrderBy(run => run.Seconds).ElementAt(Runs / 2);
}
