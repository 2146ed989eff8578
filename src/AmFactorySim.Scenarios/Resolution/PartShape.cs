using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>A part's mesh and its orientations on machines; each orientation is sliced once for every layer height.</summary>
public sealed class PartShape
{
    private readonly Mesh _mesh;
    private readonly PartStance _stance;
    private readonly Lazy<OrientationSearch> _search;
    private readonly Dictionary<(Rotation, Length, bool, RegionRule?), SlicedPart> _slices = [];

    /// <summary>A part.</summary>
    /// <param name="mesh">Its mesh.</param>
    /// <param name="stance">Its rotation, orientation rule and supports.</param>
    /// <exception cref="MeshException">The mesh encloses no volume.</exception>
    public PartShape(Mesh mesh, PartStance stance)
    {
        _mesh = stance.Rotation.Of(mesh.Mended);
        _stance = stance;
        _search = new(() => new(_mesh, stance.Supports.Critical));
        Volume = mesh.Volume;
        BoundingBox = _mesh.BoundingBox;
        Complexity = mesh.SurfaceArea.SquareMetres / (6 * Math.Pow(mesh.Volume.CubicMetres, 2.0 / 3));
    }

    /// <summary>The volume that the mesh encloses.</summary>
    public Volume Volume { get; }

    /// <summary>The bounding box, rotated as the scenario says.</summary>
    public BoundingBox BoundingBox { get; }

    /// <summary>The surface over that of a cube of the same volume.</summary>
    public double Complexity { get; }

    /// <summary>The part in its orientation on a machine.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="model">How it builds.</param>
    /// <exception cref="MeshException">The layers do not suit the part's height.</exception>
    /// <exception cref="ArgumentException">The model cannot build the part.</exception>
    public OrientedPart On(MachineSection machine, IBuildRateModel model)
    {
        var (plate, rule) = (machine.Chamber.Plate, _stance.SupportsOn(machine));
        return _stance.Orientation switch
        {
            PartOrientation.LeastHeight => Oriented(_search.Value.Best(IfItFits(OrientationCost.Height))),
            PartOrientation.LeastSupports => Oriented(_search.Value.Best(IfItFits(OrientationCost.Supports))),
            // Ranked as prisms; the leading ones are then sliced.
            PartOrientation.LeastTime => Oriented(_search.Value.Best(
                IfItFits(orientation => SecondsPerUnit(orientation, orientation.AsPrism(Volume, model.LayerHeight))),
                IfItFits(orientation => SecondsPerUnit(orientation, SlicedFor(model, orientation.Rotation))))),
            _ when rule.IsOfOverhangs => Oriented(_search.Value.Of(Rotation.None)),
            _ => new(this, Rotation.None, BoundingBox, null, rule, rule.Share),
        };

        OrientedPart Oriented(Orientation orientation) => new(
            this, orientation.Rotation, orientation.BoundingBox, orientation.Supports, rule, rule.OfPart(orientation.Supports, Volume));

        Func<Orientation, double> IfItFits(Func<Orientation, double> cost) =>
            orientation => PlatePacking.Fits(plate, OrientedPart.AsBuilt(orientation.BoundingBox, model))
                ? cost(orientation)
                : double.PositiveInfinity;

        // Printing time of a full plate, per unit.
        double SecondsPerUnit(Orientation orientation, SlicedPart sliced)
        {
            var oriented = Oriented(orientation);
            var scan = model.Scan(sliced).WithSupports(oriented.Supports);
            var units = oriented.Capacity(machine, model).UnitsPerStorey;
            return scan.PerUnit(units).Seconds + scan.LayerChange.Seconds * scan.Layers / units;
        }
    }

    internal SlicedPart SlicedFor(IBuildRateModel model, Rotation rotation)
    {
        var key = (rotation, model.LayerHeight, model.NeedsLayerBoxes, model.Regions);
        if (!_slices.TryGetValue(key, out var sliced)) _slices.Add(key, sliced = model.Slice(rotation.Of(_mesh)));
        return sliced;
    }
}
