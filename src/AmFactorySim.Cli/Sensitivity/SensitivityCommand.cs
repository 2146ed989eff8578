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
    private const int DefaultSamples = 512, MostSamples = 100_000;

    public static Command Create()
    {
        var about = new CostOptions();
        var quantity = Options.Quantity("--quantity", "Good units [default: what the scenario orders, or 1 000]");
        var batch = new Option<string?>("--batch")
        {
            Description = "YAML file of a batch, as for cost batch, instead of a scenario or a part",
            HelpName = "FILE",
        };
        var vary = new Option<string[]>("--vary")
        {
            Description = $"Varies this number instead of the default ones; may be repeated: {Variation.Form}",
            HelpName = "PATH=RANGE",
        };
        var by = new Option<string>("--by")
        {
            Description = "Range of the default numbers, up and down",
            HelpName = "SHARE",
            DefaultValueFactory = _ => "20 %",
        };
        var all = new Option<bool>("--all") { Description = "Varies every number there is, not only the default ones" };
        var global = new Option<bool>("--global")
        {
            Description = "Also varies all numbers at once: Sobol indices with 95 % confidence intervals",
        };
        var samples = Options.Count("--samples",
            $"Base sample size of the Sobol indices; the cost is evaluated N (numbers + 2) times [default: {DefaultSamples}]",
            MostSamples);
        var seed = new Option<string?>("--seed") { Description = "Random seed of the Sobol indices [default: 1]", HelpName = "N" };
        var command = new AnswerCommand<SensitivityAnswer>("sensitivity", """
            Shows which numbers a cost depends on: one at a time (tornado chart) and, with --global, all at once (shares of the variance).

            The cost is that of `cost`, or of `cost batch`.

            Examples:
              amfactorysim sensitivity --part scenarios/parts/bracket.stl \
                  --material AlSi10Mg --machine S-m400 --quantity 10000
              amfactorysim sensitivity --part scenarios/parts/bracket.stl \
                  --material Ti6Al4V --machine S-m290 --vary machine.price=±30% \
                  --vary "powder.price=150..350 USD/kg"
              amfactorysim sensitivity scenarios/bracket-100k.yaml --machine S-m400-4 \
                  --global --out results/what-matters
              amfactorysim sensitivity --batch scenarios/di-yang/scenario-1.yaml --all \
                  --by 10%
            """,
            request =>
            {
                var model = request.Value(batch) is { } file
                    ? OfBatch(file, about, request.Options) : OfPart(about, request.Options, request.Value(quantity));
                var numbers = SensitivityQuestion.Numbers(model, Asked(request.Value(vary) ?? []), Share(request.Value(by)!),
                    request.Value(all));
                var size = request.Value(global) ? request.Value(samples) ?? DefaultSamples : (int?)null;
                using var progress = new ProgressLine("calculating");
                return new SensitivityQuestion(model, numbers, size, Seed(request.Value(seed))).Answer(progress, request.Cancel);
            }) { quantity, batch, vary, by, all, global, samples, seed };
        about.AddTo(command);
        return command.Text(SensitivityText.Draw).Table(answer => answer.Rows()).Page("sensitivity.html", SensitivityPage.Of).Publishes();
    }

    private static ISensitivityModel OfBatch(string file, CostOptions about, ParseResult parsed) =>
        about.IsAsked(parsed)
            ? throw new InputException($"--batch: {file} replaces a scenario or a part; leave one of them out.")
            : new BatchSensitivity(CostBatchReader.Open(file));

    private static ISensitivityModel OfPart(CostOptions about, ParseResult parsed, long? quantity)
    {
        var cases = about.Cases(parsed);
        if (cases is not [var given])
            throw new InputException($"Sensitivity is calculated for one part on one machine; choose with --material and --machine: "
                + $"{string.Join(", ", cases.Select(c => c.Title))}.");
        var units = quantity ?? (about.HasScenario(parsed) ? given.Ordered : CostCommand.DefaultQuantity);
        return new CostSensitivity(given, units, changes => about.Cases(parsed, changes).Single());
    }

    private static IReadOnlyList<Variation> Asked(string[] options) =>
        [.. options.Select(option =>
            Variation.Read(option) ?? throw new InputException($"--vary: \"{option}\" is not allowed; {Variation.Form}."))];

    private static double Share(string text) =>
        QuantityText.TryParse<Share>(text, Currencies.UsDollars, out var share, out var fault) && share.Fraction is > 0 and < 1
            ? share.Fraction
            : throw new InputException($"--by: {fault ?? $"\"{text}\" is not allowed; a share above 0 % and below 100 %"}");

    private static ulong Seed(string? text) =>
        text is null
            ? 1
            : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
                ? seed
                : throw new InputException($"--seed: \"{text}\" is not a whole number of at least 0.");
}
