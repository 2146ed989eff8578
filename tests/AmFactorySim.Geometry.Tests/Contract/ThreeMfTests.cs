using AmFactorySim.Geometry.Shapes;
using static AmFactorySim.Geometry.Tests.Given;
using static AmFactorySim.Geometry.Tests.ThreeMfFile;

namespace AmFactorySim.Geometry.Tests.Contract;

public class ThreeMfTests
{
    private static readonly string Cube = Object(1, CubeMesh);

    [Fact]
    public void A_mesh_is_read_with_all_its_digits()
    {
        var torus = Torus.Create(Mm(20), Mm(5), 30, 20);
        Assert.True(MeshReader.Read(Package(torus)).Corners.SequenceEqual(torus.Corners));
    }

    [Fact]
    public void The_format_does_not_depend_on_the_file_name()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".stl");
        File.WriteAllBytes(path, Package(Model(Cube, Item(1))));
        var volume = MeshReader.Read(path).SignedVolume;
        File.Delete(path);
        Assert.Equal(1000, volume.CubicMetres * 1e9, 1e-9);
    }

    [Theory]
    [InlineData("micron", 1e-3)]
    [InlineData("millimeter", 1)]
    [InlineData("centimeter", 10)]
    [InlineData("inch", 25.4)]
    [InlineData("foot", 304.8)]
    [InlineData("meter", 1000)]
    public void The_file_contains_its_unit(string unit, double millimetres)
    {
        var mesh = MeshReader.Read(Package(Model(Cube, Item(1), $"unit=\"{unit}\"")), unit: Mm(7));
        Assert.Equal(10 * millimetres, mesh.BoundingBox.X.Millimetres, 1e-9 * millimetres);
        Assert.Equal(1, mesh.SignedVolume.CubicMetres * 1e9 / Math.Pow(10 * millimetres, 3), 1e-12);
    }

    [Fact]
    public void Millimetres_are_the_default_unit() =>
        Assert.Equal(10, MeshReader.Read(Package(Model(Cube, Item(1), ""))).BoundingBox.Z.Millimetres, 1e-12);

    [Fact]
    public void Items_are_translated_scaled_and_rotated()
    {
        var mesh =
            MeshReader.Read(Package(Model(Cube, Item(1) + Item(1, "2 0 0 0 2 0 0 0 2 100 0 0") + Item(1, "0 1 0 -1 0 0 0 0 1 0 100 0"))));
        Assert.Equal(36, mesh.FacetCount);
        Assert.Equal((120.0 + 10, 110.0, 20.0),
            (mesh.BoundingBox.X.Millimetres, mesh.BoundingBox.Y.Millimetres, mesh.BoundingBox.Z.Millimetres));
        Assert.Equal(1000 + 8000 + 1000, mesh.SignedVolume.CubicMetres * 1e9, 1e-6);
    }

    [Fact]
    public void A_mirror_image_is_not_inside_out()
    {
        // Mirrored by the item, mirrored twice by item and component, and mirrored by the component.
        const string Mirror = "-1 0 0 0 1 0 0 0 1 0 0 0";
        var objects = Cube + Object(2, Components(Component(1, Mirror)));
        var mesh =
            MeshReader.Read(Package(Model(objects, Item(1, "-1 0 0 0 1 0 0 0 1 0 50 0") + Item(2, "-1 0 0 0 1 0 0 0 1 50 0 0") + Item(2))));
        Assert.Equal(3000, mesh.SignedVolume.CubicMetres * 1e9, 1e-6);
        Assert.True(MeshReport.Of(mesh).IsClosed);
        Assert.All(Slicer.Slice(mesh, Mm(1)).LayerAreas, area => Assert.Equal(300e-6, area, 1e-10));
    }

    [Fact]
    public void Components_can_be_nested()
    {
        // A component's transform comes first, then that of what holds it: the cube is moved and then made twice as large.
        var objects = Cube + Object(2, Components(Component(1, "1 0 0 0 1 0 0 0 1 5 0 0")))
            + Object(3, Components(Component(2, "2 0 0 0 2 0 0 0 2 0 0 0"), Component(1)));
        var mesh = MeshReader.Read(Package(Model(objects, Item(3, "1 0 0 0 1 0 0 0 1 0 0 7"))));
        var corners = mesh.Corners.ToArray();
        Assert.Equal(24, mesh.FacetCount);
        Assert.Equal((10f, 30f), (corners.Take(108).Where((_, i) => i % 3 == 0).Min(), corners.Max()));
        Assert.Equal(7f, corners.Where((_, i) => i % 3 == 2).Min());
    }

    [Fact]
    public void Objects_can_be_in_any_order_and_unbuilt_ones_are_ignored() =>
        Assert.Equal(12,
            MeshReader.Read(Package(Model(Object(2, Components(Component(1))) + Cube + Object(3, CubeMesh), Item(2)))).FacetCount);

    [Fact]
    public void Support_objects_are_ignored()
    {
        var objects = Cube + Object(2, CubeMesh, "type=\"support\"") + Object(3, Components(Component(1), Component(2)))
            + Object(4, CubeMesh, "type=\"model\"");
        Assert.Equal(24, MeshReader.Read(Package(Model(objects, Item(3) + Item(2) + Item(4)))).FacetCount);
    }
}
