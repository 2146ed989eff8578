using AmFactorySim.Geometry;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Scenarios.Values;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>How a part is to stand: turned, a way up, and held up.</summary>
/// <param name="Rotation">How it is turned at first.</param>
/// <param name="Orientation">Which way up it is printed, from there.</param>
/// <param name="Supports">What holds it up.</param>
public sealed record PartStance(Rotation Rotation, PartOrientation Orientation, SupportRule Supports)
{
    /// <summary>A part as it stands in its file.</summary>
    public static PartStance AsIs(SupportRule supports) => new(Rotation.None, PartOrientation.AsIs, supports);
}
