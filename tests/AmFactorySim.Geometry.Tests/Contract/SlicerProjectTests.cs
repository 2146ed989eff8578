using System.Text.RegularExpressions;
using static AmFactorySim.Geometry.Tests.ThreeMfFile;

namespace AmFactorySim.Geometry.Tests.Contract;

// Packages in the published structure of common slicers, made by hand: each has a cube of 10 mm, in places that only its structure gives.
public class SlicerProjectTests
{
    private const string Core = "xmlns=\"http://schemas.microsoft.com/3dmanufacturing/core/2015/02\"";
    private const string Production = "xmlns:p=\"http://schemas.microsoft.com/3dmanufacturing/production/2015/06\"";
    private const string Materials = "xmlns:m=\"http://schemas.microsoft.com/3dmanufacturing/material/2015/02\"";
    private const string Slices = "xmlns:s=\"http://schemas.microsoft.com/3dmanufacturing/slice/2015/07\"";
    private const string Lattice = "xmlns:b=\"http://schemas.microsoft.com/3dmanufacturing/beamlattice/2017/02\"";
    private const string At50 = "1 0 0 0 1 0 0 0 1 50 0 0";

    private static string ModelOf(string attributes, string resources, string build) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><model {attributes}><resources>{resources}</resources><build>{build}</build></model>";

    private static Mesh AssertCubes(byte[] package, int cubes, params string[] warnings)
    {
        var mesh = MeshReader.Read(package);
        Assert.Equal(warnings, mesh.Warnings.AsEnumerable());
        Assert.Equal(1000 * cubes, mesh.Volume.CubicMetres * 1e9, 1e-6);
        return mesh;
    }

    [Fact]
    public void Bambu_Studio_and_OrcaSlicer_keep_objects_in_parts_of_their_own()
    {
        // Both parts and the root have an object 1; the root's object 1 is not the cube.
        var root = ModelOf($"unit=\"millimeter\" xml:lang=\"en-US\" {Core} {Production} requiredextensions=\"p\"",
            "<object id=\"1\" type=\"model\"><components>"
            + "<component p:path=\"/3D/Objects/object_1.model\" objectid=\"1\" p:UUID=\"00010000-b206-40ff-9872-83e8017abed1\"/>"
            + "<component p:path=\"/3D/Objects/object_1.model\" objectid=\"2\" transform=\"" + At50 + "\"/></components></object>"
            + Object(3, Components("<component p:path=\"/3D/Objects/object_2.model\" objectid=\"1\"/>"), "type=\"model\""),
            "<item objectid=\"1\" p:UUID=\"00000002-b1ec-4553-aec9-835e5b724bb4\" transform=\"1 0 0 0 1 0 0 0 1 128 128 5\" "
            + "printable=\"1\"/>"
            + $"<item objectid=\"3\" transform=\"{At50}\" printable=\"1\"/><item objectid=\"3\" printable=\"0\"/>");
        var first = ModelOf($"unit=\"millimeter\" {Core} {Production}", Object(1, CubeMesh) + Object(2, CubeMesh), "");
        var second = ModelOf($"unit=\"centimeter\" {Core}", Object(1, CubeMesh), "");
        const string Settings = """
            <?xml version="1.0" encoding="UTF-8"?><config><object id="1"><metadata key="name" value="cube"/>
            <part id="1" subtype="normal_part"/><part id="2" subtype="modifier_part"/></object></config>
            """;
        var package = Zip(("_rels/.rels", Relationships), ("3D/3dmodel.model", root), ("3D/Objects/object_1.model", first),
            ("3D/Objects/object_2.model", second.Replace("centimeter", "millimeter")), ("Metadata/model_settings.config", Settings));
        var mesh = AssertCubes(package, 2, "1 item marked as not printable left out",
            "1 modifier, support or negative volume of the slicer left out; a negative volume is not subtracted");
        Assert.Equal(128 + 10 - 50, mesh.BoundingBox.X.Millimetres, 1e-4);

        // A part in another unit than the root.
        var large = Zip(("_rels/.rels", Relationships), ("3D/3dmodel.model", root), ("3D/Objects/object_1.model", first),
            ("3D/Objects/object_2.model", second), ("Metadata/model_settings.config", Settings));
        Assert.Equal(1000 + 1_000_000, MeshReader.Read(large).Volume.CubicMetres * 1e9, 1e-3);
    }

    [Fact]
    public void PrusaSlicer_writes_all_volumes_into_one_mesh_and_their_triangles_beside_it()
    {
        // The second volume, a modifier, is a cube inside the same mesh, moved by 3 mm.
        var moved = CubeMesh.Replace("\"10\"", "\"13\"").Replace("=\"0\"", "=\"3\"");
        string Part(string mesh, string name) => mesh[(mesh.IndexOf($"<{name}>") + name.Length + 2)..mesh.IndexOf($"</{name}>")];
        string Shifted(string triangles) =>
            Regex.Replace(triangles, "(v\\d)=\"(\\d)\"", m => $"{m.Groups[1]}=\"{int.Parse(m.Groups[2].Value) + 8}\"");
        var mesh = $"<mesh><vertices>{Part(CubeMesh, "vertices")}{Part(moved, "vertices")}</vertices>"
            + $"<triangles>{Part(CubeMesh, "triangles")}{Shifted(Part(CubeMesh, "triangles"))}</triangles></mesh>";
        var root = ModelOf($"unit=\"millimeter\" xml:lang=\"en-US\" {Core} xmlns:slic3rpe=\"http://schemas.slic3r.org/3mf/2017/06\"",
            "<metadata name=\"slic3rpe:Version3mf\">1</metadata>" + Object(1, mesh, "type=\"model\""),
            $"<item objectid=\"1\" transform=\"{At50}\" printable=\"1\"/>");
        const string Settings = """
            <?xml version="1.0" encoding="UTF-8"?><config><object id="1" instances_count="1">
            <metadata type="object" key="name" value="cube"/>
            <volume firstid="0" lastid="11"><metadata type="volume" key="volume_type" value="ModelPart"/></volume>
            <volume firstid="12" lastid="23"><metadata type="volume" key="volume_type" value="ParameterModifier"/></volume>
            </object></config>
            """;
        AssertCubes(Zip(("_rels/.rels", Relationships), ("3D/3dmodel.model", root), ("Metadata/Slic3r_PE_model.config", Settings)), 1,
            "1 modifier, support or negative volume of the slicer left out; a negative volume is not subtracted");
    }

    [Theory]
    [InlineData("http://schemas.microsoft.com/3dmanufacturing/core/2015/02")]
    [InlineData("http://schemas.microsoft.com/3dmanufacturing/core/2015/02/")]
    [InlineData("http://schemas.microsoft.com/3dmanufacturing/2013/01")]
    [InlineData("")]
    public void Cura_is_read_with_any_namespace_of_the_model_and_without_its_modifiers(string space)
    {
        var root = ModelOf($"unit=\"millimeter\" xmlns:cura=\"http://software.ultimaker.com/xml/cura/3mf/2015/10\" xmlns=\"{space}\"",
            Object(1, CubeMesh) + Object(2, "<metadatagroup><metadata name=\"cura:infill_mesh\" preserve=\"true\" type=\"xs:boolean\">True"
                + "</metadata><metadata name=\"cura:drop_to_buildplate\">True</metadata></metadatagroup>" + CubeMesh),
            $"<item objectid=\"1\"/><item objectid=\"2\" transform=\"{At50}\"/>");
        AssertCubes(Package(root), 1, "1 object of type modifier left out");
    }

    [Fact]
    public void Windows_3D_Builder_requires_the_extension_of_materials()
    {
        var root = ModelOf($"unit=\"millimeter\" {Core} {Materials} requiredextensions=\"m\"",
            "<m:texture2d id=\"7\" path=\"/3D/Texture/a.png\" contenttype=\"image/png\"/><m:texture2dgroup id=\"8\" texid=\"7\">"
            + "<m:tex2coord u=\"0\" v=\"0\"/></m:texture2dgroup>" + Object(1, CubeMesh.Replace("v3=\"1\"", "v3=\"1\" pid=\"8\" p1=\"0\"")),
            "<item objectid=\"1\"/>");
        AssertCubes(Package(root), 1);
    }

    [Fact]
    public void Slices_beams_and_unknown_extensions_are_reported()
    {
        var root = ModelOf($"{Core} {Slices} {Lattice} xmlns:x=\"http://example.org/x\" requiredextensions=\"s b x\"",
            "<s:slicestack id=\"5\"/>" + Object(1, CubeMesh.Replace("</mesh>", "<b:beamlattice radius=\"1\" minlength=\"0.1\"><b:beams>"
                + "<b:beam v1=\"0\" v2=\"6\"/><b:beam v1=\"1\" v2=\"7\"/></b:beams></b:beamlattice></mesh>"),
                "s:slicestackid=\"5\" s:meshresolution=\"lowres\""),
            "<item objectid=\"1\"/>");
        AssertCubes(Package(root), 1, "2 beams of a beam lattice not read: its volume is not included",
            "a mesh is the low-resolution form of an object with slices, which are not read",
            "the extension http://example.org/x, which the file requires, is not read: check the volume");
    }
}
