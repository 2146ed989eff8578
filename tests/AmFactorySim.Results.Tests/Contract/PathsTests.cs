using System.Security.Cryptography;

namespace AmFactorySim.Results.Tests.Contract;

/// <summary>No name of a folder changes the tables in it: DuckDB gives some characters and words in paths a meaning.</summary>
public class PathsTests
{
    [Theory]
    [InlineData("status=scrapped/x")]
    [InlineData("replication=9/x")]
    [InlineData("kpi=shipped/part=hook/seed=7")]
    [InlineData("a*b[1]/x?y")]
    [InlineData("**/[!a]")]
    [InlineData("[a-z]/[]")]
    [InlineData("{1,2}/{uuid}")]
    [InlineData("it's \"quoted\"; --")]
    [InlineData("100 %/%20/%s")]
    [InlineData(" \n\t")]
    [InlineData("a\\b/x")]
    [InlineData("a\\b/*\\[x")]
    [InlineData("Ünïcödé/名前/🏭")]
    [InlineData("~/$HOME")]
    [InlineData("s3:/bucket")]
    [InlineData("https:/host")]
    [InlineData("file:/x")]
    [InlineData(":memory:")]
    [InlineData("units.parquet/x.csv/y.gz")]
    public void Names_of_folders_touch_no_table(string name)
    {
        using TemporaryFolder plain = new(), hostile = new();
        FactoryRuns.Write(plain["run"], replications: 2, tables: TableFormats.Both);
        FactoryRuns.Write(hostile[name], replications: 2, tables: TableFormats.Both);
        Assert.Equal(Hashes(plain["run"]), Hashes(hostile[name]));
    }

    [Fact]
    public void A_folder_that_another_name_would_match_as_a_pattern_is_not_read()
    {
        using TemporaryFolder folder = new();
        FactoryRuns.Write(folder["plain/run"], replications: 2);
        FactoryRuns.Write(folder["a/run"], replications: 2, units: 20);
        FactoryRuns.Write(folder["[ab]/run"], replications: 2);
        Assert.Equal(Hashes(folder["plain/run"]), Hashes(folder["[ab]/run"]));
    }

    private static Dictionary<string, string> Hashes(string folder) => Directory.EnumerateFiles(folder)
        .ToDictionary(f => Path.GetFileName(f), f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))));
}
