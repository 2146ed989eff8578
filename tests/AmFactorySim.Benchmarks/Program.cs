using AmFactorySim.Benchmarks.Factory;
using AmFactorySim.Benchmarks.Geometry;
using AmFactorySim.Benchmarks.Results;
using AmFactorySim.Benchmarks.Timeline;

var benchmarks = new Dictionary<string, Action<TextWriter>>
{
    ["timeline"] = TimelineBenchmark.Run,
    ["slicing"] = SlicingBenchmark.Run,
    ["standing"] = StandingBenchmark.Run,
    ["parquet"] = ParquetBenchmark.Run,
    ["factory"] = FactoryBenchmark.Run,
};
if (args.Except(benchmarks.Keys).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"There is no benchmark {unknown}; there are: {string.Join(", ", benchmarks.Keys)}.");
    return 2;
}
foreach (var (name, run) in benchmarks)
    if (args.Length == 0 || args.Contains(name))
    {
        Console.WriteLine($"# {name}");
        run(Console.Out);
        Console.WriteLine();
    }
return 0;
