using System.Globalization;
using AmFactorySim.Cli;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;
using FsCheck.Fluent;

namespace AmFactorySim.Attack.Tests.Contract;

/// <summary>Any value at any key of a scenario either is a fault, or the factory runs with it: what validates, runs.</summary>
public sealed class ValueTests : IDisposable
{
    private readonly Terminal _terminal = new();
    private readonly string _scenario;
    private readonly (string Path, string Word)[] _words, _edges;

    public ValueTests()
    {
        _scenario = Hostile.Factory(_terminal);
        Assert.Equal(CommandLine.Done, _terminal.Run("run", _scenario, "--out", "resolved").ExitCode);
        var resolved = YamlText.Read(File.ReadAllText(_terminal.PathOf("resolved/scenario.yaml")), "scenario.yaml", new FaultList(""))!;
        _words = [.. Paths(resolved, "").Skip(1).SelectMany(path => Hostile.Words.Select(word => (path, word)))];
        // Counts and the horizon are left out: a year of the largest factory is allowed, and takes hours.
        _edges = [.. NumericKeys.Of<ScenarioFile>(resolved).Where(key => !key.IsWhole && key.Path != "horizon")
            .SelectMany(key => Edges(key).Select(word => (key.Path, word)))];
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_scenario_with_any_word_at_any_key_has_a_fault_or_runs() => Attack(_words, samples: 150);

    [Fact]
    public void A_scenario_with_a_value_at_the_edge_of_its_range_has_a_fault_or_runs() => Attack(_edges, samples: 150);

    private void Attack((string Path, string Word)[] changes, int samples) =>
        Prop.ForAll(Gen.Elements(changes).ToArbitrary(), change => Holds($"{change.Path}={change.Word}")).Holds(samples);

    private void Holds(string attack)
    {
        var validated = _terminal.Run("validate", _scenario, "--set", attack);
        Attacked.Held(validated, attack);
        if (validated.ExitCode == CommandLine.BadInput)
        {
            Assert.True(validated.Errors.Length > 0, attack);
            return;
        }
        Assert.True(validated.ExitCode == CommandLine.Done, attack);
        var run = _terminal.Run("run", _scenario, "--set", attack, "--out", "ran", "--threads", "1");
        Attacked.Held(run, attack);
        // A factory that is valid may still come to a deadlock, which the run reports.
        Assert.True(run.ExitCode == CommandLine.Done || run.Text.Contains("deadlock", StringComparison.Ordinal), $"{attack}\n{run.Errors}");
        Assert.True(File.Exists(_terminal.PathOf("ran/manifest.json")), attack);
        Directory.Delete(_terminal.PathOf("ran"), recursive: true);
    }

    // The edges of the range of a number, and what lies outside; and distributions between them.
    private static IEnumerable<string> Edges(NumericKey key)
    {
        var (least, most) = (key.Least ?? 1e-3 * key.Value, key.Most ?? 1e3 * key.Value);
        string At(double value) => key.Written(value);
        double[] values = [least, most, Math.BitDecrement(least), Math.BitIncrement(most), least + 1e-9 * (most - least), 10 * key.Value];
        return
        [
            .. values.Select(At), $"uniform({At(least)}, {At(most)})", $"triangular({At(least)}, {At(least)}, {At(most)})",
            $"normal({At(most)}, {At(most)})", $"normal({At(least)}, {At(key.Value)}, {At(least)}, {At(most)})",
            $"lognormal({At(most)}, 10000 %)", $"gamma({At(key.Value)}, 0.0001 %)", $"weibull(0.01, {At(most)})",
            $"exponential({At(most)})",
        ];
    }

    // The paths of all values, groups and lists, as --set takes them.
    private static IEnumerable<string> Paths(Node node, string path) => node switch
    {
        MapNode map => map.Entries
            .SelectMany(entry => Paths(entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}")).Prepend(path),
        ListNode list => list.Items
            .SelectMany((item, i) => Paths(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i + 1}]"))).Prepend(path),
        _ => [path],
    };
}
