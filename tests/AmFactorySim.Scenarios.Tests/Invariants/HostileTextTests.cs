using System.Text;
using AmFactorySim.Yaml;
using FsCheck.Fluent;

namespace AmFactorySim.Scenarios.Tests.Invariants;

public class HostileTextTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hostile").FullName;

    public HostileTextTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "parts"));
        Directory.CreateDirectory(Path.Combine(_folder, "own"));
        File.WriteAllText(Path.Combine(_folder, "scenario.yaml"),
            File.ReadAllText(Repository.PathOf("scenarios/bracket-100k.yaml")) + "catalogue: own\n");
        File.Copy(Repository.PathOf("tests/AmFactorySim.Scenarios.Tests/Contract/Bad/cube.stl"),
            Path.Combine(_folder, "parts", "bracket.stl"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("scenarios/bracket-100k.yaml", "scenario.yaml")]
    [InlineData("scenarios/catalogue/stations.yaml", "own/stations.yaml")]
    [InlineData("scenarios/catalogue/machines.yaml", "own/machines.yaml")]
    public void Whatever_is_done_to_a_file_the_scenario_reads_or_is_refused_with_reasons(string file, string name)
    {
        var shipped = File.ReadAllText(Repository.PathOf(file));
        // Pieces that mean something in YAML or in scenarios, put anywhere, in place of up to so many characters.
        var piece = Gen.Elements("", " ", "\n", "\t", ":", ": ", "-", "- ", "{", "}", "[", "]", ",", "(", ")", "#", "&a ", "*a", "!x ",
            "\"", "'", "|", ">", "%", "@", "`", "?", "? ", "---\n", "...\n",
            "0", "-1", "1e999", "99999999999999999999", "NaN", "kg", "USD", "é", "\u2028", "\uFEFF", "😀", "null", "~", "<<: ", "  ",
            "    ",
            "\r", "\r\n", "name", "count: ", "model: ");
        var edit = Gen.Zip(Gen.Zip(Gen.Choose(0, shipped.Length), Gen.Choose(0, 12)), piece);
        Prop.ForAll(edit.ListOf().Where(e => e.Count is > 0 and < 6).ToArbitrary(), edits =>
        {
            var text = edits.Aggregate(shipped, (t, e) =>
            {
                var at = Math.Min(e.Item1.Item1, t.Length);
                return t[..at] + e.Item2 + t[Math.Min(t.Length, at + e.Item1.Item2)..];
            });
            File.WriteAllBytes(Path.Combine(_folder, name), Encoding.UTF8.GetBytes(text));
            ReadsOrIsRefused();
        }).Holds(250);
    }

    [Fact]
    public void Any_bytes_read_or_are_refused_with_reasons() =>
        Prop.ForAll(Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf().ToArbitrary(), bytes =>
        {
            File.WriteAllBytes(Path.Combine(_folder, "scenario.yaml"), bytes);
            ReadsOrIsRefused();
        }).Holds(250);

    private void ReadsOrIsRefused()
    {
        try
        {
            ScenarioReader.Read(Path.Combine(_folder, "scenario.yaml"));
        }
        catch (FaultException refused)
        {
            Assert.NotEmpty(refused.Faults);
            Assert.All(refused.Faults, f => Assert.False(string.IsNullOrWhiteSpace(f.Message)));
        }
    }
}
