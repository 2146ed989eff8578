using System.Diagnostics;
using System.Globalization;
using AmFactorySim.Geometry;
using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Benchmarks.Geometry;

/// <summary>How parts stand: supports and orientations over facets, layouts over parts.</summary>
public static class StandingBenchmark
{
    /// <summary>Writes one line for each case: the best of three.</summary>
    public static void Run(TextWriter output)
    {
        output.WriteLine("case                                        size    best s");
        foreach (var (ring, tube) in new[] { (100, 50), (300, 160), (1000, 500) })
        {
            var mesh = Torus.Create(Mm(35), Mm(15), ring, tube);
            var search = new OrientationSearch(mesh, SupportSpace.UsualAngle);
            Line("space below overhangs, of a torus", mesh.FacetCount, () => SupportSpace.Of(mesh, SupportSpace.UsualAngle));
            Line("least supports, of a torus", mesh.FacetCount, () => search.Best(OrientationCost.Supports));
        }
        foreach (var (plate, name) in new[] { (BuildPlate.Rectangle(Mm(400), Mm(400), Mm(400)), "square"),
            (BuildPlate.Round(Mm(400), Mm(400)), "disc") })
            foreach (var size in new[] { 75, 20, 4 })
            {
                var part = new BoundingBox(Mm(size), Mm(size / 3.0), Mm(10));
                Line($"equal parts on a {name} of 400 mm", PlateLayout.Full(plate, part, Mm(1)).Placements.Length,
                    () => PlateLayout.Full(plate, part, Mm(1)));
                PartQuantity[] parts = [.. Enumerable.Range(1, 20)
                    .Select(i => new PartQuantity(new(Mm(size * i / 20.0), Mm(size / 2.0), Mm(10)), 50))];
                Line($"twenty kinds on a {name} of 400 mm", 1000, () => PlateLayout.Mixed(plate, parts, Mm(1)));
            }

        void Line(string name, int size, Func<object> run)
        {
            var best = Enumerable.Range(0, 3).Min(_ =>
            {
                var start = Stopwatch.GetTimestamp();
                GC.KeepAlive(run());
                return Stopwatch.GetElapsedTime(start).TotalSeconds;
            });
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-38} {size,9} {best,9:F3}"));
        }
    }

    private static Length Mm(double millimetres) => Length.FromMillimetres(millimetres);
}
