using System.Globalization;
using AmFactorySim.Cli;

namespace AmFactorySim.Attack.Tests.Contract;

/// <summary>The memory of a run is bounded: it grows neither with the replications nor, beyond a few hundred MB, with the units.</summary>
public sealed class LongRunTests : IDisposable
{
    private static readonly bool s_soak = Environment.GetEnvironmentVariable("AMFACTORYSIM_SOAK") is { Length: > 0 };

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Four_times_the_units_or_replications_need_little_more_memory()
    {
        var one = PeakOf("--horizon", "40 d", "--replications", "1");
        Assert.InRange(PeakOf("--horizon", "160 d", "--replications", "1"), 0, 1.5 * one);
        Assert.InRange(PeakOf("--horizon", "40 d", "--replications", "4"), 0, 1.5 * one);
    }

    [Fact]
    public void In_a_soak_ten_million_units_need_less_than_a_gigabyte()
    {
        if (s_soak) Assert.InRange(PeakOf([.. Larger(100), "--replications", "1"]), 0, 1e9);
    }

    [Fact]
    public void In_a_soak_twelve_long_replications_need_a_fifth_more_memory_than_one()
    {
        if (!s_soak) return;
        var one = PeakOf([.. Larger(3), "--replications", "1"]);
        Assert.InRange(PeakOf([.. Larger(3), "--replications", "12"]), 0, 1.2 * one);
    }

    // The most memory that a run had in use, in bytes.
    private double PeakOf(params string[] options)
    {
        using var run = _terminal.Start([], ["run", Terminal.Bracket, "--threads", "1", .. options]);
        var printed = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        var peak = 0L;
        while (!run.WaitForExit(20))
        {
            run.Refresh();
            try
            {
                peak = Math.Max(peak, run.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It has ended meanwhile.
            }
        }
        Assert.Equal((CommandLine.Done, ""), (run.ExitCode, printed.Item2.Result));
        return peak;
    }

    // The shipped factory with so many times the orders, machines, stations, people and powder.
    private static IEnumerable<string> Larger(int times)
    {
        (string Key, int Value, string Unit)[] keys =
        [
            ("orders[1].quantity", 100_000, ""), ("machines.S-m400-4.count", 9, ""), ("stations.depowder.count", 2, ""),
            ("stations.stress_relief.count", 1, ""), ("stations.plate_cut.count", 1, ""), ("stations.support_removal.count", 6, ""),
            ("stations.machining.count", 6, ""), ("stations.inspection.count", 3, ""), ("crews.operators.count", 2, ""),
            ("crews.finishers.count", 6, ""), ("crews.inspectors.count", 3, ""), ("powder.AlSi10Mg.stock", 900, " kg"),
            ("powder.AlSi10Mg.reorder_at", 400, " kg"), ("powder.AlSi10Mg.order", 1, " t"), ("powder.AlSi10Mg.sieve_rate", 20, " kg/h"),
        ];
        return keys.SelectMany(key =>
            new[] { "--set", string.Create(CultureInfo.InvariantCulture, $"{key.Key}={(long)key.Value * times}{key.Unit}") });
    }
}
