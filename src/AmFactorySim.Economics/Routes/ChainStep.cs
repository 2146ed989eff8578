using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.Routes;

/// <summary>A step of a chain, as far as errors go.</summary>
/// <param name="Yield">The share of units that it does not spoil.</param>
/// <param name="Tolerance">The deviation that it adds, plus or minus.</param>
/// <param name="Added">What it adds to a unit's cost.</param>
/// <param name="Found">The share of errors made so far that the inspection after it finds.</param>
public readonly record struct ChainStep(Share Yield, Length Tolerance, Money Added, Share Found);
