using System.Text.Json;

namespace AmFactorySim.Cli.Tests.Contract;

public sealed class MeltHistoryTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_history_is_bars_an_object_a_parquet_file_and_a_page()
    {
        var text = _terminal.Run("melt-history").Text;
        Assert.Matches(@"3 times +54\.8 %  █+", text);
        Assert.Matches(@"every point once +from 1\.333", text);
        Assert.Matches(@"every point twice +from 2\.667", text);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80));

        var run = _terminal.Run("melt-history", "--overmelt", "1.5", "--hatch", "150 um", "--width", "0.2 mm", "--out", "melted",
            "--format", "json");
        Assert.Equal("", run.Errors);
        var history = JsonDocument.Parse(run.Text).RootElement;
        Assert.Equal(0.75, history.GetProperty("hatch_to_width").GetDouble(), 9);
        Assert.Equal(4 / 3.0, history.GetProperty("mean").GetDouble(), 9);
        Assert.Equal(0, history.GetProperty("guaranteed_minimum").GetInt32());
        Assert.Equal(100, history.GetProperty("share_percent").EnumerateArray().Sum(s => s.GetDouble()), 6);
        Assert.Equal(["melt-history.html", "melt_history.parquet"],
            Directory.GetFiles(_terminal.PathOf("melted")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("--overmelt: \"0\" is not a number from 0.1 to 50.", "--overmelt", "0")]
    [InlineData("--width: \"200\" has no unit", "--width", "200")]
    [InlineData("a hatch of 300 um leaves powder between melt tracks that are 200 um wide", "--hatch", "300 um")]
    [InlineData("at most 50 are counted", "--hatch", "3 um")]
    [InlineData("needs an overmelt above 1", "--hatch", "full_melting", "--overmelt", "1")]
    [InlineData("is there already", "--out", ".")]
    public void A_wrong_question_is_one_line(string said, params string[] options)
    {
        var run = _terminal.Run(["melt-history", .. options]);
        Assert.Equal((2, ""), (run.ExitCode, run.Text));
        Assert.Contains(said, run.ErrorLines[0]);
        Assert.Empty(Directory.GetFileSystemEntries(_terminal.Folder));
    }
}
