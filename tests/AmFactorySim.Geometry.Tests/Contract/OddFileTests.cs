using System.Diagnostics;
using System.Text;

namespace AmFactorySim.Geometry.Tests.Contract;

public class OddFileTests : IDisposable
{
    private const string NotRegular = "is empty, or is a pipe or a device; name a file with content";

    private readonly string _folder = Directory.CreateTempSubdirectory("meshes").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_pipe_is_refused_at_once()
    {
        if (OperatingSystem.IsWindows()) return;
        var pipe = PathOf("pipe.stl");
        Process.Start("mkfifo", pipe).WaitForExit();
        File.CreateSymbolicLink(PathOf("link.stl"), pipe);
        Refused(pipe, NotRegular);
        Refused(PathOf("link.stl"), NotRegular);
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/tty")]
    [InlineData("/proc/self/maps")]
    public void A_device_or_a_file_of_the_kernel_is_refused_at_once(string path)
    {
        if (File.Exists(path)) Refused(path, NotRegular);
    }

    [Fact]
    public void A_folder_a_missing_file_and_a_link_to_itself_are_refused()
    {
        File.CreateSymbolicLink(PathOf("self.stl"), PathOf("self.stl"));
        Refused(_folder, "is a folder; name a file");
        Refused(PathOf("none.stl"), "there is no such file");
        Assert.StartsWith($"{PathOf("self.stl")}: cannot be read: ",
            Assert.Throws<MeshException>(() => MeshReader.Read(PathOf("self.stl"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_larger_than_the_limit_is_refused_before_it_is_read()
    {
        using (var sparse = File.Create(PathOf("large.stl"))) sparse.SetLength(MeshReader.LargestFile + 1);
        Refused(PathOf("large.stl"), "is larger than 2000 MB, the most that is read");
    }

    [Fact]
    public void Messages_do_not_show_what_is_in_a_file_that_is_no_mesh()
    {
        foreach (var content in new[] { "secret", "root:x:0:0", "secret\u001b[2J", "{ \"key\": \"secret\" }" })
            Assert.DoesNotContain(content[..6], Message(Encoding.UTF8.GetBytes(content.PadRight(200))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("solid x\nfacet\u202enormal")]
    [InlineData("v 0 0 \u202e1\n")]
    [InlineData("ply\nformat \u001b[31m 1.0\nend_header\n")]
    [InlineData("ply\nformat ascii 1.0\n\u001b[31m\nend_header\n")]
    public void Words_of_a_mesh_are_quoted_without_characters_that_act_on_a_terminal(string content)
    {
        var message = Message(Encoding.UTF8.GetBytes(content));
        Assert.DoesNotContain(message, c => c is < ' ' or > '~');
        Assert.Contains("?", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_an_OBJ_file_without_end_is_refused()
    {
        foreach (var line in new[] { new string('1', 99_999), string.Concat(Enumerable.Repeat("v \\\n", 99_999)) })
            Assert.Contains("the line is longer than 65536 characters", Message(Encoding.ASCII.GetBytes($"o a\nv {line}\n")),
                StringComparison.Ordinal);
    }

    [Fact]
    public void A_3MF_file_with_a_document_type_or_deep_elements_is_refused_in_plain_words()
    {
        var model = ThreeMfFile.Model(ThreeMfFile.Object(1, ThreeMfFile.CubeMesh), ThreeMfFile.Item(1, "1 0 0 0 1 0 0 0 1 0 0 0"));
        var start = model.IndexOf("<model", StringComparison.Ordinal);
        Assert.EndsWith("has a document type declaration (DTD), which a 3MF file must not have",
            Message(ThreeMfFile.Package(model.Insert(start, "<!DOCTYPE model [<!ENTITY a \"b\">]>"))), StringComparison.Ordinal);
        Assert.Contains("nested more than 64 deep", Message(ThreeMfFile.Package(
            model.Insert(model.IndexOf("<resources", StringComparison.Ordinal), string.Concat(Enumerable.Repeat("<a>", 100_000))))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_is_given_for_a_3MF_file_is_a_warning()
    {
        var package = ThreeMfFile.Package(ThreeMfFile.Model(ThreeMfFile.Object(1, ThreeMfFile.CubeMesh), ThreeMfFile.Item(1)));
        Assert.Contains("the unit that is given is ignored: a 3MF file states its own",
            MeshReader.Read(package, Quantities.Length.FromMillimetres(25.4)).Warnings);
        Assert.Empty(MeshReader.Read(package).Warnings);
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private static void Refused(string path, string reason) =>
        Assert.Equal($"{path}: {reason}", Assert.Throws<MeshException>(() => MeshReader.Read(path)).Message);

    private static string Message(byte[] content) => Assert.Throws<MeshException>(() => MeshReader.Read(content)).Message;
}
