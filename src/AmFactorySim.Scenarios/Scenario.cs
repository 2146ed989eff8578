using System.Collections.Immutable;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Scenarios.Reading;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios;

/// <summary>A scenario that is ready to run.</summary>
public sealed class Scenario
{
    private readonly string _folder;
    private readonly MapNode _filled;

    internal Scenario(string path, string folder, ScenarioFile keys, FactoryPlan plan, ImmutableArray<Warning> warnings, MapNode filled)
    {
        (Path, Keys, Plan, Warnings) = (path, keys, plan, warnings);
        (_folder, _filled) = (folder, filled);
    }

    /// <summary>The file that it was read from.</summary>
    public string Path { get; }

    /// <summary>The value of every key, including defaults and catalogue values.</summary>
    public ScenarioFile Keys { get; }

    /// <summary>The factory to be simulated.</summary>
    public FactoryPlan Plan { get; }

    /// <summary>All numbers of the scenario, including defaults and catalogue values: what can be varied.</summary>
    public IReadOnlyList<NumericKey> Numbers => NumericKeys.Of<ScenarioFile>(_filled);

    /// <summary>
    /// Where a value comes from: the catalogue's comment on it, the source of a default, the file, or what set it, as "--set".
    /// </summary>
    /// <param name="path">The key's path, word by word: "machines", "S-m400", "price".</param>
    public string SourceOf(params IReadOnlyList<string> path) =>
        Origin.Of(_filled, typeof(ScenarioFile), path) ?? throw new ArgumentException($"{string.Join('.', path)} is not the path of a key");

    /// <summary>SHA-256 of each mesh file as it was read, in hexadecimal, by its path in the scenario.</summary>
    public ImmutableSortedDictionary<string, string> MeshSha256 { get; internal init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What can be simulated but is probably not meant.</summary>
    public ImmutableArray<Warning> Warnings { get; }

    /// <summary>
    /// The scenario as YAML with all defaults and catalogue values, so that it has the same meaning wherever and whenever it is read.
    /// </summary>
    /// <param name="folder">The folder that it is written to; paths of files are relative to it.</param>
    public string Print(string folder) => ResolvedText.Print(_filled, Keys.Name!, _folder, folder);
}
