using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using AmFactorySim.Cli.Runs;
using AmFactorySim.Experiments.Runs;
using AmFactorySim.Results;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Cli.Run;

/// <summary><c>run SCENARIO</c>: simulates a factory, prints the figures and writes a run folder.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var scenario = Options.Scenario();
        var folder = new Option<string?>("--out")
        {
            Description = "Run folder, which must not exist yet [default: results/<scenario>/<UTC time>, with -2, -3, ... if that exists]",
            HelpName = "DIR"
        };
        var seed = new Option<string?>("--seed") { Description = "Random seed, instead of the scenario's", HelpName = "N" };
        var replications = new Option<string?>("--replications")
        {
            Description = "Number of replications, instead of the scenario's",
            HelpName = "N"
        };
        var horizon = new Option<string?>("--horizon")
        {
            Description = "Time to simulate, as \"90 d\", instead of the scenario's",
            HelpName = "DURATION"
        };
        var set = SetOption.OfScenario();
        var threads = Options.Count(
            "--threads", "Replications simulated in parallel; the results do not depend on it [default: one per processor]", 1024);
        var details = new Option<bool>("--details")
        {
            Description = "Print all tables: cost, lead time by stage, resources and OEE, states, energy, powder",
        };
        var tables = Options.Tables();
        var format = Options.Format();

        var command = new Command("run", """
            Simulates a factory, prints the verdict and the key figures, and writes a run folder of tables.

            Examples:
              amfactorysim run scenarios/bracket-100k.yaml
              amfactorysim run scenarios/bracket-100k.yaml --replications 10 --seed 7
              amfactorysim run scenarios/bracket-100k.yaml --horizon "90 d" --out results/first-quarter
              amfactorysim run scenarios/bracket-100k.yaml --details --tables both
              amfactorysim run scenarios/bracket-100k.yaml --set machines.S-m400-4.count=8
              amfactorysim run scenarios/bracket-100k.yaml --format json > figures.json
            """) { scenario, folder, seed, replications, horizon, set, threads, tables, details, format };

        command.SetAction((parsed, cancel) =>
        {
            var clock = Stopwatch.StartNew();
            ScenarioChange[] changes = [.. SetOption.Changes(parsed.GetValue(set)), .. Change("seed", seed),
                .. Change("replications", replications), .. Change("horizon", horizon)];
            IEnumerable<ScenarioChange> Change(string key, Option<string?> option) =>
                parsed.GetValue(option) is { } value ? [new(key, value, option.Name)] : [];

            using var named = parsed.GetValue(folder) is { } path ? Begin(path, RunFolder.Create) : null;
            var read = ScenarioReader.Read(parsed.GetValue(scenario)!, changes);
            using var results = named ?? Begin(DefaultFolder(read.Plan.Name), RunFolder.CreateNextFree);
            RunsCommand.NoteUnfinished(results.FullPath);
            using var progress = new ProgressLine();
            var summary = Replications.Run(read, results, parsed.GetValue(threads) ?? Environment.ProcessorCount, clock, progress,
                parsed.GetValue(tables) ?? TableFormats.Parquet, cancel);
            progress.Dispose();
            if (parsed.GetValue(format) == OutputFormat.Json) Output.Print(summary);
            else RunText.Print(summary, parsed.GetValue(details));
            return Task.FromResult(summary.Deadlock is null ? CommandLine.Done : CommandLine.ModelFailed);
        });
        return command;
    }

    // A folder that cannot be used is a fault of the input, so it is reported before anything is simulated.
    private static RunFolder Begin(string path, Func<string, RunFolder> begin)
    {
        try
        {
            return begin(path);
        }
        catch (IOException e)
        {
            throw new InputException($"--out: {e.Message}");
        }
    }

    private static string DefaultFolder(string scenario) =>
        Path.Combine("results", scenario, DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH-mm-ss", CultureInfo.InvariantCulture));
}
