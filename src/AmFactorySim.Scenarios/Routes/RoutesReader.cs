using AmFactorySim.Quantities;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Routes;

/// <summary>Reads what is assumed of conventional routes, and assemblies.</summary>
public static class RoutesReader
{
    private const string Shipped = "routes.yaml";

    /// <summary>The sections of the shipped file: what paths of changes begin with.</summary>
    public static IReadOnlyList<string> Sections { get; } = [.. SectionInfo.Of(typeof(RoutesFile))!.Keys.Select(key => key.Name)];

    /// <summary>The shipped assumptions.</summary>
    /// <param name="currencies">What their dollars are worth.</param>
    /// <param name="changes">Values to put in their place: "routes.machining.tooling.price".</param>
    /// <exception cref="FaultException">A change is not allowed; the message says what is.</exception>
    public static Sourced<RoutesFile> Read(Currencies currencies, params IReadOnlyList<ScenarioChange> changes)
    {
        using var stream = typeof(RoutesReader).Assembly.GetManifestResourceStream(Shipped)!;
        using var reader = new StreamReader(stream);
        return Read<RoutesFile>(Shipped, reader.ReadToEnd(), currencies, changes);
    }

    /// <summary>An assembly from its file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="currencies">What the amounts in it are worth.</param>
    /// <exception cref="FaultException">It cannot be read; the exception holds all that is wrong.</exception>
    public static Sourced<AssemblyFile> Assembly(string path, Currencies currencies)
    {
        var faults = new FaultList(path);
        var text = TextFile.Read(path, path, faults);
        faults.ThrowIfAny();
        return Read<AssemblyFile>(path, text!, currencies, []);
    }

    /// <summary>An assembly from values by their paths: "parts", "joining.time".</summary>
    /// <exception cref="FaultException">A value is missing or not allowed.</exception>
    public static Sourced<AssemblyFile> Assembly(IReadOnlyList<ScenarioChange> values, Currencies currencies) =>
        Read<AssemblyFile>("the assembly", "{ }", currencies, values);

    private static Sourced<T> Read<T>(string name, string text, Currencies currencies, IReadOnlyList<ScenarioChange> changes)
        where T : class
    {
        var faults = new FaultList(name);
        if (name == Shipped && !currencies.TryRead("USD", out _))
            faults.Add(new(name, 0), "exchange", null, $"prices are in USD: say in the scenario what a USD is worth, as in exchange: {{ "
                + $"USD: 0.92 {currencies.Own} }}");
        faults.ThrowIfAny();
        var root = YamlText.Read(text, name, faults);
        foreach (var change in changes) root = NodeChange.Apply(root, change.Path, change.Value, change.Source, faults);
        var (value, filled) = new Binder(currencies, faults).Section<T>(root);
        faults.ThrowIfAny();
        return Sourced<T>.Of(value, filled);
    }
}
