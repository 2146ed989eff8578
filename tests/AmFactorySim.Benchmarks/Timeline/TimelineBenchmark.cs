using System.Diagnostics;
using System.Globalization;

namespace AmFactorySim.Benchmarks.Timeline;

/// <summary>The timeline's speed in the steady state, side by side with SimPy where that is installed.</summary>
public static class TimelineBenchmark
{
    private const int Rounds = 9;

    /// <summary>
    /// Writes one line for each workload: best and median of interleaved rounds after a warm-up in the process. The best
    /// round is the one that other work on the machine disturbed least; the ratio is that of the best.
    /// </summary>
    public static void Run(TextWriter output)
    {
        using SimPyPeer? simPy = SimPyPeer.TryStart();
        output.WriteLine($"single thread, .NET {Environment.Version}, {Mode("TieredCompilation")}, {Mode("TieredPGO")}; "
            + (simPy is null ? "SimPy is not installed (Debian: python3-simpy3)" : $"against {simPy.Versions}"));
        output.WriteLine(
            $"{"workload",-14}{"unit",-20}{"million/s best",15}{"median",9}{"bytes/unit",12}{"SimPy best",12}{"median",9}{"ratio",8}");
        Measure(output, simPy, new ClockWorkload(10), "events", 10_000_000, 200_000);
        Measure(output, simPy, new ClockWorkload(1_000), "events", 5_000_000, 200_000);
        Measure(output, simPy, new ClockWorkload(100_000), "events", 3_000_000, 150_000);
        Measure(output, simPy, new QueueWorkload(), "customers", 1_500_000, 40_000);
        Measure(output, simPy, new ShopWorkload(), "simulated minutes", 6_000_000, 150_000);
    }

    private static void Measure(TextWriter output, SimPyPeer? simPy, IWorkload workload, string unit, long count, long simPyCount)
    {
        // Until the JIT has settled: small runs, so that the methods are entered anew and their better code is taken up.
        for (int i = 0; i < 40; i++)
        {
            workload.Run(count / 50);
            Thread.Sleep(10);
        }
        simPy?.Measure(workload.Name, simPyCount);
        var ours = new double[Rounds];
        var theirs = new double[Rounds];
        long allocated = 0;
        long units = 0;
        for (int i = 0; i < Rounds; i++)
        {
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            long done = workload.Run(count);
            ours[i] = done / Stopwatch.GetElapsedTime(start).TotalSeconds / 1e6;
            allocated += GC.GetAllocatedBytesForCurrentThread() - bytes;
            units += done;
            theirs[i] = simPy is null ? double.NaN : simPy.Measure(workload.Name, simPyCount) / 1e6;
        }
        string peer = simPy is null ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{theirs.Max(),12:F3}{Median(theirs),9:F3}{ours.Max() / theirs.Max(),7:F1}x");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{workload.Name,-14}{unit,-20}{ours.Max(),15:F2}{Median(ours),9:F2}{(double)allocated / units,12:F4}{peer}"));
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static string Mode(string setting) =>
        $"{setting} "
        + (AppContext.GetData($"System.Runtime.{setting}") ?? Environment.GetEnvironmentVariable($"DOTNET_{setting}") ?? "as by default");
}
