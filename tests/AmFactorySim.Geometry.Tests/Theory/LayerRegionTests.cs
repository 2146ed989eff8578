using AmFactorySim.Geometry.Shapes;

namespace AmFactorySim.Geometry.Tests.Theory;

/// <summary>Regions of layers against closed forms.</summary>
public sealed class LayerRegionTests
{
    private static readonly Mesh Cube = Box.Create(new(0.01), new(0.01), new(0.01));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_box_has_its_base_as_down_skin_and_up_skin_in_as_many_layers_as_asked_for(int layers)
    {
        var regions = new RegionRule(layers, layers).Slice(Cube, new(0.001)).Regions;
        Assert.Equal(10, regions.Length);
        for (var layer = 0; layer < 10; layer++)
        {
            Assert.Equal(layer < layers ? 1e-4 : 0, regions[layer].DownSkin, 1e-12);
            Assert.Equal(layer >= 10 - layers ? 1e-4 : 0, regions[layer].UpSkin, 1e-12);
        }
    }

    /// <summary>The strip of thickness t inside a square of side b has the area b² - (b - 2t)².</summary>
    [Fact]
    public void The_skin_of_a_box_is_the_strip_inside_its_contour()
    {
        var regions = new RegionRule(1, 1, new(0.001)).Slice(Cube, new(0.001)).Regions;
        Assert.Equal(1e-4 - 64e-6, regions[5].Skin, 1e-12);
        Assert.Equal(0, regions[0].Skin, 1e-12);
        Assert.Equal(0, regions[9].Skin, 1e-12);
    }

    /// <summary>Each layer of the upper half shows the ring that the next one leaves: together the largest cross-section.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_sphere_has_its_largest_cross_section_as_up_skin_and_as_down_skin(int layers)
    {
        var sphere = new RegionRule(layers, layers).Slice(Sphere.Create(new(0.005), 128), new(0.0002));
        var largest = sphere.LayerAreas.Max();
        Assert.InRange(largest / (Math.PI * 25e-6), 0.998, 1);
        Assert.Equal(layers * largest, sphere.Regions.Sum(r => r.UpSkin), largest * 0.02);
        Assert.Equal(layers * largest, sphere.Regions.Sum(r => r.DownSkin), largest * 0.02);
    }

    [Fact]
    public void A_convex_contour_turns_twice_by_half_a_turn() =>
        Assert.All(new RegionRule().Slice(Sphere.Create(new(0.005), 64), new(0.001)).Regions, r => Assert.Equal(2, r.HalfTurns, 1e-4));

    [Fact]
    public void Strips_divide_the_area_of_each_layer_from_left_to_right()
    {
        var box = new RegionRule(Strips: 4).Slice(Cube, new(0.001));
        Assert.All(box.Regions, r => Assert.All(r.AreasInStrips, area => Assert.Equal(25e-6, area, 1e-12)));
        var sphere = new RegionRule(Strips: 7).Slice(Sphere.Create(new(0.005), 64), new(0.001));
        for (var layer = 0; layer < sphere.LayerCount; layer++)
            Assert.Equal(sphere.LayerAreas[layer], sphere.Regions[layer].AreasInStrips.Sum(), 1e-12);
    }
}
