using AmFactorySim.Geometry;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Scenarios.Values;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>A part's rotation, orientation rule and supports.</summary>
/// <param name="Rotation">How it is rotated first.</param>
/// <param name="Orientation">The orientation in which it is printed, from there.</param>
/// <param name="Supports">Its supports, on machines that print them.</param>
public sealed record PartStance(Rotation Rotation, PartOrientation Orientation, SupportRule Supports)
{
    /// <summary>The supports on a machine.</summary>
    public SupportRule SupportsOn(MachineSection machine) => machine.BinderJet is { Supports: PrintedSupports.None } ? default : Supports;

    /// <summary>A part in the orientation of its file.</summary>
    public static PartStance AsIs(SupportRule supports) => new(Rotation.None, PartOrientation.AsIs, supports);
}
