using System.Globalization;
using System.Text;
using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;
using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Contract;

public class StlTests
{
    private static readonly Mesh Sphere32 = Sphere.Create(Mm(5), 32);

    [Fact]
    public void A_written_mesh_is_read_back_to_the_last_bit()
    {
        var bytes = StlWriter.ToBytes(Sphere32);
        var mesh = MeshReader.Read(bytes);
        Assert.True(mesh.Corners.SequenceEqual(Sphere32.Corners));
        Assert.Equal(84 + 50 * Sphere32.FacetCount, bytes.Length);
        Assert.Equal(bytes, StlWriter.ToBytes(mesh));

        var path = Path.GetTempFileName();
        StlWriter.Write(Sphere32, path);
        Assert.True(MeshReader.Read(path).Corners.SequenceEqual(Sphere32.Corners));
        File.Delete(path);
    }

    [Fact]
    public void A_large_file_is_read_in_pieces_and_whole()
    {
        var torus = Torus.Create(Mm(20), Mm(5), 300, 200);
        var path = Path.GetTempFileName();
        StlWriter.Write(torus, path);
        var mesh = MeshReader.Read(path);
        File.Delete(path);
        Assert.True(mesh.Corners.SequenceEqual(torus.Corners));
        Assert.Equal(torus.BoundingBox, mesh.BoundingBox);
        Assert.Equal(torus.SignedVolume, mesh.SignedVolume);
    }

    [Fact]
    public void A_binary_file_can_have_a_solid_header()
    {
        var bytes = StlWriter.ToBytes(Sphere32);
        bytes.AsSpan(0, 80).Fill((byte)' ');
        "solid exported by a careless program"u8.CopyTo(bytes);
        Assert.True(MeshReader.Read(bytes).Corners.SequenceEqual(Sphere32.Corners));
    }

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\n", true)]
    [InlineData("\r", false)]
    [InlineData(" ", false)]
    public void ASCII_is_read_in_any_case_and_with_any_white_space(string lineEnd, bool isUpperCase)
    {
        var text = "solid facet of a part" + (lineEnd == " " ? "\n" : lineEnd) + Ascii(Sphere32).Replace("\n", lineEnd)
            + "endsolid facet of a part";
        var mesh = MeshReader.Read(Encoding.ASCII.GetBytes(isUpperCase ? text.ToUpperInvariant() : text));
        Assert.True(mesh.Corners.SequenceEqual(Sphere32.Corners));
    }

    [Fact]
    public void ASCII_can_have_several_solids_a_byte_order_mark_and_no_names()
    {
        var box = Box.Create(Mm(1), Mm(1), Mm(1));
        var text = $"solid\n{Ascii(Sphere32)}endsolid\n\n\nsolid second\n{Ascii(box)}endsolid\n";
        var mesh = MeshReader.Read((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.ASCII.GetBytes(text)]);
        Assert.True(mesh.Corners.SequenceEqual(Together(Sphere32, box).Corners));
    }

    [Fact]
    public void ASCII_is_read_the_same_in_a_culture_with_decimal_commas()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new("de-DE") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." } };
            Assert.True(MeshReader.Read(Encoding.ASCII.GetBytes($"solid\n{Ascii(Sphere32)}endsolid")).Corners.SequenceEqual(
                Sphere32.Corners));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void The_unit_scales_all_measures()
    {
        var inches = MeshReader.Read(StlWriter.ToBytes(Sphere32), Mm(25.4));
        Assert.Equal(254, inches.BoundingBox.Z.Millimetres, 1e-9);
        Assert.Equal(1, Sphere32.SurfaceArea * (25.4 * 25.4) / inches.SurfaceArea, 1e-12);
        Assert.Equal(1, Sphere32.SignedVolume * (25.4 * 25.4 * 25.4) / inches.SignedVolume, 1e-12);

        var (small, large) = (Slicer.Slice(Sphere32, Mm(0.1)), Slicer.Slice(inches, Mm(2.54)));
        Assert.Equal(small.LayerCount, large.LayerCount);
        Assert.Equal(small.AreaSum.SquareMetres * 25.4 * 25.4, large.AreaSum.SquareMetres, large.AreaSum.SquareMetres * 1e-9);
        Assert.Equal(small.PerimeterSum.Metres * 25.4, large.PerimeterSum.Metres, large.PerimeterSum.Metres * 1e-9);
    }

    private static string Ascii(Mesh mesh)
    {
        var text = new StringBuilder();
        foreach (var f in mesh.Corners.ToArray().Chunk(9))
            text.Append(CultureInfo.InvariantCulture,
                $"facet normal nan 0 0\n outer loop\n  vertex {f[0]} {f[1]:E9} {f[2]}\n  vertex {f[3]} {f[4]} {f[5]}\n  vertex {f[6]} " +
                    $"{f[7]} {f[8]}\n endloop\nendfacet\n");
        return text.ToString();
    }
}
