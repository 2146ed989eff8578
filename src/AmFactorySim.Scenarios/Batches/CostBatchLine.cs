using AmFactorySim.Economics.DiYang;
using AmFactorySim.Geometry;

namespace AmFactorySim.Scenarios;

/// <summary>One line of a batch.</summary>
/// <param name="Name">The part's name in the file.</param>
/// <param name="Part">What the cost is divided by.</param>
/// <param name="Shape">Its layers.</param>
public sealed record CostBatchLine(string Name, BatchPart Part, SlicedPart Shape);
