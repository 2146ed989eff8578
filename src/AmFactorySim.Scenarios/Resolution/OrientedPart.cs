using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>A part as it stands on a machine.</summary>
public sealed class OrientedPart
{
    private readonly PartShape _shape;

    internal OrientedPart(PartShape shape, Rotation rotation, BoundingBox box, SupportSpace? space, Share supports)
    {
        _shape = shape;
        (Rotation, Box, SupportSpace, Supports) = (rotation, box, space, supports);
    }

    /// <summary>The turn that was looked for; none where the part stands as it is given.</summary>
    public Rotation Rotation { get; }

    /// <summary>The finished part's box as it stands.</summary>
    public BoundingBox Box { get; }

    /// <summary>What has to be held up; null where nobody asked.</summary>
    public SupportSpace? SupportSpace { get; }

    /// <summary>The supports' metal, in shares of the part's.</summary>
    public Share Supports { get; }

    /// <summary>How many share the machine's build space, by its rule.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="model">How it builds.</param>
    /// <exception cref="PackingException">The part does not fit.</exception>
    public PlateCapacity Capacity(MachineSection machine, IBuildRateModel model) =>
        PlatePacking.Capacity(ProcessModels.Plate(machine.Chamber), AsBuilt(Box, model), machine.Spacing, machine.Packing);

    /// <summary>The part in the layers that a model asks for.</summary>
    /// <exception cref="MeshException">The layers do not suit its height.</exception>
    public SlicedPart SlicedFor(IBuildRateModel model) => _shape.SlicedFor(model, Rotation);

    /// <summary>Layers of powder between storeys of stacked parts.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="model">How it builds.</param>
    public static int LayersBetween(MachineSection machine, IBuildRateModel model) =>
        (int)Math.Ceiling(machine.Spacing / (model.LayerHeight * model.Oversize) * (1 - 1e-9));

    /// <summary>The part's box before it shrinks in sintering.</summary>
    public static BoundingBox AsBuilt(BoundingBox box, IBuildRateModel model) => new(box.X * model.Oversize, box.Y * model.Oversize, box.Z * model.Oversize);
}
