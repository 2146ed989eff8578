using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;
using FsCheck;
using FsCheck.Fluent;
using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Invariants;

// Whatever the bytes are, they are a mesh with the volume of its facets or a fault in words.
public class BadFileProperties
{
    private static readonly byte[] Sound = StlWriter.ToBytes(Sphere.Create(Mm(5), 8));

    private static readonly byte[] Package = ThreeMfFile.Package(Sphere.Create(Mm(5), 8));

    private static readonly string Model =
        ThreeMfFile.Model(ThreeMfFile.Object(1, ThreeMfFile.CubeMesh), ThreeMfFile.Item(1, "1 0 0 0 1 0 0 0 1 0 0 0"));

    private static readonly string[] Words =
        ["solid", "facet", "normal", "outer", "loop", "vertex", "endloop", "endfacet", "endsolid", "0", "1", "-2.5e3", "nan", "\n", "\0",
            "é"];

    private const string Obj = "# part\nv 0 0 0\nv 9 0 0\nv 0 9 0\nv 0 0 9\nf 1 3 2\nf 1 2 4\nf 2//1 3//1 4//1\nf -4 -1 -2\n";

    private const string Ply = "ply\nformat ascii 1.0\nelement vertex 4\nproperty float x\nproperty float y\nproperty float z\n"
        + "element face 4\nproperty list uchar int vertex_indices\nend_header\n0 0 0 9 0 0 0 9 0 0 0 9 3 0 2 1 3 0 1 3 3 1 2 3 3 0 3 2\n";

    private static Gen<byte> AnyByte { get; } = Gen.Choose(0, 255).Select(i => (byte)i);

    [Fact]
    public void Random_bytes_are_read_or_refused() => Check(AnyByte.ArrayOf());

    [Fact]
    public void Random_bytes_of_the_right_length_are_read_or_refused() => Check(
        from facets in Gen.Choose(0, 20)
        from bytes in AnyByte.ArrayOf(84 + 50 * facets)
        select WithCount(bytes, facets));

    [Fact]
    public void Random_words_are_read_or_refused() =>
        Check(Gen.Elements(Words).ArrayOf().Select(words => System.Text.Encoding.UTF8.GetBytes("solid x\n" + string.Join(' ', words))));

    [Fact]
    public void Truncated_files_are_read_or_refused() =>
        Check(Gen.Choose(0, Sound.Length - 1).Select(length => Sound[..length]), mustFail: true);

    [Fact]
    public void Files_with_a_changed_byte_are_read_or_refused() => Check(
        from at in Gen.Choose(0, Sound.Length - 1)
        from value in AnyByte
        select (byte[])[.. Sound[..at], value, .. Sound[(at + 1)..]]);

    [Fact]
    public void Truncated_packages_are_read_or_refused() =>
        Check(Gen.Choose(0, Package.Length - 1).Select(length => Package[..length]), mustFail: true);

    [Fact]
    public void Packages_with_a_changed_byte_are_read_or_refused() => Check(
        from at in Gen.Choose(0, Package.Length - 1)
        from value in AnyByte
        select (byte[])[.. Package[..at], value, .. Package[(at + 1)..]]);

    [Fact]
    public void Models_with_a_changed_character_are_read_or_refused() => Check(
        from at in Gen.Choose(0, Model.Length - 1)
        from value in Gen.Choose(32, 126)
        select ThreeMfFile.Package(Model[..at] + (char)value + Model[(at + 1)..]));

    [Fact]
    public void OBJ_and_PLY_files_with_a_changed_character_are_read_or_refused() => Check(
        from text in Gen.Elements(Obj, Ply)
        from at in Gen.Choose(0, text.Length - 1)
        from value in Gen.Choose(9, 126)
        select System.Text.Encoding.ASCII.GetBytes(text[..at] + (char)value + text[(at + 1)..]));

    [Fact]
    public void Damaged_files_of_all_formats_are_read_or_refused() => Check(Mutated.Of(
        Sound, Package, File.ReadAllBytes(Repository.PathOf("scenarios/parts/bracket.stl"))[..50_000],
        System.Text.Encoding.ASCII.GetBytes(Obj), System.Text.Encoding.ASCII.GetBytes(Ply),
        File.ReadAllBytes(Repository.PathOf("tests/AmFactorySim.Scenarios.Tests/Contract/Bad/cube.stl"))));

    private static byte[] WithCount(byte[] bytes, int facets)
    {
        BitConverter.TryWriteBytes(bytes.AsSpan(80), facets);
        return bytes;
    }

    private static void Check(Gen<byte[]> files, bool mustFail = false) => Prop.ForAll(files.ToArbitrary(), file =>
    {
        try
        {
            var mesh = MeshReader.Read(file);
            MeshReport.Of(mesh);
            var sliced = Slicer.Slice(mesh, mesh.Mended.BoundingBox.Z / 20.0);
            Assert.False(mustFail);
            Assert.True(sliced.Volume.CubicMetres > 0);
            Assert.Equal(20, sliced.LayerCount);
        }
        catch (MeshException e)
        {
            Assert.True(e.Message.Length > 20);
        }
    }).Holds(300);
}
