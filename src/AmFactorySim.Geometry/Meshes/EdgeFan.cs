using System.Numerics;

namespace AmFactorySim.Geometry;

// The facets at an edge of more than two, as a fan around it. Solid is between a facet that begins it, in the order of the angles, and one
// that ends it; such facets are neighbours. Where one body ends and another begins at the same angle, the two only touch.
internal sealed class EdgeFan
{
    private static readonly double HalfTurn = Math.Round(Math.PI, 6);

    private readonly Dictionary<int, Spoke> _spokes = [];

    private readonly record struct Spoke(int Side, bool Begins, double Angle, Vector3 Corner);

    public EdgeFan(Mesh mesh, IReadOnlyList<HalfEdge> sides)
    {
        var (from, to, _) = Corners(mesh, sides[0]);
        var axis = Double(to - from);
        // Any direction across the edge that depends only on its position.
        var across = Cross(axis, Math.Abs(axis.X) <= Math.Min(Math.Abs(axis.Y), Math.Abs(axis.Z)) ? (1, 0, 0)
            : Math.Abs(axis.Y) <= Math.Abs(axis.Z) ? (0, 1, 0) : (0.0, 0, 1));
        var third = Cross(axis, across);
        var length = Math.Sqrt(Dot(axis, axis));
        foreach (var side in sides)
        {
            var corner = Corners(mesh, side).Third;
            var arm = Double(corner - from);
            var angle = Math.Atan2(Dot(arm, third) / length, Dot(arm, across));
            // Rounding must not separate facets in one plane, nor the two ends of the circle.
            angle = Math.Round(angle, 6);
            _spokes.Add(side.Side, new(side.Side, !side.IsForward, angle <= -HalfTurn ? HalfTurn : angle, corner));
        }
    }

    // Whether each facet has a neighbour. The pairs do not depend on the order of the facets.
    public bool Pair(IReadOnlyList<HalfEdge> sides, Action<int, int> pair)
    {
        var around = sides.Select(side => _spokes[side.Side]).OrderBy(spoke => spoke.Angle).ThenBy(spoke => spoke.Begins)
            .ThenBy(spoke => spoke.Corner.X).ThenBy(spoke => spoke.Corner.Y).ThenBy(spoke => spoke.Corner.Z).ToList();
        var (depth, least, start) = (0, 0, 0);
        for (var i = 0; i < around.Count; i++)
        {
            depth += around[i].Begins ? 1 : -1;
            if (depth < least) (least, start) = (depth, i + 1);
        }
        var begun = new Stack<int>();
        var isWhole = true;
        for (var i = 0; i < around.Count; i++)
        {
            var spoke = around[(start + i) % around.Count];
            if (spoke.Begins) begun.Push(spoke.Side);
            else if (begun.TryPop(out var other)) pair(spoke.Side, other);
            else isWhole = false;
        }
        return isWhole && begun.Count == 0;
    }

    // The ends of the edge in the forward direction, and the facet's third corner.
    private static (Vector3 From, Vector3 To, Vector3 Third) Corners(Mesh mesh, HalfEdge half)
    {
        var facet = half.Side / 3;
        var (from, to, third) = (Corner(half.Side % 3), Corner((half.Side + 1) % 3), Corner((half.Side + 2) % 3));
        return half.IsForward ? (from, to, third) : (to, from, third);

        Vector3 Corner(int i) => new(mesh.Corners.Slice(facet * Mesh.FloatsPerFacet + 3 * i, 3));
    }

    private static (double X, double Y, double Z) Double(Vector3 v) => (v.X, v.Y, v.Z);

    private static double Dot((double X, double Y, double Z) a, (double X, double Y, double Z) b) => a.X * b.X + a.Y * b.Y + a.Z * b.Z;

    private static (double X, double Y, double Z) Cross((double X, double Y, double Z) a, (double X, double Y, double Z) b) =>
        (a.Y * b.Z - a.Z * b.Y, a.Z * b.X - a.X * b.Z, a.X * b.Y - a.Y * b.X);
}
