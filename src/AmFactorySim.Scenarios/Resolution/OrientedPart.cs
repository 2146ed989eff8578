using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Scenarios.Values;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>A part in its orientation on a machine.</summary>
public sealed class OrientedPart
{
    private const long MostUnits = 1_000_000;

    private readonly PartShape _shape;

    internal OrientedPart(PartShape shape, Rotation rotation, BoundingBox box, SupportSpace? space, SupportRule rule, Share supports)
    {
        _shape = shape;
        (Rotation, Box, SupportSpace, SupportRule, Supports) = (rotation, box, space, rule, supports);
    }

    /// <summary>The rotation that the search found; none if the orientation is given.</summary>
    public Rotation Rotation { get; }

    /// <summary>The finished part's bounding box in this orientation.</summary>
    public BoundingBox Box { get; }

    /// <summary>The space below overhangs; null if it is not needed.</summary>
    public SupportSpace? SupportSpace { get; }

    /// <summary>The rule that gives the supports.</summary>
    public SupportRule SupportRule { get; }

    /// <summary>The metal of the supports, relative to the part's.</summary>
    public Share Supports { get; }

    /// <summary>How many units a full build holds, by the machine's packing rule.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="model">How it builds.</param>
    /// <exception cref="PackingException">The part does not fit, or more units would than can be simulated.</exception>
    public PlateCapacity Capacity(MachineSection machine, IBuildRateModel model)
    {
        var capacity = PlatePacking.Capacity(machine.Chamber.Plate, AsBuilt(Box, model), machine.Spacing, machine.Packing);
        return (long)capacity.UnitsPerStorey * capacity.Storeys <= MostUnits ? capacity
            : throw new PackingException($"a full build would hold more than {RunLimits.Digits(MostUnits)} units: is the part's unit "
                + "correct?");
    }

    /// <summary>The part in the layers that a model asks for.</summary>
    /// <exception cref="MeshException">The layers do not suit its height.</exception>
    public SlicedPart SlicedFor(IBuildRateModel model) => _shape.SlicedFor(model, Rotation);

    /// <summary>Layers of powder between the levels of stacked parts.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="model">How it builds.</param>
    public static int LayersBetween(MachineSection machine, IBuildRateModel model) =>
        (int)Math.Ceiling(machine.Spacing / (model.LayerHeight * model.Oversize) * (1 - 1e-9));

    /// <summary>A bounding box before shrinkage in sintering.</summary>
    public static BoundingBox AsBuilt(BoundingBox box, IBuildRateModel model) =>
        new(box.X * model.Oversize, box.Y * model.Oversize, box.Z * model.Oversize);
}
