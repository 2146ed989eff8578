namespace AmFactorySim.Geometry;

// Directions spread evenly over the sphere: Fibonacci's lattice, a spiral from pole to pole that turns by the golden angle.
internal static class EvenDirections
{
    public static (double X, double Y, double Z)[] Of(int count)
    {
        var directions = new (double, double, double)[count];
        for (var i = 0; i < count; i++)
        {
            var z = 1 - (2 * i + 1) / (double)count;
            var r = Math.Sqrt(1 - z * z);
            var (sin, cos) = Math.SinCos(Math.PI * (3 - Math.Sqrt(5)) * i);
            directions[i] = (r * cos, r * sin, z);
        }
        return directions;
    }
}
