namespace AmFactorySim.Results.Tests.Contract;

public class RunManifestTests
{
    private static readonly RunManifest Manifest = new(
        "brücke", "ab12", new Dictionary<string, string> { ["parts/bracket.stl"] = "cd34" }, "0.1.0",
        ulong.MaxValue, 5, new DateOnly(2027, 1, 4), 8760, 504,
        new Dictionary<string, long> { ["units"] = 100_000 }, 2, new DateTime(2026, 11, 21, 8, 15, 2, DateTimeKind.Utc), 3.25);

    [Fact]
    public void It_is_read_as_it_was_written()
    {
        var read = RunManifest.FromJson(Manifest.ToJson());
        Assert.Equal(Manifest.ToJson(), read.ToJson());
        Assert.Equal(Manifest with { MeshSha256 = read.MeshSha256, Rows = read.Rows }, read);
    }

    [Fact]
    public void Its_keys_are_written_like_columns() => Assert.Equal(
        """
        {
          "scenario": "brücke",
          "scenario_sha256": "ab12",
          "mesh_sha256": {
            "parts/bracket.stl": "cd34"
          },
          "version": "0.1.0",
          "seed": 18446744073709551615,
          "replications": 5,
          "start": "2027-01-04",
          "horizon_h": 8760,
          "warm_up_h": 504,
          "rows": {
            "units": 100000
          },
          "threads": 2,
          "started_utc": "2026-11-21T08:15:02Z",
          "wall_s": 3.25
        }

        """.ReplaceLineEndings("\n"), Manifest.ToJson());
}
