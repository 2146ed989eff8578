using System.Diagnostics;
using System.Text;
using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios.Tests.Contract;

public class UnreadableFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("unreadable").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_that_is_not_there() => Refused("nowhere.yaml", "there is no such file");

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void No_name_at_all(string path) => Assert.Equal(
        "scenario: no scenario is named; give the path of its YAML file",
        Assert.Single(Assert.Throws<FaultException>(() => ScenarioReader.Read(path)).Faults).ToString());

    [Fact]
    public void A_folder() => Refused("", "is a folder; name a file");

    [Fact]
    public void A_pipe_is_not_opened()
    {
        if (OperatingSystem.IsWindows()) return;
        Process.Start("mkfifo", Path.Combine(_folder, "pipe.yaml")).WaitForExit();
        Refused("pipe.yaml", "is empty, or is a pipe or a device; name a file with content");
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/proc/self/maps")]
    public void A_device_or_a_file_of_the_kernel(string path)
    {
        if (File.Exists(path)) Refused(path, "is empty, or is a pipe or a device; name a file with content");
    }

    [Fact]
    public void Bytes_that_are_no_text() => Refused([0x6E, 0x61, 0x0A, 0xFF, 0xFE], ":2: is not UTF-8 text; save it as UTF-8");

    [Fact]
    public void Text_in_utf16() =>
        Refused(Encoding.BigEndianUnicode.GetBytes("name: a"), ": is not text: it holds zero bytes; save it as UTF-8");

    [Fact]
    public void A_file_too_large_for_a_scenario() =>
        Refused(new byte[TextFile.Largest + 1], ": is larger than 10 MB, the most that is read");

    [Fact]
    public void A_byte_order_mark_does_no_harm() =>
        Refused([0xEF, 0xBB, 0xBF, .. "machines: 3"u8], ":1: machines: a value is not allowed here; names with their keys below them",
            alone: false);

    private void Refused(byte[] bytes, string message, bool alone = true)
    {
        var file = Path.Combine(_folder, "scenario.yaml");
        File.WriteAllBytes(file, bytes);
        var fault = Assert.Throws<FaultException>(() => ScenarioReader.Read(file));
        if (alone) Assert.Single(fault.Faults);
        Assert.Contains(fault.Faults, f => f.ToString() == file + message);
    }

    private void Refused(string name, string message)
    {
        var path = Path.Combine(_folder, name);
        var fault = Assert.Throws<FaultException>(() => ScenarioReader.Read(path));
        Assert.Equal($"{path}: {message}", Assert.Single(fault.Faults).ToString());
    }
}
