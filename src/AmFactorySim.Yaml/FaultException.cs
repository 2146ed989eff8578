namespace AmFactorySim.Yaml;

/// <summary>A file that cannot be used, with all its faults.</summary>
/// <param name="faults">The faults, by file and line.</param>
public sealed class FaultException(IReadOnlyList<Fault> faults) : Exception(string.Join('\n', faults))
{
    /// <summary>All faults, by file and line.</summary>
    public IReadOnlyList<Fault> Faults { get; } = faults;
}
