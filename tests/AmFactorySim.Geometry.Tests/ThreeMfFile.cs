using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace AmFactorySim.Geometry.Tests;

// Writes 3MF packages for tests, sound and unsound ones.
internal static class ThreeMfFile
{
    public const string CubeMesh = """
        <mesh><vertices>
        <vertex x="0" y="0" z="0"/><vertex x="10" y="0" z="0"/><vertex x="10" y="10" z="0"/><vertex x="0" y="10" z="0"/>
        <vertex x="0" y="0" z="10"/><vertex x="10" y="0" z="10"/><vertex x="10" y="10" z="10"/><vertex x="0" y="10" z="10"/>
        </vertices><triangles>
        <triangle v1="0" v2="2" v3="1"/><triangle v1="0" v2="3" v3="2"/><triangle v1="4" v2="5" v3="6"/><triangle v1="4" v2="6" v3="7"/>
        <triangle v1="0" v2="1" v3="5"/><triangle v1="0" v2="5" v3="4"/><triangle v1="1" v2="2" v3="6"/><triangle v1="1" v2="6" v3="5"/>
        <triangle v1="2" v2="3" v3="7"/><triangle v1="2" v2="7" v3="6"/><triangle v1="3" v2="0" v3="4"/><triangle v1="3" v2="4" v3="7"/>
        </triangles></mesh>
        """;

    public const string Relationships = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Target="/Metadata/thumbnail.png" Id="a"
          Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"/>
        <Relationship Target="/3D/3dmodel.model" Id="b" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/>
        </Relationships>
        """;

    public static string Object(int id, string content, string attributes = "") => $"<object id=\"{id}\" {attributes}>{content}</object>";

    public static string Components(params string[] components) => $"<components>{string.Concat(components)}</components>";

    public static string Component(int id, string? transform = null) => $"<component objectid=\"{id}\"{Attribute(transform)}/>";

    public static string Item(int id, string? transform = null) => $"<item objectid=\"{id}\"{Attribute(transform)}/>";

    public static string Model(string objects, string items, string attributes = "unit=\"millimeter\"") => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <model {attributes} xml:lang="en-US"
          xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02" xmlns:b="http://example.org/beams">
        <metadata name="Title">A part</metadata>
        <resources><basematerials id="900"><base name="metal" displaycolor="#808080"/></basematerials>{objects}</resources>
        <build>{items}</build>
        </model>
        """;

    public static byte[] Package(string model) => Zip(("_rels/.rels", Relationships), ("3D/3dmodel.model", model));

    public static byte[] Package(Mesh mesh)
    {
        var (vertices, triangles) = (new StringBuilder(), new StringBuilder());
        var numbers = new Dictionary<(float, float, float), int>();
        for (var i = 0; i < mesh.FacetCount * 3; i++)
        {
            var c = mesh.Corners.Slice(3 * i, 3);
            if (numbers.TryAdd((c[0], c[1], c[2]), numbers.Count))
                vertices.Append(CultureInfo.InvariantCulture, $"<vertex x=\"{c[0]:R}\" y=\"{c[1]:R}\" z=\"{c[2]:R}\"/>\n");
            triangles.Append(
                CultureInfo.InvariantCulture,
                $"{(i % 3 == 0 ? "<triangle" : "")} v{i % 3 + 1}=\"{numbers[(c[0], c[1], c[2])]}\"{(i % 3 == 2 ? "/>\n" : "")}");
        }
        return Package(Model(Object(1, $"<mesh><vertices>{vertices}</vertices><triangles>{triangles}</triangles></mesh>"), Item(1)));
    }

    public static byte[] Zip(params (string Path, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, text) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(path, CompressionLevel.Optimal).Open());
                writer.Write(text);
            }
        return bytes.ToArray();
    }

    private static string Attribute(string? transform) => transform is null ? "" : $" transform=\"{transform}\"";
}
