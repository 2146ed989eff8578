namespace AmFactorySim.Geometry;

// How two facets lie to each other.
internal static class FacetPair
{
    // As a share of the facets' size.
    private const double Touching = 1e-9;

    // Whether one cuts through the other. Facets that share a corner or only touch do not.
    public static bool Cut(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        for (var i = 0; i < 9; i += 3)
            for (var j = 0; j < 9; j += 3)
                if (a[i] == b[j] && a[i + 1] == b[j + 1] && a[i + 2] == b[j + 2]) return false;
        return Pierce(a, b, 0);
    }

    // Whether an edge of one passes through the interior of the other, by more than a depth on both sides.
    public static bool Pierce(ReadOnlySpan<float> a, ReadOnlySpan<float> b, double depth)
    {
        for (var i = 0; i < 9; i += 3)
            if (Pierces(a, i, (i + 3) % 9, b, depth) || Pierces(b, i, (i + 3) % 9, a, depth)) return true;
        return false;
    }

    // Whether the two lie in one plane within a depth, face the same way and cover each other in part.
    public static bool Cover(ReadOnlySpan<float> a, ReadOnlySpan<float> b, double depth)
    {
        var (n, m) = (Normal(a), Normal(b));
        var (lengthN, lengthM) = (Length(n), Length(m));
        if (lengthN == 0 || lengthM == 0 || Dot(n, m) < (1 - 1e-6) * lengthN * lengthM) return false;
        for (var i = 0; i < 9; i += 3)
            if (Math.Abs(Dot(n, Between(a, 0, b, i))) > depth * lengthN) return false;
        // In that plane, two triangles are apart if a side of one has the other outside.
        return !IsApart(a, b, n, depth) && !IsApart(b, a, m, depth);
    }

    private static bool IsApart(ReadOnlySpan<float> a, ReadOnlySpan<float> b, (double X, double Y, double Z) normal, double depth)
    {
        for (var i = 0; i < 9; i += 3)
        {
            var inwards = Cross(normal, Between(a, i, a, (i + 3) % 9));
            var reach = depth * Length(inwards);
            if (Dot(inwards, Between(a, i, b, 0)) <= reach && Dot(inwards, Between(a, i, b, 3)) <= reach
                && Dot(inwards, Between(a, i, b, 6)) <= reach) return true;
        }
        return false;
    }

    // Whether the edge passes through the interior of the facet.
    private static bool Pierces(ReadOnlySpan<float> edge, int from, int to, ReadOnlySpan<float> f, double depth)
    {
        var (u, v) = (Between(f, 0, f, 3), Between(f, 0, f, 6));
        var n = Cross(u, v);
        var ((px, py, pz), (qx, qy, qz)) = (Between(f, 0, edge, from), Between(f, 0, edge, to));
        var (p, q) = (Dot(n, (px, py, pz)), Dot(n, (qx, qy, qz)));
        var squared = Dot(n, n);
        var reach = Math.Sqrt(squared)
            * (depth + Touching * (Math.Abs(px) + Math.Abs(py) + Math.Abs(pz) + Math.Abs(qx) + Math.Abs(qy) + Math.Abs(qz)));
        if (squared == 0 || Math.Abs(p) <= reach || Math.Abs(q) <= reach || p > 0 == q > 0) return false;
        var share = p / (p - q);
        var at = (px + share * (qx - px), py + share * (qy - py), pz + share * (qz - pz));
        var (s, t) = (Dot(n, Cross(at, v)) / squared, Dot(n, Cross(u, at)) / squared);
        return s > Touching && t > Touching && s + t < 1 - Touching;
    }

    private static (double X, double Y, double Z) Normal(ReadOnlySpan<float> f) => Cross(Between(f, 0, f, 3), Between(f, 0, f, 6));

    private static (double X, double Y, double Z) Between(ReadOnlySpan<float> from, int i, ReadOnlySpan<float> to, int j) =>
        ((double)to[j] - from[i], (double)to[j + 1] - from[i + 1], (double)to[j + 2] - from[i + 2]);

    private static (double X, double Y, double Z) Cross((double X, double Y, double Z) a, (double X, double Y, double Z) b) =>
        (a.Y * b.Z - a.Z * b.Y, a.Z * b.X - a.X * b.Z, a.X * b.Y - a.Y * b.X);

    private static double Dot((double X, double Y, double Z) a, (double X, double Y, double Z) b) => a.X * b.X + a.Y * b.Y + a.Z * b.Z;

    private static double Length((double X, double Y, double Z) a) => Math.Sqrt(Dot(a, a));
}
