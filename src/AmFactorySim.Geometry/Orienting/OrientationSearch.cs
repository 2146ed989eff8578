using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>Searches for the best orientation of a part on the plate.</summary>
/// <remarks>
/// Candidates are the part as it is given, its largest faces down or up, and 300 directions distributed evenly over the sphere. They are
/// ranked as if supports always reached the plate; the best are refined in decreasing steps, and the leaders are then measured exactly. The
/// same mesh gives the same result everywhere. The result is not proven to be optimal.
/// </remarks>
public sealed class OrientationSearch
{
    private const int FacesTried = 20;
    private const int DirectionsTried = 300;
    private const int Leaders = 6;

    // Degrees, starting at half the distance between neighbours on the sphere.
    private const double FirstStep = 6;
    private const double LastStep = 0.05;

    // A smaller improvement does not justify a rotation.
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

    /// <summary>The part in a given orientation.</summary>
    public Orientation Of(Rotation rotation)
    {
        var turned = rotation.Of(_solid);
        return new(rotation, turned.BoundingBox, WallsOf(turned), SupportSpace.OfSolid(turned, _overhangs));
    }

    /// <summary>The orientation with the lowest cost; among equals, the part as it is given is preferred.</summary>
    /// <param name="cost">
    /// The cost of an orientation, at least 0; infinite if it is not possible. Called from several threads, for estimated and for measured
    /// orientations.
    /// </param>
    /// <param name="measured">
    /// The cost by which the leaders are compared in the end, if it needs more than an orientation; called from one thread.
    /// </param>
    public Orientation Best(Func<Orientation, double> cost, Func<Orientation, double>? measured = null)
    {
        (double X, double Y, double Z)[] directions =
        [
            (0, 0, -1),
            .. _surface.Value.LargestFaces(FacesTried).SelectMany(face => new[] { face, (-face.X, -face.Y, -face.Z) }),
            .. FibonacciSphere.Directions(DirectionsTried),
        ];
        var leaders = DeterministicParallel.MapEach(directions.Length, i => EstimateOf(directions[i], cost))
            .OrderBy(estimate => estimate.Cost).Take(Leaders).ToArray();
        var refined = DeterministicParallel.MapEach(leaders.Length, i => Refined(leaders[i], cost));

        var best = Of(Rotation.None);
        measured ??= cost;
        var least = measured(best);
        foreach (var finalist in refined.Concat(leaders).OrderBy(estimate => estimate.Cost)
            .DistinctBy(estimate => estimate.Orientation.Rotation))
        {
            var orientation = Of(finalist.Orientation.Rotation);
            var its = measured(orientation);
            if (its < least * (1 - LeastGain)) (best, least) = (orientation, its);
        }
        return best;
    }

    private static Area WallsOf(Mesh mesh)
    {
        var pieces = DeterministicParallel.Map(mesh.FacetCount, null, (from, to) =>
        {
            var walls = 0.0;
            for (var facet = from; facet < to; facet++)
            {
                var (x, y, _) = Overhangs.Normal(mesh.Facet(facet));
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

    // Moves to the best of four neighbours while there is a better one, then halves the step.
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
        // Two directions perpendicular to this one, the first of them also perpendicular to an axis that is far from parallel.
        var (ux, uy, uz) = Math.Abs(z) < 0.6 ? (-y, x, 0.0) : Math.Abs(x) < 0.6 ? (0.0, -z, y) : (z, 0.0, -x);
        var size = Math.Sqrt(ux * ux + uy * uy + uz * uz);
        (ux, uy, uz) = (ux / size, uy / size, uz / size);
        var (vx, vy, vz) = (y * uz - z * uy, z * ux - x * uz, x * uy - y * ux);
        var tan = Math.Tan(degrees * Math.PI / 180);
        foreach (var (u, v) in new[] { (tan, 0.0), (-tan, 0.0), (0.0, tan), (0.0, -tan) })
            yield return (x + u * ux + v * vx, y + u * uy + v * vy, z + u * uz + v * vz);
    }
}
