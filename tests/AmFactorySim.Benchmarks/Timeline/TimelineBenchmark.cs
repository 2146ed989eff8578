using System.Diagnostics;
using System.Globalization;

namespace AmFactorySim.Benchmarks.Timeline;

/// <summary>The timeline's speed in the steady state, side by side with SimPy where that is installed.</summary>
public static class TimelineBenchmark
{
    private const int Rounds = 5;

    /// <summary>Writes one line for each workload: medians of interleaved rounds after a warm-up in the process.</summary>
    public static void Run(TextWriter output)
    {
        using SimPyPeer? simPy = SimPyPeer.TryStart();
        output.WriteLine($"single thread, .NET {Environment.Version}, {Mode("TieredCompilation")}, {Mode("TieredPGO")}; "
            + (simPy is null ? "SimPy is not installed (Debian: python3-simpy3)" : $"against {simPy.Versions}"));
        output.WriteLine($"{"workload",-14}{"unit",-20}{"million/s",10}{"spread",9}{"bytes/unit",12}{"SimPy",10}{"ratio",8}");
        Measure(output, simPy, new ClockWorkload(10), "events", 20_000_000, 300_000);
        Measure(output, simPy, new ClockWorkload(1_000), "events", 10_000_000, 300_000);
        Measure(output, simPy, new ClockWorkload(100_000), "events", 5_000_000, 200_000);
        Measure(output, simPy, new QueueWorkload(), "customers", 4_000_000, 50_000);
        Measure(output, simPy, new ShopWorkload(), "simulated minutes", 20_000_000, 200_000);
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
        double spread = (ours.Max() - ours.Min()) / Median(ours);
        string peer = simPy is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Median(theirs),10:F3}{Median(ours) / Median(theirs),7:F1}x");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{workload.Name,-14}{unit,-20}{Median(ours),10:F2}{spread,8:P0}{(double)allocated / units,12:F4}{peer}"));
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static string Mode(string setting) =>
        $"{setting} {AppContext.GetData($"System.Runtime.{setting}") ?? Environment.GetEnvironmentVariable($"DOTNET_{setting}") ?? "as by default"}";
}
