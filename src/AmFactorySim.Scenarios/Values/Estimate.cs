namespace AmFactorySim.Scenarios;

/// <summary>A value that nobody knows exactly: the least it may be, what it usually is, and the most.</summary>
/// <typeparam name="T">What is estimated: a quantity or a number.</typeparam>
/// <param name="Low">The least.</param>
/// <param name="Typical">What it usually is, from low to high.</param>
/// <param name="High">The most.</param>
public readonly record struct Estimate<T>(T Low, T Typical, T High) where T : struct;
