using System.CommandLine;
using AmFactorySim.Experiments.MeltHistories;
using AmFactorySim.Processes;

namespace AmFactorySim.Cli.Rate;

/// <summary><c>melt-history</c>: how often each point of a part is melted.</summary>
internal static class MeltHistoryCommand
{
    public static Command Create()
    {
        var overmelt = Options.Number("--overmelt", "Depth of the melt track in layer heights", 0.1, MeltingHistory.Most, 2);
        var hatch = Options.Hatch();
        var width = Options.Length("--width", "Width of the melt track; matters only if --hatch is a length",
            $"{MeltHistoryQuestion.PaperWidth}");
        return new AnswerCommand<MeltHistory>("melt-history", """
            Calculates how often each point of a part is melted, by neighbouring tracks and by the layers above.

            Gives the share of the volume that is melted once, twice, ..., the average and the guaranteed minimum (Gee et al. 2022,
            sections 2.6 and 3.4 and Figure 7, for any overmelt and hatch). Remelting indicates in-situ heat treatment; a guaranteed
            minimum of 0 means lack of fusion.

            Examples:
              amfactorysim melt-history
              amfactorysim melt-history --overmelt 2.69 --hatch half_width \
                  --out results/melted-twice
              amfactorysim melt-history --overmelt 1.5 --hatch "110 um" \
                  --width "200 um" --format json
            """,
            request => new MeltHistoryQuestion(request.Value(overmelt), request.Value(hatch)!, request.Value(width)).Answer())
            { overmelt, hatch, width }
            .Text(MeltHistoryText.Draw).Table(history => history.Rows()).Page("melt-history.html", MeltHistoryPage.Of).Publishes();
    }
}
