using System.Text;
using static AmFactorySim.Geometry.Tests.ThreeMfFile;

namespace AmFactorySim.Geometry.Tests.Contract;

public class BadThreeMfTests
{
    private const string At = "the file, 3D/3dmodel.model, line ";

    private static readonly string Cube = Object(1, CubeMesh);

    [Fact]
    public void A_zip_without_relationships_is_refused() =>
        Refused(Zip(("a.txt", "hello")), "the file is a zip archive but not a complete 3MF file: it has no part _rels/.rels");

    [Fact]
    public void An_empty_zip_is_refused() =>
        Refused(Zip(), "the file is a zip archive but not a complete 3MF file: it has no part _rels/.rels");

    [Fact]
    public void A_zip_archive_of_another_format_is_refused() =>
        Refused(Zip(("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>")),
            "the file, _rels/.rels refers to no 3D model, so that this zip archive is not a 3MF file");

    [Fact]
    public void A_package_without_its_model_is_refused() =>
        Refused(Zip(("_rels/.rels", Relationships)), "the file is a zip archive but not a complete 3MF file: it has no part "
            + "3D/3dmodel.model");

    [Fact]
    public void A_truncated_package_is_refused()
    {
        var whole = Package(Model(Cube, Item(1)));
        Refused(whole[..^10], "the file begins as a zip archive, as 3MF files do, but is damaged or incomplete: ");
        Refused(whole[..10], "the file begins as a zip archive, as 3MF files do, but is damaged or incomplete: ");
    }

    [Fact]
    public void Broken_XML_is_refused_with_its_line() =>
        Refused(Package(Model(Cube, Item(1))[..600]), "the file, 3D/3dmodel.model is not valid XML from line ");

    [Theory]
    [InlineData("unit=\"furlong\"", "unit must be one of micron, millimeter, centimeter, inch, foot, meter, but is \"furlong\"")]
    [InlineData("requiredextensions=\"sc\" xmlns:sc=\"http://schemas.microsoft.com/3dmanufacturing/securecontent/2019/04\"",
        "its content is encrypted; save it without the secure content extension")]
    public void A_model_must_be_supported(string attributes, string message) => RefusedModel(Model(Cube, Item(1), attributes), message);

    [Fact]
    public void Another_root_element_is_refused() => RefusedModel("<gcode/>", "the root element must be <model> of the 3MF core "
        + "specification");

    [Theory]
    [InlineData("v1=\"1\"", "v1=\"8\"", "refers to vertex 8, but the object has 8 vertices, counted from 0")]
    [InlineData("v1=\"1\"", "v1=\"-1\"", "v1 of <triangle> must be a whole number from 0 to 2147483647, but is \"-1\"")]
    [InlineData("v1=\"1\"", "v1=\"4294967295\"", "v1 of <triangle> must be a whole number from 0 to 2147483647, but is \"4294967295\"")]
    [InlineData("v1=\"1\"", "", "v1 of <triangle> must be a whole number from 0 to 2147483647, but is missing")]
    [InlineData("x=\"10\"", "x=\"NaN\"", "x of a vertex must be a finite number, such as 12.5, but is \"NaN\"")]
    [InlineData("x=\"10\"", "x=\"1e99\"", "x of a vertex must be a finite number, such as 12.5, but is \"1e99\"")]
    [InlineData("x=\"10\"", "x=\"1,5\"", "x of a vertex must be a finite number, such as 12.5, but is \"1,5\"")]
    [InlineData("x=\"10\"", "", "x of a vertex must be a finite number, such as 12.5, but is missing")]
    public void Numbers_are_validated(string text, string instead, string message) =>
        RefusedModel(Model(Cube.Replace(text, instead), Item(1)), message);

    [Theory]
    [InlineData("1 0 0 0 1 0 0 0 1 0 0", "a transform must have twelve finite numbers, but is \"1 0 0 0 1 0 0 0 1 0 0\"")]
    [InlineData("1 0 0 0 1 0 0 0 1 0 0 0 0", "a transform must have twelve finite numbers")]
    [InlineData("1 0 0 0 nan 0 0 0 1 0 0 0", "a transform must have twelve finite numbers")]
    [InlineData("1 0 0 0 1 0 0 0 0 0 0 0", "a transform of object 1 flattens it; the matrix of a transform must be invertible")]
    [InlineData("1e99 0 0 0 1 0 0 0 1 0 0 0", "transforms move facet 1 beyond the range of numbers")]
    public void A_transform_must_be_invertible(string transform, string message) => RefusedModel(Model(Cube, Item(1, transform)), message);

    [Fact]
    public void Build_items_and_objects_must_exist()
    {
        RefusedModel(Model(Cube, ""), "the file builds nothing: its <build> has no <item>");
        RefusedModel(Model(Cube, Item(2)), "the file: the build uses object 2, which does not exist");
        RefusedModel(Model(Cube + Object(2, Components(Component(7))), Item(2)), "the file: object 2 uses object 7, which does not exist");
        RefusedModel(Model(Object(1, CubeMesh, "type=\"support\""), Item(1)),
            "the file builds no model: all objects in its build are supports, surfaces or of other types");
        RefusedModel(Model(Cube + Cube, Item(1)), "object 1 is defined twice");
        RefusedModel(Model("<object id=\"1\"/>", Item(1)), "object 1 is empty; an object needs a mesh or components");
        RefusedModel(Model(Object(1, "<mesh><vertices/><triangles/></mesh>"), Item(1)),
            "object 1 is empty; an object needs a mesh or components");
    }

    [Fact]
    public void Components_in_a_circle_are_refused() =>
        RefusedModel(Model(Object(2, Components(Component(3))) + Object(3, Components(Component(2))), Item(2)),
            "the file: object 2 is a component of itself");

    [Fact]
    public void Components_too_deep_are_refused() =>
        RefusedModel(Model(Cube + string.Concat(Enumerable.Range(2, 100_000).Select(i => Object(i, Components(Component(i - 1))))),
            Item(100_001)),
            "the file: components are nested more than 64 deep");

    [Fact]
    public void Exponentially_nested_components_are_refused_before_anything_is_allocated() => Frugally(() =>
        RefusedModel(Model(Cube
            + string.Concat(Enumerable.Range(2, 60).Select(i => Object(i, Components(Component(i - 1), Component(i - 1))))), Item(61)),
            "the file builds more than 1000000 facets with all its components from the 12 that it lists"));

    [Fact]
    public void An_object_of_an_unknown_extension_is_refused_with_its_name() => RefusedModel(
        Model("<object id=\"1\"><b:shape/></object>", Item(1), "requiredextensions=\"b\""),
        "object 1 is empty; an object needs a mesh or components, and the extension http://example.org/beams is not read: save it as a "
        + "mesh");

    [Fact]
    public void A_lattice_of_beams_alone_is_refused() => RefusedModel(
        Model(Object(1, "<mesh><vertices><vertex x=\"0\" y=\"0\" z=\"0\"/><vertex x=\"9\" y=\"0\" z=\"0\"/></vertices>"
            + "<b:beamlattice><b:beams><b:beam v1=\"0\" v2=\"1\"/></b:beams></b:beamlattice></mesh>"), Item(1)),
        "or beam lattices, which are not read: save the lattice as a mesh");

    [Fact]
    public void A_part_of_the_package_that_is_missing_is_refused() => Refused(
        Package(Model(Object(1, Components("<component p:path=\"/3D/Objects/a.model\" objectid=\"1\"/>")), Item(1),
            "xmlns:p=\"http://schemas.microsoft.com/3dmanufacturing/production/2015/06\"")),
        "the file is a zip archive but not a complete 3MF file: it has no part 3D/Objects/a.model");

    [Fact]
    public void Items_that_are_all_not_printable_are_refused() => RefusedModel(
        Model(Cube, "<item objectid=\"1\" printable=\"0\"/>"),
        "the file builds nothing: all items of its <build> are marked as not printable");

    [Fact]
    public void Empty_components_take_no_time() => Frugally(() => Refused(
        Package(Model(Object(1, CubeMesh, "type=\"other\"")
            + string.Concat(Enumerable.Range(2, 60).Select(i => Object(i, Components(Component(i - 1), Component(i - 1))))), Item(61))),
        "the file builds no model"));

    [Fact]
    public void Entities_are_not_expanded() => Frugally(() => RefusedModel(
        "<!DOCTYPE model [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><model>&b;</model>",
            "the file, 3D/3dmodel.model has a document type declaration (DTD), which a 3MF file must not have"));

    [Fact]
    public void A_zip_bomb_is_refused() => Frugally(() =>
    {
        var tags = new StringBuilder().Insert(0, "<metadata/>", 4_000_000).ToString();
        Refused(Package(Model(Cube, Item(1)).Replace("<resources>", tags + "<resources>")),
            "the file, 3D/3dmodel.model unpacks to more than 100 times its size, which is not a valid model");
    }, 500_000_000);

    [Fact]
    public void An_endless_name_is_refused() => Frugally(() =>
        Refused(Package(Model(Cube, Item(1)).Replace("A part", new string('>', 10_000_000))),
            "the file, 3D/3dmodel.model has more than 1048576 bytes without a tag, which is not a valid model"), 200_000_000);

    private static void RefusedModel(string model, string message) => Refused(Package(model), message);

    private static void Refused(byte[] bytes, string message) =>
        Assert.Contains(message.Replace(At, ""), Assert.Throws<MeshException>(() => MeshReader.Read(bytes)).Message);

    // Memory includes that of the test, which makes the file.
    private static void Frugally(Action action, long most = 20_000_000)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, most);
    }
}
