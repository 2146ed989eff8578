using System.Collections.Immutable;
using AmFactorySim.Geometry.Shapes;
using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Contract;

public class SlicerTests
{
    private static readonly Mesh Cube = Box.Create(Mm(10), Mm(10), Mm(10));

    [Theory]
    [InlineData(0.05, 200)] // whole layers, although 10 / 0.05 is not whole in binary
    [InlineData(3, 3)]      // a rest of a third of a layer is left out
    [InlineData(2.9, 3)]
    [InlineData(2.2, 5)]    // a rest of more than half a layer is a layer
    [InlineData(19, 1)]
    public void Layers_are_the_mid_planes_inside_the_part(double layerHeight, int layers)
    {
        var sliced = Slicer.Slice(Cube, Mm(layerHeight));
        Assert.Equal(layers, sliced.LayerCount);
        Assert.All(sliced.LayerAreas, area => Assert.Equal(1e-4, area, 1e-10));
        Assert.Equal(10, sliced.Height.Millimetres, 1e-12);
    }

    [Theory]
    [InlineData(0, "the layer height must be above 0, such as 50 um")]
    [InlineData(-1, "the layer height must be above 0, such as 50 um")]
    [InlineData(double.NaN, "the layer height must be above 0, such as 50 um")]
    [InlineData(double.PositiveInfinity, "the layer height must be above 0, such as 50 um")]
    [InlineData(20.1, "the part is 10 mm high, less than half a layer of 20.1 mm")]
    [InlineData(1e-6, "the part is 10 mm high and would have more than 100000 layers")]
    public void The_layer_height_is_validated(double millimetres, string message) =>
        Assert.StartsWith(message, Assert.Throws<MeshException>(() => Slicer.Slice(Cube, Mm(millimetres))).Message);

    [Fact]
    public void Corners_and_facets_on_a_plane_count_once()
    {
        // Steps at whole and half layers: the mid-layer planes at 0.5, 1.5, 2.5 and 3.5 mm run along the faces of steps.
        var low = Box.Create(Mm(4), Mm(4), Mm(1.5));
        var sliced =
            Slicer.Slice(Together(low, Moved(Box.Create(Mm(2), Mm(2), Mm(3)), 10, 0, 0.5),
            Moved(Box.Create(Mm(1), Mm(1), Mm(4)), 20, 0, 0)), Mm(1));
        // A top on a plane belongs to the layer, a bottom on a plane does not: each body has the layers of its height.
        Assert.Equal([17e-6, 21e-6, 5e-6, 5e-6], sliced.LayerAreas.Select(area => Math.Round(area, 12)));
        Assert.Equal([20e-3, 28e-3, 12e-3, 12e-3], sliced.LayerPerimeters.Select(perimeter => Math.Round(perimeter, 9)));
    }

    [Fact]
    public void Layers_of_overlapping_bodies_are_their_union()
    {
        var sliced = Slicer.Slice(Together(Cube, Moved(Cube, 5, 5, 0)), Mm(1));
        Assert.All(sliced.LayerAreas, area => Assert.Equal(175e-6, area, 1e-10));
        Assert.All(sliced.LayerPerimeters, perimeter => Assert.Equal(60e-3, perimeter, 1e-10));
        Assert.Equal(1750, sliced.Volume.CubicMetres * 1e9, 1e-6);
    }

    [Fact]
    public void A_mesh_far_from_the_origin_keeps_its_digits()
    {
        var (near, far) = (Slicer.Slice(Cube, Mm(0.1)), Slicer.Slice(Moved(Cube, 65536, -65536, 65536), Mm(0.1)));
        AssertSameLayers(near, far);
        Assert.Equal(near.Volume, far.Volume);
    }

    [Fact]
    public void A_sliced_part_can_be_made_from_layers()
    {
        var part = new SlicedPart(Mm(0.05), [1e-6, 2e-6], [4e-3, 6e-3], new(1.5e-10), new(Mm(1), Mm(2), Mm(0.1)));
        Assert.Equal((2, 3e-6, 10e-3), (part.LayerCount, part.AreaSum.SquareMetres, Math.Round(part.PerimeterSum.Metres, 12)));
        Assert.Throws<ArgumentException>(() => new SlicedPart(Mm(0.05), [1e-6], [4e-3, 6e-3], default, default));
        Assert.Throws<ArgumentException>(() => new SlicedPart(Mm(0.05), [], [], default, default));
        Assert.Throws<ArgumentException>(() => new SlicedPart(Mm(0.05), default, default, default, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SlicedPart(default, [1e-6], [4e-3], default, default));
        Assert.Throws<ArgumentException>(() => new SlicedPart(Mm(0.05), [double.NaN], ImmutableArray.Create(1.0), default, default));
    }
}
