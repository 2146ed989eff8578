namespace AmFactorySim.Scenarios;

/// <summary>A scenario that cannot be run, with everything that is wrong in it.</summary>
public sealed class ScenarioException(IReadOnlyList<ScenarioFault> faults)
    : Exception(string.Join('\n', faults))
{
    /// <summary>All faults, by file and line.</summary>
    public IReadOnlyList<ScenarioFault> Faults { get; } = faults;
}
