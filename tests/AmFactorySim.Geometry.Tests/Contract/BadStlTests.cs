using System.Buffers.Binary;
using System.Text;
using AmFactorySim.Geometry.Shapes;
using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Contract;

public class BadStlTests
{
    private static readonly byte[] Sound = StlWriter.ToBytes(Box.Create(Mm(1), Mm(2), Mm(3)));

    private const string Facet = "facet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex 1 0 0\nvertex 0 1 0\nendloop\nendfacet\n";

    [Fact]
    public void An_empty_file_is_refused() => Assert.Equal("the file is empty; STL, OBJ, PLY and 3MF files are read",
        Assert.Throws<MeshException>(() => MeshReader.Read(ReadOnlyMemory<byte>.Empty)).Message);

    [Fact]
    public void A_text_that_is_not_STL_is_refused() =>
        Refused(Encoding.ASCII.GetBytes("Dear customer,\nhere is your part.\n" + new string('x', 200)),
            "the file is text but no mesh: ASCII STL begins with \"solid\"; STL, OBJ, PLY "
            + "and 3MF files are read");

    [Fact]
    public void A_few_bytes_are_refused() =>
        Refused([1, 2, 3], "the file is not an STL file: it has 3 bytes, and a binary STL file has at least 134; STL, OBJ, PLY and 3MF "
            + "files are read");

    [Fact]
    public void A_truncated_file_is_refused() =>
        Refused(Sound[..^130],
            "the file is not a complete binary STL file: by the count at byte 80 it has 12 facets, which take 684 bytes, but the file has "
            + "554 bytes, enough for 9 facets");

    [Fact]
    public void A_file_with_more_facets_than_its_count_is_refused() =>
        Refused([.. Sound, .. new byte[50]],
            "the file is not a complete binary STL file: by the count at byte 80 it has 12 facets, which take 684 bytes, but the file has "
            + "734 bytes, enough for 13 facets");

    [Fact]
    public void A_huge_count_in_a_small_file_is_refused_before_anything_is_allocated()
    {
        var bytes = Sound.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(80), uint.MaxValue);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused(bytes,
            "the file is not a complete binary STL file: by the count at byte 80 it has 4294967295 facets, which take 214748364834 bytes, "
            + "but the file has 684 bytes, enough for 12 facets");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void A_truncated_binary_file_with_a_solid_header_is_refused()
    {
        var bytes = Sound.ToArray();
        "solid part"u8.CopyTo(bytes);
        Refused(bytes[..^1],
            "the file is not a complete binary STL file: by the count at byte 80 it has 12 facets, which take 684 bytes, but the file has "
            + "683 bytes, enough for 11 facets");
    }

    [Fact]
    public void A_binary_file_without_facets_is_refused() =>
        Refused(new byte[84], "the file has no facets: the count at byte 80 is 0, but an STL file needs at least one facet");

    [Theory]
    [InlineData(float.NaN, "not a number")]
    [InlineData(float.PositiveInfinity, "infinite")]
    [InlineData(float.NegativeInfinity, "infinite")]
    public void A_coordinate_that_is_not_a_number_is_refused(float value, string name)
    {
        // The second corner's y of the eleventh facet.
        var at = 84 + 10 * 50 + 12 + 4 * 4;
        var bytes = Sound.ToArray();
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(at), value);
        Refused(bytes, $"the file: a coordinate of facet 11, at byte {at}, is {name}; coordinates must be finite numbers");
    }

    [Fact]
    public void An_ASCII_file_without_facets_is_refused() =>
        Refused("solid nothing\nendsolid nothing\n", "the file has no facets; an STL file needs at least one");

    [Theory]
    [InlineData("solid a", "the file, line 1: the file ends where ASCII STL must have facet or endsolid (inside a solid)")]
    [InlineData("solid a\n" + Facet + "endsolid a\nsoldi b\n" + Facet, "the file, line 10: \"soldi\" was found where ASCII STL must have "
        + "solid (between solids)")]
    [InlineData("solid a\nfacet normal 0 0 1\nouter loop\nvertex 0 0",
        "the file, line 4: the file ends where ASCII STL must have a finite number, such as 12.5 (as a coordinate of facet 1)")]
    [InlineData("solid a\nfacet normal 0 0 1\nouter loop\nvertex 0 1,5 0",
        "the file, line 4: \"1,5\" was found where ASCII STL must have a finite number, such as 12.5 (as a coordinate of facet 1)")]
    [InlineData("solid a\nfacet normal 0 0 1\nouter loop\nvertex 0 nan 0",
        "the file, line 4: \"nan\" was found where ASCII STL must have a finite number, such as 12.5 (as a coordinate of facet 1)")]
    [InlineData("solid a\nfacet normal 0 0 1\nouter loop\nvertex 0 1e99 0",
        "the file, line 4: \"1e99\" was found where ASCII STL must have a finite number, such as 12.5 (as a coordinate of facet 1)")]
    [InlineData("solid a\nfacet normal 0 0 1\nvertex 0 0 0",
        "the file, line 3: \"vertex\" was found where ASCII STL must have outer (inside a facet)")]
    [InlineData("solid a\nfacet normal 0 0", "the file, line 2: the file ends where ASCII STL must have three numbers (after \"normal\")")]
    [InlineData("solid a\nfacet normal 0 0 1 outer loop vertex 0 0 0 vertex 1 0 0 vertex 1 1 0 vertex 0 1 0",
        "the file, line 2: \"vertex\" was found where ASCII STL must have endloop (inside a facet)")]
    [InlineData("solid a and then only words\nof no meaning",
        "the file, line 2: \"of\" was found where ASCII STL must have facet or endsolid (inside a solid)")]
    public void A_fault_in_ASCII_is_refused_with_its_line(string text, string message) => Refused(text, message);

    [Fact]
    public void A_missing_file_is_refused()
    {
        var missing = Path.Combine(AppContext.BaseDirectory, "no such part.stl");
        Assert.Equal($"{missing}: there is no such file", Assert.Throws<MeshException>(() => MeshReader.Read(missing)).Message);
        Assert.Throws<MeshException>(() => MeshReader.Read(""));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void A_unit_must_be_above_zero(double millimetres) =>
        Assert.StartsWith("the unit of a mesh must be a length above 0, such as 1 mm",
            Assert.Throws<MeshException>(() => MeshReader.Read(Sound, Mm(millimetres))).Message);

    private static void Refused(string text, string message) => Refused(Encoding.ASCII.GetBytes(text), message);

    // From memory and from the disk alike.
    private static void Refused(byte[] bytes, string message)
    {
        Assert.Equal(message, Assert.Throws<MeshException>(() => MeshReader.Read(bytes)).Message);
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            Assert.Equal(message.Replace("the file", path).Replace($"{path} ends", "the file ends").Replace($"but {path}", "but the file"),
                Assert.Throws<MeshException>(() => MeshReader.Read(path)).Message);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
