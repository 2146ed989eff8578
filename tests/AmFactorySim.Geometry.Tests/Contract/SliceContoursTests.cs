using AmFactorySim.Geometry.Shapes;
using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Contract;

public class SliceContoursTests
{
    [Fact]
    public void A_box_has_one_contour_with_its_corners()
    {
        var part = Slicer.SliceContours(Moved(Box.Create(Mm(30), Mm(20), Mm(10)), 5, 0, 0), Mm(0.5));
        Assert.Equal(20, part.Layers.Length);
        Assert.All(part.Layers, layer =>
        {
            var contour = Assert.Single(layer.Contours);
            Assert.False(contour.IsHole);
            Assert.Equal(600, contour.Area.SquareMillimetres, 1e-9);
            Assert.Equal(100, contour.Perimeter.Millimetres, 1e-9);
            // Four corners, and one where the plane cuts the diagonal of each wall.
            Assert.Equal(8, contour.CornerCount);
            var box = layer.Box!.Value;
            Assert.Equal([5, 0, 35, 20, 30, 20],
                new[] { box.MinX, box.MinY, box.MaxX, box.MaxY, box.Width, box.Depth }.Select(at => Math.Round(at.Millimetres, 9)));
        });
    }

    [Fact]
    public void A_torus_has_a_hole()
    {
        foreach (var layer in Slicer.SliceContours(Torus.Create(Mm(20), Mm(6), 64, 32), Mm(0.25)).Layers)
        {
            Assert.Equal((2, 1), (layer.Contours.Length, layer.Islands));
            var ring = Assert.Single(layer.Polygons());
            Assert.Equal(1, ring.NumInteriorRings);
            Assert.Equal(ring.Area, layer.Contours.Sum(contour => contour.IsHole ? -contour.Area.SquareMetres : contour.Area.SquareMetres),
                1e-15);
        }
    }

    [Fact]
    public void A_hole_belongs_to_the_innermost_island_around_it()
    {
        // Two shells in each other, whose outer walls both have a hole; and a ball beside.
        var shells =
            Together(Sphere.Create(Mm(10), 32), InsideOut(Sphere.Create(Mm(8), 32)), Sphere.Create(Mm(6), 32),
            InsideOut(Sphere.Create(Mm(4), 32)), Moved(Sphere.Create(Mm(3), 32), 20, 0, 0));
        var middle = Slicer.SliceContours(shells, Mm(0.1)).Layers[100];
        Assert.Equal((5, 3), (middle.Contours.Length, middle.Islands));
        var polygons = middle.Polygons().OrderByDescending(polygon => polygon.EnvelopeInternal.Area).ToArray();
        Assert.Equal([1, 1, 0], polygons.Select(polygon => polygon.NumInteriorRings));
        Assert.All(polygons, polygon => Assert.True(polygon.IsValid));
        Assert.True(polygons[0].GetInteriorRingN(0).EnvelopeInternal.Width > polygons[1].EnvelopeInternal.Width);
    }

    [Fact]
    public void A_layer_between_bodies_is_empty()
    {
        var cube = Box.Create(Mm(1), Mm(1), Mm(1));
        var part = Slicer.SliceContours(Together(cube, Moved(cube, 0, 0, 2)), Mm(0.5));
        Assert.Equal([1, 1, 0, 0, 1, 1], part.Layers.Select(layer => layer.Islands));
        Assert.Null(part.Layers[2].Box);
        Assert.Empty(part.Layers[2].Polygons());
    }

    [Fact]
    public void Lattices_of_thousands_of_cells_have_thousands_of_islands()
    {
        var cells = Enumerable.Range(0, 4096)
            .Select(i => Moved(Box.Create(Mm(1), Mm(1), Mm(1)), 2 * (i % 16), 2 * (i / 16 % 16), 2 * (i / 256)));
        var part = Slicer.SliceContours(Together([.. cells]), Mm(0.5));
        Assert.Equal(62, part.Layers.Length);
        for (var i = 0; i < part.Layers.Length; i++) Assert.Equal(i / 2 % 2 == 0 ? 256 : 0, part.Layers[i].Islands);
        Assert.Equal(4096, part.Sliced.Volume.CubicMetres * 1e9, 1e-6);
    }

    [Fact]
    public void Contours_refuse_the_same_meshes_as_the_slicer()
    {
        var cube = Box.Create(Mm(10), Mm(10), Mm(10));
        var open = Facets(cube, facets => facets.Skip(1));
        Assert.Equal(Assert.Throws<MeshException>(() => Slicer.Slice(open, Mm(1))).Message,
            Assert.Throws<MeshException>(() => Slicer.SliceContours(open, Mm(1))).Message);
        Assert.Throws<MeshException>(() => Slicer.SliceContours(cube, Mm(0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Slicer.SliceContours(cube, Mm(1), maxThreads: 0));
    }
}
