namespace AmFactorySim.Experiments.Sensitivity;

/// <summary>How much of an outcome's variance one input explains.</summary>
/// <param name="First">S, by itself; the inputs' first-order indices sum to at most 1.</param>
/// <param name="Total">S_T, with all its interactions; the difference to the first is what it does only together with others.</param>
public readonly record struct SobolIndex(Interval First, Interval Total);

/// <summary>An estimate, and where the true value lies with 95 % confidence.</summary>
/// <param name="Estimate">The estimate.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Interval(
    [property: Figure("The estimate.")] double Estimate,
    [property: Figure("The lower end of the 95 % interval.")] double Low,
    [property: Figure("The upper end of the 95 % interval.")] double High)
{
    /// <summary>Whether a value is within.</summary>
    public bool Holds(double value) => Low <= value && value <= High;
}
