using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using AmFactorySim.Factory.Records;

namespace AmFactorySim.Cli.Tests.Contract;

public sealed class RunTests : IDisposable
{
    private static readonly string[] Tables = ["builds", "kpis", "ledger", "lots", "operations", "powder", "states", "units"];
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_run_prints_its_figures_and_leaves_a_whole_folder()
    {
        var run = _terminal.Run("run", Terminal.Bracket, "--horizon", "30 d", "--replications", "1", "--details", "--out", "found");
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        foreach (var said in new[] { "shipped", "lead time", "WIP", "per good unit", "spare time", "S-m400-4", "operators", "OEE",
            "found" }) Assert.Contains(said, run.Text);
        Assert.Equal(
            [.. Tables.Select(table => $"{table}.parquet"), "manifest.json", "scenario.yaml"],
            Directory.GetFiles(_terminal.PathOf("found")).Select(file => Path.GetFileName(file)!)
                .OrderBy(name => !name.EndsWith(".parquet", StringComparison.Ordinal)).ThenBy(name => name, StringComparer.Ordinal));
        Assert.Equal(["found"], Directory.GetFileSystemEntries(_terminal.Folder).Select(entry => Path.GetFileName(entry)!));
    }

    [Fact]
    public void Without_out_the_folder_is_named_after_scenario_and_time()
    {
        var run = _terminal.Run("run", Terminal.Bracket, "--horizon", "22 d", "--replications", "1");
        Assert.Equal(0, run.ExitCode);
        var folder = Assert.Single(Directory.GetDirectories(_terminal.PathOf("results/bracket-100k")));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d$", Path.GetFileName(folder));
        Assert.Contains($"results in {Path.GetRelativePath(_terminal.Folder, folder)}\n", run.Text);
    }

    [Fact]
    public void A_deadlock_ends_the_text_with_who_waits_for_whom_and_keeps_the_results()
    {
        var scenario = _terminal.Write("opposite.yaml", $$"""
            horizon: 30 d
            replications: 2
            parts:
              there: { mesh: {{Terminal.BracketMesh}}, material: AlSi10Mg, route: [plate_cut, lathe, mill] }
              back: { mesh: {{Terminal.BracketMesh}}, material: AlSi10Mg, route: [plate_cut, mill, lathe] }
            orders:
              - { part: there, quantity: 50, release: at_start }
              - { part: back, quantity: 50, release: at_start }
            machines: { S-m400-4: { count: 2 } }
            stations:
              plate_cut: { count: 2 }
              lathe: { batch: 1 unit, time: 10 min, buffer: 2 }
              mill: { batch: 1 unit, time: 10 min, buffer: 2 }
            powder: { AlSi10Mg: { } }
            """);
        var run = _terminal.Run("run", scenario, "--out", "found");
        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        var text = string.Join(' ', run.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Matches(@"Deadlock in 2 of 2 replications, the first at [0-9.]+ [hd]:", text);
        Assert.EndsWith("Leave out stations.mill.buffer or stations.lathe.buffer: a buffer without limit blocks nobody.", text);
        foreach (var said in new[] { "lathe waits for room in front of mill", "mill waits for room in front of lathe" })
            Assert.Contains(said, text);
        Assert.True(File.Exists(_terminal.PathOf("found/manifest.json")));

        var json = _terminal.Run("run", scenario, "--format", "json", "--out", "again");
        var deadlock = JsonDocument.Parse(json.Text).RootElement.GetProperty("deadlock");
        Assert.Equal((1, 2), (json.ExitCode, deadlock.GetProperty("replications").GetInt32()));
        Assert.Equal(2, deadlock.GetProperty("waits").GetArrayLength());
    }

    [Fact]
    public void Two_runs_at_the_same_time_do_not_take_each_others_folder()
    {
        string[] run = ["run", Terminal.Bracket, "--horizon", "22 d", "--replications", "1"];
        using var first = _terminal.Start([], run);
        using var second = _terminal.Start([], run);
        Assert.Equal((0, 0), (Terminal.Finish(first).ExitCode, Terminal.Finish(second).ExitCode));
        Assert.Equal(2, Directory.GetDirectories(_terminal.PathOf("results/bracket-100k")).Length);
    }

    [Fact]
    public void Units_that_wait_for_a_full_plate_at_the_end_are_a_warning()
    {
        var run = _terminal.Run("run", Terminal.Bracket, "--horizon", "22 d", "--replications", "1", "--format", "json", "--set",
            "machines.S-m400-4.starts=full", "--set", "orders[1].quantity=700", "--set", "orders[1].lots_every=30 d");
        var warning = Assert.Single(JsonDocument.Parse(run.Text).RootElement.GetProperty("warnings").EnumerateArray(),
            warning => warning.GetProperty("kind").GetString() == "waiting_for_full");
        Assert.Equal("S-m400-4", warning.GetProperty("subject").GetString());
    }

    [Fact]
    public void Tables_are_written_as_csv_on_request()
    {
        var run = _terminal.Run("run", Terminal.Bracket, "--horizon", "22 d", "--replications", "1", "--out", "found", "--tables", "csv");
        Assert.Equal("", run.Errors);
        Assert.Empty(Directory.GetFiles(_terminal.PathOf("found"), "*.parquet"));
        Assert.StartsWith("replication,lot,order,part,quantity,", File.ReadAllText(_terminal.PathOf("found/lots.csv")));
    }

    [Fact]
    public void Json_is_one_object_with_the_same_figures()
    {
        var run = _terminal.Run("run", Terminal.Bracket, "--horizon", "40 d", "--replications", "2", "--format", "json", "--out", "found");
        using var json = JsonDocument.Parse(run.Text);
        var units = json.RootElement.GetProperty("units");
        double Mean(string name) => units.GetProperty(name).GetProperty("mean").GetDouble();
        Assert.Equal(Mean("released"), Mean("shipped") + Mean("scrapped") + Mean("in_process"), 9);
        Assert.Equal(2, json.RootElement.GetProperty("replications").GetInt32());
        Assert.Equal(40, json.RootElement.GetProperty("horizon_d").GetDouble());
        var cost = json.RootElement.GetProperty("cost_total");
        Assert.Equal(cost.GetProperty("total").GetProperty("mean").GetDouble(),
            cost.GetProperty("by_account").EnumerateObject().Sum(account => account.Value.GetProperty("mean").GetDouble()), 0.01);
        Assert.True(json.RootElement.GetProperty("throughput_units_per_y").GetProperty("half_width95").GetDouble() > 0);
        Assert.Equal(Words<Account>(),
            cost.GetProperty("by_account").EnumerateObject().Select(account => account.Name).Order(StringComparer.Ordinal));
        Assert.All(json.RootElement.GetProperty("groups").EnumerateArray(), group =>
            Assert.Equal(Words<EquipmentState>(),
                group.GetProperty("state_percent").EnumerateObject().Select(state => state.Name).Order(StringComparer.Ordinal)));
        Assert.All(json.RootElement.GetProperty("groups").EnumerateArray(), group =>
            Assert.Equal(100,
                group.GetProperty("state_percent").EnumerateObject().Sum(state => state.Value.GetProperty("mean").GetDouble()), 1e-6));
    }

    [Theory]
    [InlineData("demand_not_met", "--horizon", "60 d", "--set", "machines.S-m400-4.count=2")]
    [InlineData("not_steady", "--horizon", "30 d")]
    [InlineData("idle_after_orders", "--horizon", "60 d", "--set", "orders[1].release=at_start", "--set", "orders[1].quantity=100")]
    [InlineData("plates_nearly_empty", "--horizon", "60 d", "--set", "orders[1].quantity=2000",
        "--set", "machines.S-m400-4.starts=full or after 1 h")]
    [InlineData("too_few_replications", "--horizon", "25 d", "--replications", "1")]
    [InlineData("wide_interval", "--horizon", "40 d", "--set", "machines.S-m400-4.build_failure=3 %/h")]
    [InlineData("scenario", "--horizon", "25 d", "--set", "stations.hip={ count: 1 }")]
    public void A_run_warns_of_what_must_not_be_concluded_from_it(string kind, params string[] changes)
    {
        string[] replications = changes.Contains("--replications") ? [] : ["--replications", "2"];
        var run = _terminal.Run(["run", Terminal.Bracket, .. replications, .. changes, "--format", "json", "--out", "found"]);
        Assert.Equal("", run.Errors);
        using var json = JsonDocument.Parse(run.Text);
        var warning = Assert.Single(json.RootElement.GetProperty("warnings").EnumerateArray(),
            warning => warning.GetProperty("kind").GetString() == kind);
        Assert.NotEmpty(warning.GetProperty("subject").GetString()!);
        Assert.EndsWith(".", warning.GetProperty("message").GetString());
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_on_any_threads_in_any_culture_and_time_zone()
    {
        string[] run = ["run", Terminal.Bracket, "--horizon", "22 d", "--replications", "2"];
        Assert.Equal(0, _terminal.Run(new() { ["TZ"] = "UTC", ["LANG"] = "C" }, [.. run, "--threads", "1", "--out", "a"]).ExitCode);
        Assert.Equal(0,
            _terminal.Run(new() { ["TZ"] = "Asia/Kathmandu", ["LANG"] = "fr_FR.UTF-8", ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0" },
            [.. run, "--threads", "2", "--out", "b"]).ExitCode);
        Assert.Equal(0, _terminal.Run([.. run, "--seed", "2", "--out", "c"]).ExitCode);
        Assert.All(Tables, table => Assert.Equal(Hash("a", table), Hash("b", table)));
        Assert.NotEqual(Hash("a", "units"), Hash("c", "units"));
    }

    [Fact]
    public void The_resolved_scenario_runs_again_to_the_same_bytes()
    {
        Assert.Equal(0, _terminal.Run("run", Terminal.Bracket, "--horizon", "25 d", "--replications", "1", "--out", "a").ExitCode);
        Directory.CreateDirectory(_terminal.PathOf("a/parts"));
        File.Copy(Terminal.BracketMesh, _terminal.PathOf("a/parts/bracket.stl"));
        var again = _terminal.Run("run", "a/scenario.yaml", "--out", "b");
        Assert.Equal("", again.Errors);
        Assert.All(Tables, table => Assert.Equal(Hash("a", table), Hash("b", table)));
    }

    [Fact]
    public void A_run_never_writes_over_another()
    {
        Directory.CreateDirectory(_terminal.PathOf("found"));
        var run = _terminal.Run("run", Terminal.Bracket, "--out", "found");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("found", Assert.Single(run.ErrorLines));
        Assert.Empty(Directory.GetFileSystemEntries(_terminal.PathOf("found")));
    }

    [Theory]
    [InlineData]
    [InlineData("--out", "found/here")]
    public void An_interrupted_run_leaves_nothing_and_says_so(params string[] where)
    {
        if (OperatingSystem.IsWindows()) return; // there is no SIGINT to send there
        using var process = _terminal.Start([], ["run", Terminal.Bracket, "--replications", "1000", "--threads", "2", .. where]);
        while (!Directory.GetFileSystemEntries(_terminal.Folder).Any() && !process.HasExited) Thread.Yield();
        using (Process.Start("kill", ["-INT", $"{process.Id}"])) { }
        var run = Terminal.Finish(process);
        Assert.Equal(130, run.ExitCode);
        Assert.Contains("Interrupted", Assert.Single(run.ErrorLines));
        Assert.Empty(Directory.GetFileSystemEntries(_terminal.Folder));
    }

    private static IEnumerable<string> Words<T>() where T : struct, Enum =>
        Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName).Order(StringComparer.Ordinal);

    private string Hash(string folder, string table) =>
        Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(_terminal.PathOf($"{folder}/{table}.parquet"))));
}
