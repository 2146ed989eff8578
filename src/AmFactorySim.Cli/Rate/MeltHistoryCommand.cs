using System.CommandLine;
using AmFactorySim.Experiments.MeltHistories;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Cli.Rate;

/// <summary><c>melt-history</c>: how often each point of a part is melted.</summary>
internal static class MeltHistoryCommand
{
    public static Command Create()
    {
        var overmelt = Options.Number("--overmelt", "the melt track's depth in layer heights", 0.1, MeltingHistory.Most, 2);
        var hatch = Options.Hatch();
        var width = new Option<string>("--width") { Description = "the melt track's width; of effect with a hatch that is a length", HelpName = "LENGTH", DefaultValueFactory = _ => $"{MeltHistoryQuestion.PaperWidth}" };
        var folder = Options.Out("melt_history.parquet and melt-history.html");
        var format = Options.Format();
        var command = new Command("melt-history", """
            How often each point of a part is melted, by tracks side by side and by layers above: the share of each count, the mean, and what is guaranteed.

            Gee et al. 2022, sections 2.6 and 3.4 and Figure 7, for any overmelt and hatch. A proxy for heat treatment on the way, and where the guaranteed count is 0,
            for lack of fusion.

            Examples:
              amfactorysim melt-history
              amfactorysim melt-history --overmelt 2.69 --hatch half_width --out results/melted-twice
              amfactorysim melt-history --overmelt 1.5 --hatch "110 um" --width "200 um" --format json
            """) { overmelt, hatch, width, folder, format };
        command.SetAction(parsed =>
        {
            if (!QuantityText.TryParse<Length>(parsed.GetValue(width)!, Currencies.UsDollars, out var track, out var fault)) throw new InputException($"--width: {fault}");
            using var answer = Answers.Begin(parsed.GetValue(folder));
            var history = Answers.Of(new MeltHistoryQuestion(parsed.GetValue(overmelt), parsed.GetValue(hatch)!, track).Answer);
            answer?.WriteTable(history.Rows());
            answer?.WriteText("melt-history.html", MeltHistoryPage.Of(history).Html);
            answer?.Complete();
            if (parsed.GetValue(format) == OutputFormat.Json) Output.Print(history);
            else MeltHistoryText.Print(history, answer?.FullPath);
            return CommandLine.Done;
        });
        return command;
    }
}
