using System.Text.Json;
using AmFactorySim.Geometry;
using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Cli.Tests.Contract;

/// <summary><c>mesh</c>: what is in a mesh, and how meshes that were mended are told elsewhere.</summary>
public sealed class MeshTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    private static Length Mm(double length) => Length.FromMillimetres(length);

    private string Write(string name, Mesh mesh)
    {
        StlWriter.Write(mesh, _terminal.PathOf(name));
        return name;
    }

    private static Mesh Turned(Mesh mesh, int facet)
    {
        var corners = mesh.Corners.ToArray();
        for (var i = 3; i < 6; i++)
            (corners[9 * facet + i], corners[9 * facet + i + 3]) = (corners[9 * facet + i + 3], corners[9 * facet + i]);
        return Mesh.FromCorners(corners, mesh.Unit);
    }

    private JsonElement Json(params string[] arguments)
    {
        var run = _terminal.Run(["mesh", .. arguments, "--format", "json"]);
        Assert.Equal("", run.Errors);
        return JsonDocument.Parse(run.Text).RootElement;
    }

    [Fact]
    public void A_box_is_told_with_its_layers()
    {
        var file = Write("box.stl", Box.Create(Mm(30), Mm(20), Mm(10)));
        var mesh = Json(file, "--layer-height", "0.1 mm");
        double Number(params string[] path) => path.Aggregate(mesh, (at, key) => at.GetProperty(key)).GetDouble();
        Assert.Equal(6, Number("volume_cm3"), 9);
        Assert.Equal(22, Number("surface_cm2"), 9);
        Assert.Equal(100, Number("layers", "count"));
        foreach (var key in new[] { "least", "mean", "most" })
        {
            Assert.Equal(600, Number("layers", "area_mm2", key), 6);
            Assert.Equal(100, Number("layers", "perimeter_mm", key), 6);
            Assert.Equal(1, Number("layers", "islands", key));
        }
        Assert.Equal(0, mesh.GetProperty("warnings").GetArrayLength());
        Assert.Contains("sound", _terminal.Run("mesh", file).Text);
    }

    [Fact]
    public void A_unit_scales_it()
    {
        var file = Write("box.stl", Box.Create(Mm(3), Mm(2), Mm(1)));
        Assert.Equal(6e-3, Json(file).GetProperty("volume_cm3").GetDouble(), 12);
        Assert.Equal(6, Json(file, "--unit", "cm").GetProperty("volume_cm3").GetDouble(), 9);
        Assert.Equal(6e-3 * 25.4 * 25.4 * 25.4, Json(file, "--unit", "25.4 mm").GetProperty("volume_cm3").GetDouble(), 6);
    }

    [Fact]
    public void The_folder_holds_layers_and_a_page_with_pictures()
    {
        Write("torus.stl", Torus.Create(Mm(20), Mm(6), 64, 32));
        var run = _terminal.Run("mesh", "torus.stl", "--layer-height", "0.1 mm", "--out", "answer");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(["mesh.html", "mesh_layers.parquet"],
            Directory.GetFiles(_terminal.PathOf("answer")).Select(file => Path.GetFileName(file)!).Order());
        var page = File.ReadAllText(_terminal.PathOf("answer/mesh.html"));
        Assert.Equal(41, page.Split("<svg ").Length - 1);
        Assert.Contains("1 island, 1 hole", page);
    }

    [Fact]
    public void The_mended_mesh_is_saved_in_millimetres()
    {
        var box = Box.Create(Mm(3), Mm(2), Mm(1));
        Write("turned.stl", Turned(box, 3));
        Assert.Equal(0, _terminal.Run("mesh", "turned.stl", "--unit", "cm", "--save", "mended.stl").ExitCode);
        var mended = MeshReader.Read(_terminal.PathOf("mended.stl"));
        Assert.Empty(mended.Warnings);
        Assert.Equal(6, mended.Volume.CubicCentimetres, 9);
        Assert.Equal((2, "--save: mended.obj is to be an STL file; its name must end in .stl."), Refused("mended.obj"));
        Assert.Equal((2, "--save: turned.stl is the file that is read."), Refused("turned.stl"));
        foreach (var inside in new[] { "x.stl", "x.stl/y.stl" })
            Assert.Equal((2, $"--save: {inside} is in the folder of --out, which is written as a whole; name another file."),
                Refused(inside, "--out", "x.stl"));
        Assert.Equal(2, Refused("turned.stl/a.stl").Code);
        Assert.Equal(0, _terminal.Run("mesh", "turned.stl", "--save", "new-folder/a.stl").ExitCode);
        Assert.Equal(["a.stl"], Directory.GetFileSystemEntries(_terminal.PathOf("new-folder")).Select(Path.GetFileName));

        (int Code, string Message) Refused(string target, params string[] others)
        {
            var run = _terminal.Run(["mesh", "turned.stl", "--save", target, .. others]);
            return (run.ExitCode, run.ErrorLines[0]);
        }
    }

    [Fact]
    public void Places_of_what_was_closed_or_intersects_are_in_the_figures_and_on_the_page()
    {
        var box = Box.Create(Mm(10), Mm(10), Mm(10));
        var corners = box.Corners.ToArray();
        var moved = corners.Select((c, i) => c + (i % 3 == 0 ? 5 : i % 3 == 1 ? 4 : 3)).ToArray();
        Write("two.stl", Mesh.FromCorners((float[])[.. corners, .. moved], box.Unit));
        var place = Assert.Single(Json("two.stl").GetProperty("places").EnumerateArray());
        Assert.Equal(("shells intersect", 7.5, 7.0, 6.5), (place.GetProperty("what").GetString(), place.GetProperty("x_mm").GetDouble(),
            place.GetProperty("y_mm").GetDouble(), place.GetProperty("z_mm").GetDouble()));
        Assert.Equal(1790, Json("two.stl").GetProperty("volume_cm3").GetDouble() * 1e3, 1e-3);
        _terminal.Run("mesh", "two.stl", "--out", "answer");
        var page = File.ReadAllText(_terminal.PathOf("answer/mesh.html"));
        Assert.Contains("<circle ", page);
        Assert.Contains("<td>shells intersect</td>", page);
        Assert.Contains(">2 mm</text>", page);
    }

    [Fact]
    public void Numbers_in_JSON_have_no_rounding_behind_them()
    {
        var file = Write("box.stl", Box.Create(Mm(30), Mm(20), Mm(50)));
        var json = _terminal.Run("mesh", file, "--format", "json").Text;
        Assert.DoesNotMatch("[0-9]{13}", json);
        Assert.Contains("\"height_um\": 50,", json);
    }

    [Fact]
    public void A_mesh_that_was_mended_is_a_warning_and_no_fault()
    {
        Write("turned.stl", Turned(Box.Create(Mm(10), Mm(10), Mm(10)), 3));
        const string Mended = "1 facet reversed to match the neighbours";
        Assert.Contains($"warning: {Mended}", _terminal.Run("mesh", "turned.stl").Text);
        Assert.Equal(1, Json("turned.stl").GetProperty("mended").GetProperty("turned_facets").GetInt32());

        var rate = _terminal.Run("rate", "--part", "turned.stl", "--material", "AlSi10Mg", "--machine", "S-m400", "--format", "json");
        var answer = JsonDocument.Parse(rate.Text).RootElement;
        Assert.Equal((0, $"turned.stl: {Mended}"),
            (rate.ExitCode, Assert.Single(answer.GetProperty("warnings").EnumerateArray()).GetProperty("message").GetString()));
        Assert.Equal(1, answer.GetProperty("volume_cm3").GetDouble(), 6);

        var scenario = File.ReadAllText(Terminal.Bracket).Replace("parts/bracket.stl", "turned.stl");
        _terminal.Write("turned.yaml", scenario);
        var line = scenario.Split('\n').ToList().FindIndex(text => text.Contains("turned.stl")) + 1;
        var validate = _terminal.Run("validate", "turned.yaml");
        Assert.Equal((0, $"turned.yaml:{line}: parts.bracket.mesh: warning: turned.stl: {Mended}"),
            (validate.ExitCode, Assert.Single(validate.ErrorLines)));
    }

    [Theory]
    [InlineData("open.stl: the mesh encloses no volume: it is open: 3 edges around 1 hole have no neighbour", "open.stl")]
    [InlineData("whole.stl: the part is 10 mm high, less than half a layer of 30 mm: is its unit correct?", "whole.stl", "--layer-height",
        "30 mm")]
    [InlineData("FILE: there is no file no-such.stl.", "no-such.stl")]
    [InlineData("FILE: . is a folder; name the part's STL, OBJ, PLY or 3MF file.", ".")]
    [InlineData("text.stl is text but no mesh", "text.stl")]
    [InlineData("--layer-height: \"0 um\" is not a length above 0.", "whole.stl", "--layer-height", "0 um")]
    [InlineData("--layer-height: \"50\" has no unit", "whole.stl", "--layer-height", "50")]
    [InlineData("--unit: \"1 parsec\": parsec is not a unit", "whole.stl", "--unit", "parsec")]
    public void What_cannot_be_used_ends_with_2_and_the_reason(string message, params string[] arguments)
    {
        var box = Box.Create(Mm(10), Mm(10), Mm(10));
        Write("whole.stl", box);
        Write("open.stl", Mesh.FromCorners(box.Corners[9..], box.Unit));
        _terminal.Write("text.stl", "no mesh at all");
        var run = _terminal.Run(["mesh", .. arguments, "--out", "answer"]);
        Assert.Equal((2, ""), (run.ExitCode, run.Text));
        Assert.StartsWith(message, run.ErrorLines[0]);
        Assert.False(Directory.Exists(_terminal.PathOf("answer")));
    }
}
