using System.Numerics;

namespace AmFactorySim.Geometry;

// Triangulates a closed loop of points with the smallest area in all (Klincsek 1980): right for a flat polygon, also one that is not
// convex, and plausible for a hole that is not flat.
internal static class LoopTriangulation
{
    // The work grows with the cube of the corners.
    public const int MostCorners = 200;

    // Three indices into the loop for each triangle, in the direction of the loop, and the area.
    public static (int[] Triangles, double Area) Of(IReadOnlyList<Vector3> loop)
    {
        var count = loop.Count;
        // The least area between corners i and j, and the corner between them that gives it.
        var (least, middle) = (new double[count, count], new int[count, count]);
        for (var gap = 2; gap < count; gap++)
            for (var i = 0; i + gap < count; i++)
            {
                var j = i + gap;
                least[i, j] = double.PositiveInfinity;
                for (var k = i + 1; k < j; k++)
                {
                    var area = least[i, k] + least[k, j] + AreaOf(loop[i], loop[k], loop[j]);
                    if (area < least[i, j]) (least[i, j], middle[i, j]) = (area, k);
                }
            }
        var triangles = new List<int>(3 * (count - 2));
        var open = new Stack<(int From, int To)>([(0, count - 1)]);
        while (open.TryPop(out var side))
        {
            if (side.To - side.From < 2) continue;
            var k = middle[side.From, side.To];
            triangles.AddRange([side.From, k, side.To]);
            open.Push((side.From, k));
            open.Push((k, side.To));
        }
        return ([.. triangles], least[0, count - 1]);
    }

    private static double AreaOf(Vector3 a, Vector3 b, Vector3 c)
    {
        var (ux, uy, uz) = ((double)b.X - a.X, (double)b.Y - a.Y, (double)b.Z - a.Z);
        var (vx, vy, vz) = ((double)c.X - a.X, (double)c.Y - a.Y, (double)c.Z - a.Z);
        var (x, y, z) = (uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx);
        return Math.Sqrt(x * x + y * y + z * z) / 2;
    }
}
