using System.Security.Cryptography;
using AmFactorySim.Cli;

namespace AmFactorySim.Attack.Tests.Contract;

/// <summary>No name of a folder, home folder or variable of the environment changes a figure or a byte of the tables.</summary>
public sealed class SurroundingsTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public SurroundingsTests() => Hostile.Factory(_terminal);

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("status=scrapped/replication=9/seed=7")]
    [InlineData("a*b[1]/x?y")]
    [InlineData("it's 100 %; {uuid}/-x")]
    public void Names_of_folders_change_nothing(string name)
    {
        var plain = _terminal.Run("run", "factory.yaml", "--replications", "2", "--out", "plain");
        var hostile = _terminal.Run("run", "factory.yaml", "--replications", "2", "--out", name);
        Assert.Equal((CommandLine.Done, ""), (hostile.ExitCode, hostile.Errors));
        Assert.Equal(Figures(plain.Text), Figures(hostile.Text));
        Assert.Equal(Tables("plain"), Tables(name));
    }

    [Fact]
    public void The_home_folder_and_the_environment_change_nothing()
    {
        const string Settings = "SET default_order = 'DESC'; SET default_null_order = 'NULLS_FIRST'; SET integer_division = true;";
        var home = _terminal.PathOf("home");
        Directory.CreateDirectory(_terminal.PathOf("home/.duckdb/stored_secrets"));
        foreach (var file in (string[])[".duckdbrc", ".duckdb/config", ".config/duckdb/duckdbrc"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_terminal.PathOf($"home/{file}"))!);
            _terminal.Write($"home/{file}", Settings);
        }
        _terminal.Write("home/.duckdb/stored_secrets/s.duckdb_secret", "no secret");
        var plain = _terminal.Run(new Dictionary<string, string>(), "run", "factory.yaml", "--out", "plain");
        var hostile = _terminal.Run(
            new Dictionary<string, string>
            {
                ["HOME"] = home,
                ["USERPROFILE"] = home,
                ["XDG_CONFIG_HOME"] = home,
                ["TMPDIR"] = _terminal.PathOf("no such folder"),
                ["TZ"] = "Asia/Kathmandu",
                ["LC_ALL"] = "tr_TR.UTF-8",
                ["LANG"] = "de_DE.UTF-8",
                ["DUCKDB_DEFAULT_ORDER"] = "DESC",
                ["DUCKDB_MEMORY_LIMIT"] = "1MB",
                ["DUCKDB_THREADS"] = "7",
            },
            "run", "factory.yaml", "--out", "hostile");
        Assert.Equal((CommandLine.Done, ""), (hostile.ExitCode, hostile.Errors));
        Assert.Equal(Figures(plain.Text), Figures(hostile.Text));
        Assert.Equal(Tables("plain"), Tables("hostile"));
    }

    private Dictionary<string, string> Tables(string folder) => Directory.GetFiles(_terminal.PathOf(folder), "*.parquet")
        .ToDictionary(f => Path.GetFileName(f), f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))));

    // Without the first line, which has the wall time, and the folder's name.
    private static string Figures(string text) => string.Join('\n', text.Trim('\n').Split('\n')[1..].Where(l => !l.Contains("results in")));
}
