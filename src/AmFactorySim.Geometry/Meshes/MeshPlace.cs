using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>Where something was found in a mesh, in its own coordinates.</summary>
/// <param name="What">What was found: "hole closed", "crack closed", "facets intersect" or "shells intersect".</param>
/// <param name="X">Its x.</param>
/// <param name="Y">Its y.</param>
/// <param name="Z">Its z.</param>
public readonly record struct MeshPlace(string What, Length X, Length Y, Length Z)
{
    internal static MeshPlace Of(string what, Length unit, double x, double y, double z) => new(what, unit * x, unit * y, unit * z);
}
