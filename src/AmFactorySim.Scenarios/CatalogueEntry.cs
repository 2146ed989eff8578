using AmFactorySim.Scenarios.Reading;
using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios;

/// <summary>One entry of the shipped catalogue, which can say of each of its values where it comes from.</summary>
/// <typeparam name="T">The section that describes it.</typeparam>
public sealed class CatalogueEntry<T> where T : class
{
    private readonly MapNode _filled;

    internal CatalogueEntry(string name, T value, MapNode filled)
    {
        (Name, Value) = (name, value);
        _filled = filled;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its values.</summary>
    public T Value { get; }

    /// <summary>Whether it has a key or a group of keys of its own: "laser".</summary>
    public bool Has(string key) => _filled.Has(key);

    /// <summary>
    /// Where a value comes from: the catalogue's own remark on it, the source of a default, or what changed it, as "--set".
    /// </summary>
    /// <param name="path">The key's path within the entry: "laser_power", "electron_beam.power".</param>
    public string SourceOf(string path) =>
        Origin.Of(_filled, typeof(T), path.Split('.')) ?? throw new ArgumentException($"{path} is not the path of a key");
}
