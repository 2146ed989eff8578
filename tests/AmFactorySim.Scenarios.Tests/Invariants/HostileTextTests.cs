using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Scenarios.Tests.Invariants;

public class HostileTextTests : IDisposable
{
    private static readonly string Shipped = File.ReadAllText(Repository.PathOf("scenarios/bracket-100k.yaml"));

    private readonly string _folder = Directory.CreateTempSubdirectory("hostile").FullName;

    public HostileTextTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "parts"));
        File.Copy(Repository.PathOf("tests/AmFactorySim.Scenarios.Tests/Contract/Bad/cube.stl"), Path.Combine(_folder, "parts", "bracket.stl"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Whatever_is_done_to_a_scenario_it_reads_or_is_refused_with_reasons()
    {
        // Pieces that mean something in YAML or in scenarios, put anywhere, in place of up to so many characters.
        var piece = Gen.Elements("", " ", "\n", "\t", ":", ": ", "-", "- ", "{", "}", "[", "]", ",", "(", ")", "#", "&a ", "*a", "!x ", "\"", "'", "|", ">", "%", "@", "`", "?", "? ", "---\n", "...\n",
            "0", "-1", "1e999", "99999999999999999999", "NaN", "kg", "USD", "é", "\u2028", "\uFEFF", "😀", "null", "~", "<<: ", "  ", "    ", "\r", "\r\n", "name", "count: ", "model: ");
        var edit = Gen.Zip(Gen.Zip(Gen.Choose(0, Shipped.Length), Gen.Choose(0, 12)), piece);
        Prop.ForAll(edit.ListOf().Where(e => e.Count is > 0 and < 6).ToArbitrary(), edits =>
        {
            var text = edits.Aggregate(Shipped, (t, e) =>
            {
                var at = Math.Min(e.Item1.Item1, t.Length);
                return t[..at] + e.Item2 + t[Math.Min(t.Length, at + e.Item1.Item2)..];
            });
            ReadsOrIsRefused(Encoding.UTF8.GetBytes(text));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Fact]
    public void Any_bytes_read_or_are_refused_with_reasons() =>
        Prop.ForAll(Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf().ToArbitrary(), bytes => ReadsOrIsRefused(bytes)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private void ReadsOrIsRefused(byte[] bytes)
    {
        var file = Path.Combine(_folder, "scenario.yaml");
        File.WriteAllBytes(file, bytes);
        try
        {
            ScenarioReader.Read(file);
        }
        catch (ScenarioException refused)
        {
            Assert.NotEmpty(refused.Faults);
            Assert.All(refused.Faults, f => Assert.False(string.IsNullOrWhiteSpace(f.Message)));
        }
    }
}
