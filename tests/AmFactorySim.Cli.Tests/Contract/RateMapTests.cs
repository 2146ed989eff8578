using System.Text.Json;

namespace AmFactorySim.Cli.Tests.Contract;

public sealed class RateMapTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void The_map_is_a_table_an_object_a_parquet_file_and_a_page()
    {
        var run = _terminal.Run("ratemap", "--material", "Ti6Al4V", "--steps", "10", "--out", "map", "--format", "json");
        Assert.Equal(("", 0), (run.Errors, run.ExitCode));
        var map = JsonDocument.Parse(run.Text).RootElement;
        Assert.Equal(11, map.GetProperty("build_rate_cm3_per_h").GetArrayLength());
        Assert.Equal(11, map.GetProperty("normalised_enthalpy")[0].GetArrayLength());
        Assert.Equal("S-m100", map.GetProperty("machines")[0].GetProperty("machine").GetString());
        Assert.Equal(["rate-map.html", "rate_map.parquet"],
            Directory.GetFiles(_terminal.PathOf("map")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        Assert.Contains("How fast can a laser build Ti6Al4V?", File.ReadAllText(_terminal.PathOf("map/rate-map.html")));

        var text = _terminal.Run("ratemap", "--material", "Ti6Al4V", "--steps", "10").Text;
        Assert.Matches(@"1 100 W +34\.4\*\*\*", text);
        Assert.Matches(@"S-m400-4 +12\.0 cm3/h", text);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80));
    }

    [Theory]
    [InlineData("--power: \"400 W\" is not a power above 0 and a larger one, as in \"100..1100 W\".", "--power", "400 W")]
    [InlineData("--spot: \"90..30um\" is not a length above 0 and a larger one, as in \"30..150 um\".", "--spot", "90..30um")]
    [InlineData("--overmelt: \"0.5\" is not a number from 1 to 50.", "--overmelt", "0.5")]
    [InlineData("--hatch: \"wide\" is not allowed; half_width, full_melting, or a length from 1 um to 10 mm, as in \"110 um\".",
        "--hatch", "wide")]
    [InlineData("a hatch of 200 um leaves powder between melt tracks", "--hatch", "200 um")]
    [InlineData("--steps: \"100000\" is not a whole number from 1 to 1 000.", "--steps", "100000")]
    [InlineData("--catalogue: \"nowhere\" is not a folder", "--catalogue", "nowhere")]
    [InlineData("is there already", "--out", ".")]
    public void A_wrong_question_is_one_line(string said, params string[] options)
    {
        var run = _terminal.Run(["ratemap", "--material", "Ti6Al4V", .. options]);
        Assert.Equal((2, ""), (run.ExitCode, run.Text));
        Assert.Contains(said, run.ErrorLines[0]);
        Assert.Empty(Directory.GetFileSystemEntries(_terminal.Folder));
    }
}
