using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;
using FsCheck;
using FsCheck.Fluent;
using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Invariants;

public class SlicingProperties
{
    private const int Cases = 60;

    // Corners are rounded to single precision when a mesh is moved: 4e-6 mm at the 60 mm that these bodies reach, as a share of their size.
    private const double Rounding = 3e-6;

    // Closed bodies of all kinds, up to 30 mm large, with features of no less than a millimetre.
    private static Gen<Mesh> Bodies { get; } = Gen.OneOf(
        from x in Size(1, 30) from y in Size(1, 30) from z in Size(1, 30) select Box.Create(x, y, z),
        from radius in Size(1, 15) from height in Size(1, 30) from n in Gen.Choose(3, 40) select Cylinder.Create(radius, height, n),
        from radius in Size(1, 15) from n in Gen.Choose(2, 20) select Sphere.Create(radius, 2 * n),
        from tube in Size(1, 5)
        from gap in Size(1, 5)
        from n in Gen.Choose(3, 40)
        from m in Gen.Choose(3, 20)
        select Torus.Create(tube
            + gap, tube, n, m),
        from outer in Size(5, 15)
        from inner in Size(1, 4)
        from n in Gen.Choose(4, 20)
        select Together(Sphere.Create(outer, 2 * n),
            InsideOut(Sphere.Create(inner, 2 * n))));

    private static Gen<Length> Layers { get; } = Size(0.05, 0.5);

    [Fact]
    public void A_rotation_about_z_changes_no_volume_area_or_layer() => Check(
        from body in Bodies
        from layer in Layers
        from degrees in Gen.Choose(0, 359)
        select (body, layer,
            Changed: TurnedAboutZ(body, degrees)),
        t => AssertAlike(t.body, t.Changed, Slicer.Slice(t.body, t.layer), Slicer.Slice(t.Changed, t.layer)));

    [Fact]
    public void A_translation_changes_no_volume_area_or_layer() => Check(
        from body in Bodies
        from layer in Layers
        from x in Gen.Choose(-30, 30)
        from y in Gen.Choose(-30, 30)
        select (body, layer,
            Changed: Moved(body, x / 7.0, y / 7.0, 0)),
        t => AssertAlike(t.body, t.Changed, Slicer.Slice(t.body, t.layer), Slicer.Slice(t.Changed, t.layer)));

    [Fact]
    public void A_vertical_translation_changes_layers_only_within_the_layer_error() => Check(
        from body in Bodies from layer in Layers from z in Gen.Choose(-30, 30) select (body, layer, Changed: Moved(body, 0, 0, z / 7.0)),
        t =>
        {
            AssertAlike(t.body, t.Changed);
            Assert.InRange(Math.Abs(LayerVolume(Slicer.Slice(t.Changed, t.layer)) - t.body.SignedVolume.CubicMetres), 0,
                LayerError(t.body, t.layer));
        });

    [Fact]
    public void The_order_of_facets_and_of_their_corners_changes_nothing_but_rounding() => Check(
        from body in Bodies
        from layer in Layers
        from seed in Gen.Choose(0, int.MaxValue)
        select (body, layer,
            Changed: Shuffled(body, seed)),
        t =>
        {
            var (one, other) = (Slicer.Slice(t.body, t.layer), Slicer.Slice(t.Changed, t.layer));
            AssertAlike(t.body, t.Changed, one, other, 1e-11);
        });

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits() => Check(
        from ring in Gen.Choose(100, 300)
        from tube in Gen.Choose(100,
            200)
        from layer in Layers
        select (Body: Torus.Create(Mm(10), Mm(4), ring, tube), layer),
        t =>
        {
            var one = Slicer.Slice(t.Body, t.layer, maxThreads: 1);
            AssertSameLayers(one, Slicer.Slice(t.Body, t.layer, maxThreads: 2));
            AssertSameLayers(one, Slicer.Slice(t.Body, t.layer, maxThreads: 7));
        }, cases: 10);

    [Fact]
    public void Contours_have_the_areas_and_perimeters_of_the_layers() => Check(
        from body in Bodies from layer in Layers select (body, layer),
        t =>
        {
            var (sliced, contours) = (Slicer.Slice(t.body, t.layer), Slicer.SliceContours(t.body, t.layer));
            Assert.Equal(sliced.LayerCount, contours.Layers.Length);
            Assert.Equal((sliced.Volume, sliced.BoundingBox), (contours.Sliced.Volume, contours.Sliced.BoundingBox));
            var box = t.body.BoundingBox;
            for (var i = 0; i < sliced.LayerCount; i++)
            {
                Assert.Equal(sliced.LayerAreas[i], contours.Sliced.LayerAreas[i], 1e-12 * box.Footprint.SquareMetres);
                Assert.Equal(sliced.LayerPerimeters[i], contours.Sliced.LayerPerimeters[i], 1e-11 * (box.X + box.Y).Metres
                    + 1e-11 * sliced.LayerPerimeters[i]);
                Assert.Equal(contours.Layers[i].Islands, contours.Layers[i].Polygons().Length);
            }
        });

    [Fact]
    public void Any_number_of_threads_gives_the_same_contours() => Check(
        from ring in Gen.Choose(100, 300)
        from tube in Gen.Choose(100,
            200)
        from layer in Layers
        select (Body: TurnedAboutZ(Torus.Create(Mm(10), Mm(4), ring, tube), 30), layer),
        t =>
        {
            var one = Slicer.SliceContours(t.Body, t.layer, maxThreads: 1);
            var seven = Slicer.SliceContours(t.Body, t.layer, maxThreads: 7);
            AssertSameLayers(one.Sliced, seven.Sliced);
            foreach (var (a, b) in one.Layers.Zip(seven.Layers))
            {
                Assert.Equal(a.Contours.Length, b.Contours.Length);
                foreach (var (c, d) in a.Contours.Zip(b.Contours)) Assert.True(c.Points.SequenceEqual(d.Points));
            }
        }, cases: 5);

    [Fact]
    public void Scaling_scales_areas_by_its_square_and_volumes_by_its_cube() => Check(
        from body in Bodies from layer in Layers from s in Gen.Choose(1, 500) select (body, layer, Factor: s / 50.0),
        t =>
        {
            var s = t.Factor;
            var scaled = Mesh.FromCorners(t.body.Corners, t.body.Unit * s);
            Close(t.body.SignedVolume.CubicMetres * s * s * s, scaled.SignedVolume.CubicMetres, 1e-12);
            Close(t.body.SurfaceArea.SquareMetres * s * s, scaled.SurfaceArea.SquareMetres, 1e-12);
            var (one, other) = (Slicer.Slice(t.body, t.layer), Slicer.Slice(scaled, t.layer * s));
            Assert.Equal(one.LayerCount, other.LayerCount);
            Close(one.AreaSum.SquareMetres * s * s, other.AreaSum.SquareMetres, 1e-9);
            Close(one.PerimeterSum.Metres * s, other.PerimeterSum.Metres, 1e-9);
        });

    [Fact]
    public void Disjoint_bodies_add_up() => Check(
        from a in Bodies from b in Bodies from layer in Layers select (a, b, layer),
        t =>
        {
            // Both stand on the plate, side by side; the higher one gives the number of layers.
            var (a, b) = (OnThePlate(t.a), Moved(OnThePlate(t.b), 64, 0, 0));
            var both = Together(a, b);
            Close(a.SignedVolume.CubicMetres + b.SignedVolume.CubicMetres, both.SignedVolume.CubicMetres, 1e-9);
            Close(a.SurfaceArea.SquareMetres + b.SurfaceArea.SquareMetres, both.SurfaceArea.SquareMetres, 1e-9);
            var (one, other, sum) = (Slicer.Slice(a, t.layer), Slicer.Slice(b, t.layer), Slicer.Slice(both, t.layer));
            Assert.Equal(Math.Max(one.LayerCount, other.LayerCount), sum.LayerCount);
            Close(one.AreaSum.SquareMetres + other.AreaSum.SquareMetres, sum.AreaSum.SquareMetres, 1e-9);
            Close(one.PerimeterSum.Metres + other.PerimeterSum.Metres, sum.PerimeterSum.Metres, 1e-9);
        });

    [Fact]
    public void Layers_add_up_to_the_volume_within_the_layer_error() => Check(
        from body in Bodies from layer in Layers select (body, layer),
        t =>
            Assert.InRange(Math.Abs(LayerVolume(Slicer.Slice(t.body, t.layer)) - t.body.SignedVolume.CubicMetres), 0,
                LayerError(t.body, t.layer)));

    // In each layer, the solid differs from the prism over its middle by no more than the shadow of the surface within the layer times half
    // the layer's height; all shadows together are no more than the surface. A rest at the top is less than half a layer of the footprint.
    private static double LayerError(Mesh body, Length layer) =>
        layer.Metres / 2 * (body.SurfaceArea.SquareMetres + body.BoundingBox.Footprint.SquareMetres);

    private static double LayerVolume(SlicedPart part) => part.AreaSum.SquareMetres * part.LayerHeight.Metres;

    // Moved corners may fall to the other side of a plane, which matters where a body has a face near that plane: sums, not layers, are
    // compared.
    private static void AssertAlike(Mesh one, Mesh other, SlicedPart slicedOne, SlicedPart slicedOther, double share = Rounding)
    {
        AssertAlike(one, other, share);
        Assert.Equal(slicedOne.LayerCount, slicedOther.LayerCount);
        Close(slicedOne.AreaSum.SquareMetres, slicedOther.AreaSum.SquareMetres, 4 * share);
        Close(slicedOne.PerimeterSum.Metres, slicedOther.PerimeterSum.Metres, 4 * share);
    }

    private static void AssertAlike(Mesh one, Mesh other, double share = Rounding)
    {
        Close(one.SignedVolume.CubicMetres, other.SignedVolume.CubicMetres, 4 * share);
        Close(one.SurfaceArea.SquareMetres, other.SurfaceArea.SquareMetres, 4 * share);
    }

    private static void Close(double expected, double actual, double share) => Assert.Equal(expected, actual, Math.Abs(expected) * share);

    private static Mesh Shuffled(Mesh mesh, int seed)
    {
        var random = new Random(seed);
        return Facets(mesh, facets => facets
            .OrderBy(_ => random.Next())
            .Select(f => random.Next(3) switch { 0 => f, 1 => [.. f[3..], .. f[..3]], _ => [.. f[6..], .. f[..6]] }));
    }

    private static Gen<Length> Size(double least, double most) =>
        Gen.Choose(0, 10_000).Select(i => Mm(least + (most - least) * i / 10_000));

    private static void Check<T>(Gen<T> generator, Action<T> property, int cases = Cases) =>
        Prop.ForAll(generator.ToArbitrary(), property).Holds(cases);
}
