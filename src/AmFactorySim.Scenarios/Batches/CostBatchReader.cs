using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios.Batches;

/// <summary>Reads batches: YAML in, parts and constants that a cost can be calculated from out, or all faults at once.</summary>
public static class CostBatchReader
{
    /// <summary>Reads a batch from its file.</summary>
    /// <param name="path">The file. Paths within it begin at its folder.</param>
    /// <param name="changes">Values to put in the place of what the file says.</param>
    /// <exception cref="FaultException">The cost cannot be calculated; the exception holds all faults.</exception>
    public static CostBatch Read(string path, params IReadOnlyList<ScenarioChange> changes) => Open(path).With(changes);

    /// <summary>Reads a batch's file, to calculate its cost more than once.</summary>
    /// <exception cref="FaultException">The file cannot be read, or something in it is no YAML; the exception holds all faults.</exception>
    public static CostBatchSource Open(string path)
    {
        var faults = new FaultList(path);
        if (string.IsNullOrWhiteSpace(path)) faults.Add(new("batch", 0), "", path, "no batch is named; give the path of its YAML file");
        faults.ThrowIfAny();
        var text = TextFile.Read(path, path, faults);
        faults.ThrowIfAny();
        var source = new CostBatchSource(path, YamlText.Read(text!, path, faults));
        // What cannot be read is reported together with the faults of the rest.
        if (faults.Count > 0) source.With([], faults);
        return source;
    }
}
