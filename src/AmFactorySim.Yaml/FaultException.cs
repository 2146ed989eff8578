namespace AmFactorySim.Yaml;

/// <summary>A file that cannot be used, with its faults.</summary>
/// <param name="faults">The faults, by file and line.</param>
/// <param name="more">How many faults there are besides.</param>
public sealed class FaultException(IReadOnlyList<Fault> faults, int more = 0) : Exception(string.Join('\n', faults))
{
    /// <summary>The faults, by file and line; the first <see cref="FaultList.MostReported"/> of them.</summary>
    public IReadOnlyList<Fault> Faults { get; } = faults;

    /// <summary>How many faults there are besides.</summary>
    public int More { get; } = more;
}
