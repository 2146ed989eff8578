using System.CommandLine;
using System.Globalization;
using AmFactorySim.Cli.Cost;
using AmFactorySim.Experiments.Sensitivity;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Batches;

namespace AmFactorySim.Cli.Sensitivity;

/// <summary><c>sensitivity</c>: which numbers a cost depends on.</summary>
internal static class SensitivityCommand
{
    private const int DefaultSamples = 512;

    public static Command Create()
    {
        var about = new CostOptions();
        var quantity = Options.Quantity("--quantity", "good units [default: what the scenario orders, or 1 000]");
        var batch = new Option<string?>("--batch") { Description = "a batch's YAML file, as for cost batch, in the place of a scenario or a part", HelpName = "FILE" };
        var vary = new Option<string[]>("--vary") { Description = $"a number to vary, in the place of the usual ones; may be given several times: {Variation.Form}", HelpName = "PATH=RANGE" };
        var by = new Option<string>("--by") { Description = "how far the usual numbers are varied, up and down", HelpName = "SHARE", DefaultValueFactory = _ => "20 %" };
        var all = new Option<bool>("--all") { Description = "vary every number that there is, not only the usual ones" };
        var global = new Option<bool>("--global") { Description = "also vary all at once: Sobol's indices, with intervals" };
        var samples = Options.Count("--samples", $"with --global, the points of each of the two samples; the cost is reckoned as often for each number and twice more [default: {DefaultSamples}]");
        var seed = new Option<string?>("--seed") { Description = "with --global, where chance comes from [default: 1]", HelpName = "N" };
        var format = Options.Format();
        var folder = Options.Out("sensitivity.parquet and sensitivity.html");
        var command = new Command("sensitivity", """
            Which numbers a cost depends on: one at a time, as a tornado, and all at once, as shares of the variance. The cost is that of the command cost, or of cost batch.

            Examples:
              amfactorysim sensitivity --part scenarios/parts/bracket.stl --material AlSi10Mg --machine S-m400 --quantity 10000
              amfactorysim sensitivity --part scenarios/parts/bracket.stl --material Ti6Al4V --machine S-m290 --vary machine.price=±30% --vary "powder.price=150..350 USD/kg"
              amfactorysim sensitivity scenarios/bracket-100k.yaml --machine S-m400-4 --global --out results/what-matters
              amfactorysim sensitivity --batch scenarios/di-yang/scenario-1.yaml --all --by 10%
            """) { quantity, batch, vary, by, all, global, samples, seed, format, folder };
        about.AddTo(command);
        command.SetAction((parsed, cancel) =>
        {
            using var results = Answers.Begin(parsed.GetValue(folder));
            var model = parsed.GetValue(batch) is { } file ? OfBatch(file, about, parsed) : OfPart(about, parsed, parsed.GetValue(quantity));
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

    private static ISensitivityModel OfBatch(string file, CostOptions about, ParseResult parsed) =>
        about.IsAsked(parsed) ? throw new InputException($"--batch: {file} is asked about, and a scenario or a part besides; leave one of them out.") : new BatchSensitivity(CostBatchReader.Open(file));

    private static ISensitivityModel OfPart(CostOptions about, ParseResult parsed, long? quantity)
    {
        var cases = about.Cases(parsed);
        if (cases is not [var given])
            throw new InputException($"Sensitivity is asked of one part on one machine at a time; choose with --material and --machine: {string.Join(", ", cases.Select(c => c.Title))}.");
        return new CostSensitivity(given, quantity ?? (about.HasScenario(parsed) ? given.Ordered : CostCommand.UsualQuantity), changes => about.Cases(parsed, changes).Single());
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
