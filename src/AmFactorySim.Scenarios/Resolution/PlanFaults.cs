using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>Takes the faults of a plan, except those that only follow from values that are wrong.</summary>
/// <param name="binder">Knows where each path is written.</param>
/// <param name="faults">Takes the faults, and knows the values that are wrong.</param>
internal sealed class PlanFaults(Binder binder, FaultList faults)
{
    /// <summary>Adds a fault, unless its value or one that it depends on is wrong.</summary>
    /// <param name="path">The key's path.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="needed">The paths of other values that it depends on.</param>
    public void Add(string path, string message, params IReadOnlyList<string> needed)
    {
        if (!faults.IsUnknown(path) && AreKnown(needed)) faults.Add(binder.MarkOf(path), path, null, message);
    }

    /// <summary>Whether none of the values at and below these paths is wrong.</summary>
    public bool AreKnown(params IEnumerable<string> paths) => faults.AreKnown(paths);
}
