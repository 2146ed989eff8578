using System.Globalization;
using System.Text;
using AmFactorySim.Geometry.Shapes;
using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Contract;

// OBJ and PLY, and formats that are not read.
public class OtherFormatTests
{
    private static readonly Mesh Part = Torus.Create(Mm(20), Mm(5), 12, 8);

    // An L of 3 by 3 mm with arms of 1 mm, 2 mm high: its lids are polygons that are not convex.
    private const string LInObj = """
        # a comment
        mtllib part.mtl
        o part
        v 0 0 0
        v 3 0 0
        v 3 1 0
        v 1 1 0
        v 1 3 0
        v 0 3 0
        v 0 0 2 1.0
        v 3 0 2
        v 3 1 2
        v 1 1 2
        v 1 3 2
        v 0 3 2
        vn 0 0 1
        usemtl metal
        s off
        f 6 5 4 3 2 1
        f -6//1 -5//1 -4//1 \
          -3//1 -2//1 -1//1
        f 1/1/1 2/1/1 8/1/1 7/1/1
        f 2 3 9 8
        f 3 4 10 9
        f 4 5 11 10
        f 5 6 12 11
        f 6 1 7 12
        """;

    private static (List<(float X, float Y, float Z)> Vertices, List<int> Corners) Indexed(Mesh mesh)
    {
        var (vertices, corners) = (new List<(float, float, float)>(), new List<int>());
        foreach (var c in mesh.Corners.ToArray().Chunk(3))
        {
            var at = vertices.IndexOf((c[0], c[1], c[2]));
            if (at < 0) vertices.Add((c[0], c[1], c[2]));
            corners.Add(at < 0 ? vertices.Count - 1 : at);
        }
        return (vertices, corners);
    }

    private static byte[] Ply(string format, Mesh mesh)
    {
        var (vertices, corners) = Indexed(mesh);
        var header = $"ply\nformat {format} 1.0\ncomment by hand\nelement vertex {vertices.Count}\nproperty float x\nproperty float y\n"
            + "property uchar red\nproperty double z\nelement face " + corners.Count / 3
            + "\nproperty short group\nproperty list uchar int vertex_indices\nelement edge 1\nproperty list uint8 uint16 ends\n"
            + "end_header\n";
        var bytes = new List<byte>(Encoding.ASCII.GetBytes(header));
        if (format == "ascii")
        {
            var text = new StringBuilder();
            foreach (var (x, y, z) in vertices) text.Append(CultureInfo.InvariantCulture, $"{x:R} {y:R} 255 {z:R}\n");
            for (var i = 0; i < corners.Count; i += 3)
                text.Append(CultureInfo.InvariantCulture, $"7 3 {corners[i]} {corners[i + 1]} {corners[i + 2]}\n");
            return [.. bytes, .. Encoding.ASCII.GetBytes(text + "2 0 1\n")];
        }
        void Put(byte[] number) => bytes.AddRange(BitConverter.IsLittleEndian == (format == "binary_little_endian")
            ? number : number.Reverse());
        foreach (var (x, y, z) in vertices)
        {
            Put(BitConverter.GetBytes(x));
            Put(BitConverter.GetBytes(y));
            bytes.Add(255);
            Put(BitConverter.GetBytes((double)z));
        }
        for (var i = 0; i < corners.Count; i += 3)
        {
            Put(BitConverter.GetBytes((short)7));
            bytes.Add(3);
            for (var k = 0; k < 3; k++) Put(BitConverter.GetBytes(corners[i + k]));
        }
        bytes.Add(1);
        Put(BitConverter.GetBytes((ushort)1));
        return [.. bytes];
    }

    [Theory]
    [InlineData("ascii")]
    [InlineData("binary_little_endian")]
    [InlineData("binary_big_endian")]
    public void PLY_is_read_with_all_its_digits(string format)
    {
        var mesh = MeshReader.Read(Ply(format, Part), Mm(2));
        Assert.True(mesh.Corners.SequenceEqual(Part.Corners));
        Assert.Equal(Mm(2), mesh.Unit);
        Assert.Throws<MeshException>(() => MeshReader.Read(Ply(format, Part)[..^20]));
    }

    [Fact]
    public void OBJ_is_read_with_polygons_negative_numbers_and_continued_lines()
    {
        var mesh = MeshReader.Read(Encoding.ASCII.GetBytes(LInObj));
        Assert.Equal(10, mesh.Volume.CubicMetres * 1e9, 1e-9);
        Assert.Equal(5, Slicer.Slice(mesh, Mm(1)).LayerAreas[0] * 1e6, 1e-9);
        Assert.Empty(mesh.Warnings);
    }

    [Theory]
    [InlineData("v 0 0 0\nf 1 2 3", "the file: face 1 refers to vertex 2, but there are 1 vertices before it")]
    [InlineData("v 0 0 0\nf 1 1", "the file: face 1 has 2 corners; a face must have 3 to 200")]
    [InlineData("v 0 0 1,5", "the file, line 1: a coordinate must be a finite number, such as 12.5, but is \"1,5\"")]
    [InlineData("v 0 0", "the file, line 1: a vertex must have three numbers")]
    [InlineData("v 0 0 0\nf 1 a 1", "the file, line 2: a corner of a face must be the number of a vertex, but is \"a\"")]
    [InlineData("v 0 0 0", "the file has no faces; a mesh needs at least one")]
    [InlineData("ply\nformat ascii 1.0\nelement vertex 1\n", "the file begins as a PLY file, but its header does not end with end_header")]
    [InlineData("ply\nformat zip 1.0\nend_header\n",
        "the file: the format of a PLY file must be ascii, binary_little_endian or binary_big_endian, but is \"zip\"")]
    [InlineData("ply\nformat ascii 1.0\nelement vertex 1\nproperty float x\nend_header\n1\n", "the file: its vertices have no x, y and z")]
    [InlineData("ply\nformat ascii 1.0\nelement face 1\nproperty float x\nend_header\n1\n",
        "the file: its faces have no list vertex_indices")]
    [InlineData("ply\nformat ascii 1.0\nelement vertex 2\nproperty float x\nproperty float y\nproperty float z\nend_header\n1 2 3 4",
        "the file is not complete: it ends before its last element")]
    [InlineData("ply\nformat ascii 1.0\nelement vertex 2\nproperty float x\nproperty float y\nproperty float z\nend_header\n1 b",
        "the file: \"b\" was found where a number must be")]
    [InlineData("ply\nformat ascii 1.0\nfacets 3\nend_header\n", "the file, line 3: \"facets 3\" is not a line of a PLY header")]
    [InlineData("ISO-10303-21;\nHEADER;",
        "the file is a STEP file; export the part from CAD as a mesh; STL, OBJ, PLY and 3MF files are read")]
    [InlineData("<?xml version=\"1.0\"?>\n<amf/>", "the file is an XML file, such as AMF; STL, OBJ, PLY and 3MF files are read")]
    [InlineData("OFF\n8 6 0\n", "the file is an OFF file; STL, OBJ, PLY and 3MF files are read")]
    public void Faults_are_refused_with_their_place(string text, string message) =>
        Assert.Equal(message, Assert.Throws<MeshException>(() => MeshReader.Read(Encoding.ASCII.GetBytes(text))).Message);

    [Fact]
    public void Trailing_bytes_of_a_binary_STL_file_are_ignored_and_reported()
    {
        var mesh = MeshReader.Read((byte[])[.. StlWriter.ToBytes(Part), .. "trailer"u8]);
        Assert.Equal(["7 bytes after the last facet ignored"], mesh.Warnings.AsEnumerable());
        Assert.Equal(Part.Volume, mesh.Volume);
    }

    [Fact]
    public void A_missing_end_of_an_ASCII_STL_file_is_reported()
    {
        var text = new StringBuilder("solid part\n");
        foreach (var f in Part.Corners.ToArray().Chunk(9))
            text.Append(CultureInfo.InvariantCulture, $"facet normal 0 0 0 outer loop vertex {f[0]:R} {f[1]:R} {f[2]:R} ")
                .Append(CultureInfo.InvariantCulture, $"vertex {f[3]:R} {f[4]:R} {f[5]:R} ")
                .Append(CultureInfo.InvariantCulture, $"vertex {f[6]:R} {f[7]:R} {f[8]:R} endloop endfacet\n");
        var open = MeshReader.Read(Encoding.ASCII.GetBytes(text.ToString()));
        Assert.Equal(["the file ends without endsolid: it may be incomplete"], open.Warnings.AsEnumerable());
        Assert.Equal(Part.Volume, open.Volume);
        var trailing = MeshReader.Read(Encoding.ASCII.GetBytes(text + "endsolid\n\u001a trailer"));
        Assert.Equal(["text after the last solid ignored"], trailing.Warnings.AsEnumerable());
    }
}
