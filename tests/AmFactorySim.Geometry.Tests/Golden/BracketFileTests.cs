using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry.Tests.Golden;

public class BracketFileTests
{
    [Fact]
    public void The_shipped_bracket_is_what_its_generator_makes()
    {
        var path = Repository.PathOf("scenarios/parts/bracket.stl");
        var made = StlWriter.ToBytes(Bracket.Create());
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllBytes(path, made);
        Assert.True(File.ReadAllBytes(path).AsSpan().SequenceEqual(made),
            "scenarios/parts/bracket.stl is not what Bracket.Create() makes; UPDATE_GOLDEN=1 writes it anew");
    }

    [Fact]
    public void The_bracket_has_the_bounding_box_and_the_volume_of_the_paper()
    {
        var mesh = MeshReader.Read(StlWriter.ToBytes(Bracket.Create()));
        Assert.Equal(75, mesh.BoundingBox.X.Millimetres, 1e-12);
        Assert.Equal(12.5, mesh.BoundingBox.Y.Millimetres, 1e-12);
        Assert.Equal(50, mesh.BoundingBox.Z.Millimetres, 1e-12);
        Assert.Equal(29.1, mesh.SignedVolume.CubicCentimetres, 29.1 * 1e-6);
        Assert.True(MeshReport.Of(mesh) is { IsClosed: true, NeedsWelding: false, IsInsideOut: false, Fault: null });
        Assert.InRange(mesh.FacetCount, 1000, 10000);

        var sliced = Slicer.Slice(mesh, Length.FromMicrometres(50));
        Assert.Equal(1000, sliced.LayerCount);
        Assert.Equal(29.1e-6, sliced.AreaSum.SquareMetres * 50e-6, 29.1e-6 * 1e-4);
    }
}
