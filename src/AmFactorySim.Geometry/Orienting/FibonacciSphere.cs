namespace AmFactorySim.Geometry;

// Directions distributed evenly over the sphere: the Fibonacci lattice, a spiral from pole to pole with steps of the golden angle.
internal static class FibonacciSphere
{
    public static (double X, double Y, double Z)[] Directions(int count)
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
