using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;
using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Operation.OverlayNG;
using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Invariants;

// Bodies that overlap, and files that write a mesh twice, in pieces or in another order.
public class OverlapProperties
{
    private static readonly Length Layer = Mm(0.9);

    private static Gen<Length> Size { get; } = Gen.Choose(20, 120).Select(i => Mm(i / 10.0));

    private static Gen<double> At { get; } = Gen.Choose(-800, 800).Select(i => i / 100.0);

    private static Gen<Mesh> Shapes { get; } = Gen.OneOf(
        from x in Size from y in Size from z in Size select Box.Create(x, y, z),
        from radius in Size from height in Size from n in Gen.Choose(3, 24) select Cylinder.Create(radius, height, n),
        from radius in Size from n in Gen.Choose(2, 8) select Sphere.Create(radius, 2 * n),
        from tube in Gen.Choose(1, 4) from n in Gen.Choose(3, 16) select Torus.Create(Mm(tube + 3), Mm(tube), n, 6),
        from wall in Gen.Choose(1, 2) select Together(Sphere.Create(Mm(6), 12), InsideOut(Sphere.Create(Mm(5 - wall), 12))));

    private static Gen<Mesh[]> Heaps { get; } =
        from count in Gen.Choose(2, 4)
        from bodies in Gen.ListOf(
            from shape in Shapes
            from x in At
            from y in At
            from z in At
            from turn in Gen.Choose(0, 359)
            select Moved(TurnedAboutZ(shape, turn), x, y, z), count)
        select bodies.ToArray();

    [Fact]
    public void Layers_of_overlapping_bodies_are_their_union() => Check(Heaps, bodies =>
    {
        var all = Together(bodies);
        var sliced = Slicer.Slice(all, Layer);
        var traced = Slicer.SliceContours(all, Layer).Sliced;
        for (var layer = 0; layer < sliced.LayerCount; layer++)
        {
            if (bodies.Any(body => EndsAt(body, HeightOf(layer, all)))) continue;
            var polygons = bodies.SelectMany(body => CutAt(body, all, layer)).ToList();
            var union = polygons.Count == 0 ? 0 : OverlayNGRobust.Union(polygons).Area;
            Assert.Equal(union, sliced.LayerAreas[layer], 1e-9 * all.BoundingBox.Footprint.SquareMetres);
            Assert.Equal(union, traced.LayerAreas[layer], 1e-9 * all.BoundingBox.Footprint.SquareMetres);
        }
    });

    [Fact]
    public void The_volume_of_overlapping_bodies_is_that_of_their_layers() => Check(Heaps, bodies =>
    {
        var all = Together(bodies);
        var layers = Slicer.Slice(all, Mm(0.05));
        Assert.Equal(layers.AreaSum.SquareMetres * 0.05e-3, all.Volume.CubicMetres, 0.02 * all.Volume.CubicMetres);
    }, cases: 10);

    [Fact]
    public void Facets_in_another_order_or_written_twice_change_neither_volume_nor_bodies_nor_layers() => Check(
        from bodies in Heaps
        from seed in Gen.Choose(0, int.MaxValue)
        from isTwice in Gen.Choose(0, 1)
        select (Mesh: Together(bodies), seed, isTwice), t =>
        {
            var random = new Random(t.seed);
            var other = Facets(t.Mesh, facets => facets.SelectMany(f => t.isTwice == 1 ? (float[][])[f, f] : [f])
                .Select(f => random.Next(3) switch { 0 => f, 1 => [.. f[3..], .. f[..3]], _ => [.. f[6..], .. f[..6]] })
                .OrderBy(_ => random.Next()));
            AssertSame(t.Mesh, other);
        });

    // A lattice of cubes whose corners and edges touch, on each other or apart by chance, is the hardest for the neighbours of facets.
    [Fact]
    public void Touching_cubes_in_another_order_are_the_same_bodies() => Check(
        from cells in Gen.ListOf(from x in Gen.Choose(0, 2) from y in Gen.Choose(0, 2) from z in Gen.Choose(0, 2) select (x, y, z), 8)
        from seed in Gen.Choose(0, int.MaxValue)
        let cube = Box.Create(Mm(4), Mm(4), Mm(4))
        select (Mesh: Together([.. cells.Distinct().Select(cell => Moved(cube, 4 * cell.x, 4 * cell.y, 4 * cell.z))]),
            Cells: cells.Distinct().Count(), seed), t =>
        {
            Assert.Equal(64 * t.Cells, t.Mesh.Volume.CubicMetres * 1e9, 1e-6);
            var random = new Random(t.seed);
            AssertSame(t.Mesh, Facets(t.Mesh, facets => facets.SelectMany(f => (float[][])[f, f]).OrderBy(_ => random.Next())));
        });

    [Fact]
    public void A_body_split_into_pieces_that_touch_keeps_its_volume_and_layers() => Check(
        from x in Gen.Choose(1, 9) from y in Gen.Choose(1, 9) from turn in Gen.Choose(0, 89) select (x, y, turn), t =>
        {
            // Cut by a plane across x, and one of the pieces across y.
            Mesh Piece(double x, double y, double atX, double atY) =>
                TurnedAboutZ(Moved(Box.Create(Mm(x), Mm(y), Mm(7)), atX, atY, 0), t.turn);
            var whole = Piece(10, 10, 0, 0);
            var split = Together(Piece(t.x, 10, 0, 0), Piece(10 - t.x, t.y, t.x, 0), Piece(10 - t.x, 10 - t.y, t.x, t.y));
            Assert.Equal(1, split.Volume / whole.Volume, 1e-5);
            Assert.Equal(1, Slicer.Slice(split, Layer).AreaSum / Slicer.Slice(whole, Layer).AreaSum, 1e-5);
        });

    private static void AssertSame(Mesh expected, Mesh actual)
    {
        var (one, other) = (MeshReport.Of(expected), MeshReport.Of(actual));
        Assert.Equal((one.Fault, one.Bodies, one.Cavities), (other.Fault, other.Bodies, other.Cavities));
        Assert.Equal(one.Volume!.Value.CubicMetres, other.Volume!.Value.CubicMetres, 1e-9 * one.Volume.Value.CubicMetres);
        var (a, b) = (Slicer.Slice(expected, Layer), Slicer.Slice(actual, Layer));
        for (var layer = 0; layer < a.LayerCount; layer++)
            Assert.Equal(a.LayerAreas[layer], b.LayerAreas[layer], 1e-9 * expected.BoundingBox.Footprint.SquareMetres);
    }

    // One body alone, at the height of a layer of all.
    private static IEnumerable<NetTopologySuite.Geometries.Geometry> CutAt(Mesh body, Mesh all, int layer)
    {
        var (height, low, high) = (HeightOf(layer, all), Heights(body).Min(), Heights(body).Max());
        if (height <= low || height >= high) return [];
        // Twice the distance from the body's bottom, so that its first layer is cut there.
        return Slicer.SliceContours(body, Mm(2 * (height - low))).Layers[0].Polygons();
    }

    private static double HeightOf(int layer, Mesh all) => Heights(all).Min() + (layer + 0.5) * Layer.Millimetres;

    private static bool EndsAt(Mesh body, double height) =>
        Math.Abs(Heights(body).Min() - height) < 0.01 || Math.Abs(Heights(body).Max() - height) < 0.01;

    private static IEnumerable<double> Heights(Mesh mesh) => mesh.Corners.ToArray().Where((_, i) => i % 3 == 2).Select(z => (double)z);

    private static void Check<T>(Gen<T> generator, Action<T> property, int cases = 30) =>
        Prop.ForAll(generator.ToArbitrary(), property).Holds(cases);
}
