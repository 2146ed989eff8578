using System.CommandLine;
using System.Globalization;
using AmFactorySim.Experiments;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Cli;

/// <summary><c>sensitivity</c>: which numbers a cost depends on.</summary>
internal static class SensitivityCommand
{
    private const int DefaultSamples = 512;

    public static Command Create()
    {
        var batch = new Option<string>("--batch") { Description = "a batch's YAML file, as for cost batch", HelpName = "FILE", Required = true };
        var vary = new Option<string[]>("--vary") { Description = $"a number to vary, in the place of the usual ones; may be given several times: {Variation.Form}", HelpName = "PATH=RANGE" };
        var by = new Option<string>("--by") { Description = "how far the usual numbers are varied, up and down", HelpName = "SHARE", DefaultValueFactory = _ => "20 %" };
        var all = new Option<bool>("--all") { Description = "vary every number that there is, not only the usual ones" };
        var global = new Option<bool>("--global") { Description = "also vary all at once: Sobol's indices, with intervals" };
        var samples = Options.Count("--samples", $"with --global, the points of each of the two samples; the cost is reckoned as often for each number and twice more [default: {DefaultSamples}]");
        var seed = new Option<string?>("--seed") { Description = "with --global, where chance comes from [default: 1]", HelpName = "N" };
        var format = Options.Format();
        var folder = Options.Out("sensitivity.parquet and sensitivity.html");
        var command = new Command("sensitivity", """
            Which numbers a cost depends on: one at a time, as a tornado, and all at once, as shares of the variance.

            Examples:
              amfactorysim sensitivity --batch scenarios/di-yang/scenario-1.yaml
              amfactorysim sensitivity --batch scenarios/di-yang/scenario-1.yaml --global --out results/what-matters
              amfactorysim sensitivity --batch scenarios/di-yang/scenario-1.yaml --vary "material.price=20..60 USD/kg" --vary labour.wage=±50%
            """) { batch, vary, by, all, global, samples, seed, format, folder };
        command.SetAction((parsed, cancel) =>
        {
            using var results = Answers.Begin(parsed.GetValue(folder));
            var model = new BatchSensitivity(CostBatchReader.Open(parsed.GetValue(batch)!));
            var numbers = Answers.Of(() => SensitivityQuestion.Numbers(model, Asked(parsed.GetValue(vary) ?? []), Share(parsed.GetValue(by)!), parsed.GetValue(all)));
            var question = new SensitivityQuestion(model, numbers, parsed.GetValue(global) ? parsed.GetValue(samples) ?? DefaultSamples : null, Seed(parsed.GetValue(seed)));
            using var progress = new ProgressLine("reckoning");
            var answer = Answers.Of(() => question.Answer(progress, cancel));
            progress.Dispose();
            if (results is not null)
            {
                results.WriteTable(answer.Rows);
                results.WriteText("sensitivity.html", SensitivityPage.Of(answer).Html);
                results.Complete();
            }
            if (parsed.GetValue(format) == OutputFormat.Json) Output.Print(answer);
            else SensitivityText.Print(answer, results?.FullPath);
            return Task.FromResult(CommandLine.Done);
        });
        return command;
    }

    private static IReadOnlyList<Variation> Asked(string[] options) =>
        [.. options.Select(option => Variation.Read(option) ?? throw new InputException($"--vary: \"{option}\" is not allowed; {Variation.Form}."))];

    private static double Share(string text) =>
        QuantityText.TryParse<Share>(text, Currencies.UsDollars, out var share, out var fault) && share.Fraction is > 0 and < 1
            ? share.Fraction
            : throw new InputException($"--by: {fault ?? $"\"{text}\" is not allowed; a share above 0 % and below 100 %"}");

    private static ulong Seed(string? text) =>
        text is null ? 1 : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : throw new InputException($"--seed: \"{text}\" is not a whole number of at least 0.");
}
