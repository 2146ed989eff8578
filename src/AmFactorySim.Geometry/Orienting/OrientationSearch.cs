using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>Looks for the best way to stand a part on the plate.</summary>
/// <remarks>
/// The part as it stands, its largest faces laid down or turned up, and 300 directions spread evenly over the sphere are ranked, as if supports
/// always reached down to the plate; the best of them are refined in ever smaller steps. Those that lead then are measured in full. The same mesh gives
/// the same answer everywhere. It is no proven optimum.
/// </remarks>
public sealed class OrientationSearch
{
    private const int FacesTried = 20;
    private const int DirectionsTried = 300;
    private const int Leaders = 6;

    // Degrees, from half the distance between neighbours on the sphere downwards.
    private const double FirstStep = 6;
    private const double LastStep = 0.05;

    // A way to stand that is better by less than this is not worth a turn.
    private const double LeastGain = 1e-6;

    private readonly Mesh _solid;
    private readonly Overhangs _overhangs;
    private readonly Lazy<SurfaceSummary> _surface;

    /// <summary>A search over the orientations of a part.</summary>
    /// <param name="mesh">A mesh that encloses a volume.</param>
    /// <param name="critical">The angle from the horizontal below which a surface needs supports, from 0° to 90°.</param>
    /// <exception cref="MeshException">The mesh cannot be used.</exception>
    public OrientationSearch(Mesh mesh, Angle critical)
    {
        _overhangs = new(critical);
        _solid = mesh.RequireSolid().Mesh;
        _surface = new(() => new(_solid));
    }

    /// <summary>The part turned in a way that is given.</summary>
    public Orientation Of(Rotation rotation)
    {
        var turned = rotation.Of(_solid);
        return new(rotation, turned.BoundingBox, WallsOf(turned), SupportSpace.OfSolid(turned, _overhangs));
    }

    /// <summary>The orientation that costs least; of those that cost the same, the part as it is given if it is among them.</summary>
    /// <param name="cost">
    /// What an orientation costs, zero or more; infinite where it cannot be. It is called from several threads, for estimates and for what is measured.
    /// </param>
    /// <param name="measured">What decides between those that lead in the end, if that takes more than an orientation tells; called from one thread.</param>
    public Orientation Best(Func<Orientation, double> cost, Func<Orientation, double>? measured = null)
    {
        (double X, double Y, double Z)[] directions =
        [
            (0, 0, -1),
            .. _surface.Value.LargestFaces(FacesTried).SelectMany(face => new[] { face, (-face.X, -face.Y, -face.Z) }),
            .. EvenDirections.Of(DirectionsTried),
        ];
        var leaders = Chunks.MapEach(directions.Length, i => EstimateOf(directions[i], cost)).OrderBy(estimate => estimate.Cost).Take(Leaders).ToArray();
        var refined = Chunks.MapEach(leaders.Length, i => Refined(leaders[i], cost));

        var best = Of(Rotation.None);
        measured ??= cost;
        var least = measured(best);
        foreach (var finalist in refined.Concat(leaders).OrderBy(estimate => estimate.Cost).DistinctBy(estimate => estimate.Orientation.Rotation))
        {
            var orientation = Of(finalist.Orientation.Rotation);
            var its = measured(orientation);
            if (its < least * (1 - LeastGain)) (best, least) = (orientation, its);
        }
        return best;
    }

    private static Area WallsOf(Mesh mesh)
    {
        var pieces = Chunks.Map(mesh.FacetCount, null, (from, to) =>
        {
            var walls = 0.0;
            for (var facet = from; facet < to; facet++)
            {
                var (x, y, _) = Overhangs.Normal(mesh.Corners.Slice(facet * Mesh.FloatsPerFacet, Mesh.FloatsPerFacet));
                walls += Math.Sqrt(x * x + y * y) / 2;
            }
            return walls;
        });
        return new(pieces.Sum() * mesh.Unit.Metres * mesh.Unit.Metres);
    }

    private readonly record struct Estimate((double X, double Y, double Z) Down, Orientation Orientation, double Cost);

    private Estimate EstimateOf((double X, double Y, double Z) down, Func<Orientation, double> cost)
    {
        var orientation = _surface.Value.Estimate(down, _overhangs);
        return new(down, orientation, cost(orientation));
    }

    // To the best of four neighbours while there is a better one, and then in half the step.
    private Estimate Refined(Estimate best, Func<Orientation, double> cost)
    {
        for (var step = FirstStep; step >= LastStep;)
        {
            var neighbour = Neighbours(best.Down, step).Select(down => EstimateOf(down, cost)).MinBy(estimate => estimate.Cost);
            if (neighbour.Cost < best.Cost * (1 - LeastGain)) best = neighbour;
            else step /= 2;
        }
        return best;
    }

    private static IEnumerable<(double X, double Y, double Z)> Neighbours((double X, double Y, double Z) d, double degrees)
    {
        var length = Math.Sqrt(d.X * d.X + d.Y * d.Y + d.Z * d.Z);
        var (x, y, z) = (d.X / length, d.Y / length, d.Z / length);
        // Two directions across this one, the first of them also across an axis that lies well apart from it.
        var (ux, uy, uz) = Math.Abs(z) < 0.6 ? (-y, x, 0.0) : Math.Abs(x) < 0.6 ? (0.0, -z, y) : (z, 0.0, -x);
        var size = Math.Sqrt(ux * ux + uy * uy + uz * uz);
        (ux, uy, uz) = (ux / size, uy / size, uz / size);
        var (vx, vy, vz) = (y * uz - z * uy, z * ux - x * uz, x * uy - y * ux);
        var tan = Math.Tan(degrees * Math.PI / 180);
        foreach (var (u, v) in new[] { (tan, 0.0), (-tan, 0.0), (0.0, tan), (0.0, -tan) })
            yield return (x + u * ux + v * vx, y + u * uy + v * vy, z + u * uz + v * vz);
    }
}
