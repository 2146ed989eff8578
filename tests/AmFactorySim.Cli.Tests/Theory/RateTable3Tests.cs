using System.Text.Json;
using AmFactorySim.Geometry;
using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Cli.Tests.Theory;

/// <summary>
/// Gee et al. 2022, Table 3, from the command line: a cube of 1 cm. The S-m400's speeds are printed ten times too small (erratum E1),
/// and widths mix rounding and truncation (erratum E5), so a width is right to 1 um.
/// </summary>
public sealed class RateTable3Tests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Supports_are_scanned_at_the_parts_own_pace()
    {
        double[] Rate(params string[] options)
        {
            using var json = JsonDocument.Parse(_terminal.Run(["rate", "--part", Terminal.BracketMesh, "--material", "AlSi10Mg",
                "--machine", "S-m400", "--format", "json", .. options]).Text);
            return [.. ((string[])["scan_h", "scan_length_m", "recoat_h", "volume_cm3", "supports_percent"])
                .Select(key => json.RootElement.GetProperty(key).GetDouble())];
        }
        var (without, with) = (Rate(), Rate("--supports", "15 %"));
        Assert.Equal([without[0] * 1.15, without[1] * 1.15, without[2], without[3], 15], with.Select(value => Math.Round(value, 9)),
            (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.Equal(0, without[4]);
    }

    [Theory]
    [InlineData("AlSi10Mg", "S-m100", 139, 2.04, 13.92)]
    [InlineData("AlSi10Mg", "S-m290", 349, 0.65, 26.27)]
    [InlineData("AlSi10Mg", "S-m400", 314, 2.01, 66.72)]
    [InlineData("Ti6Al4V", "S-m100", 128, 1.39, 8.68)]
    [InlineData("Ti6Al4V", "S-m290", 320, 0.44, 16.47)]
    [InlineData("Ti6Al4V", "S-m400", 287, 1.37, 41.78)]
    [InlineData("1.2709", "S-m100", 96, 1.28, 6.08)]
    [InlineData("1.2709", "S-m290", 240, 0.41, 11.67)]
    [InlineData("1.2709", "S-m400", 216, 1.26, 29.54)]
    public void Rate_prints_the_papers_table(string material, string machine, double widthUm, double speedMPerS, double buildRateCm3PerH)
    {
        StlWriter.Write(Box.Create(Length.FromMillimetres(10), Length.FromMillimetres(10), Length.FromMillimetres(10)),
            _terminal.PathOf("cube.stl"));
        var run = _terminal.Run("rate", "--part", "cube.stl", "--material", material, "--machine", machine, "--hatch", "full_melting",
            "--format", "json");
        Assert.Equal("", run.Errors);
        using var json = JsonDocument.Parse(run.Text);
        double Printed(string key) => json.RootElement.GetProperty(key).GetDouble();
        Assert.Equal(widthUm, Printed("width_um"), 1.0);
        Assert.Equal(speedMPerS, Printed("speed_m_per_s"), 0.005);
        Assert.Equal(buildRateCm3PerH, Printed("build_rate_cm3_per_h"), 0.007 * buildRateCm3PerH);
    }
}
