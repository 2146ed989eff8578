using System.CommandLine;
using AmFactorySim.Experiments.RateMaps;

namespace AmFactorySim.Cli.Rate;

/// <summary><c>ratemap</c>: build rate and nearness to keyholes over a laser's power and spot.</summary>
internal static class RateMapCommand
{
    private const int DefaultSteps = 100;

    public static Command Create()
    {
        var material = new Option<string>("--material") { Description = "a material of the catalogue, as AlSi10Mg", HelpName = "M", Required = true };
        var power = Options.ValueRange("--power", "the laser's power, from and to", RateMapQuestion.Figure4.Power);
        var spot = Options.ValueRange("--spot", "the size of its spot, from and to", RateMapQuestion.Figure4.Spot);
        var steps = Options.Count("--steps", $"into how many steps both are divided [default: {DefaultSteps}]");
        var hatch = Options.Hatch();
        var overmelt = Options.Number("--overmelt", "the melt track's depth in layer heights", 1, 100, 2);
        var folder = Options.Out("rate_map.parquet and rate-map.html");
        var format = Options.Format();
        var command = new Command("ratemap", """
            Build rate, scan speed and nearness to keyholes over a laser's power and spot, for any metal.

            The map of Gee et al. 2022, Figure 4, with the catalogue's machines on it: a cube of 1 cm, layers of half the spot, one laser, scanning alone.

            Examples:
              amfactorysim ratemap --material Ti6Al4V
              amfactorysim ratemap --material AlSi10Mg --out results/map-of-aluminium
              amfactorysim ratemap --material 316L --power 50..500W --spot 40..120um --hatch full_melting --format json
            """) { material, power, spot, steps, hatch, overmelt, folder, format };
        command.SetAction(parsed =>
        {
            var question = new RateMapQuestion(
                parsed.GetValue(material)!, parsed.GetValue(power), parsed.GetValue(spot), parsed.GetValue(steps) ?? DefaultSteps, parsed.GetValue(hatch)!, parsed.GetValue(overmelt));
            using var answer = Answers.Begin(parsed.GetValue(folder));
            var map = Answers.Of(question.Answer);
            answer?.WriteTable(map.Rows());
            answer?.WriteText("rate-map.html", RateMapPage.Of(map).Html);
            answer?.Complete();
            if (parsed.GetValue(format) == OutputFormat.Json) Output.Print(map);
            else RateMapText.Print(map, answer?.FullPath);
            return CommandLine.Done;
        });
        return command;
    }
}
