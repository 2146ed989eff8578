using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>Where a part stands: the lowest corner of its box, from the front left corner of the plate (of a round one, of the square around it).</summary>
/// <param name="Part">The part's place in the list that was packed.</param>
/// <param name="X">From the left side.</param>
/// <param name="Y">From the front side.</param>
/// <param name="Z">From the plate; above zero for stacked parts only.</param>
/// <param name="IsTurned">Whether the part is turned by 90° about z, so that its box has X and Y exchanged.</param>
public readonly record struct Placement(int Part, Length X, Length Y, Length Z, bool IsTurned);
