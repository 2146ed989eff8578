using System.CommandLine;
using AmFactorySim.Experiments.Costing;

namespace AmFactorySim.Cli.Cost;

/// <summary><c>cost</c>: what a part costs, activity by activity, when nothing waits.</summary>
internal static class CostCommand
{
    /// <summary>Good units where no quantity is given.</summary>
    public const long DefaultQuantity = 1000;

    public static Command Create()
    {
        var about = new CostOptions();
        var quantity = Options.QuantityList(
            "--quantity", "Good units, one or several quantities [default: what the scenario orders, or 1 000]");
        var command = new AnswerCommand<CostAnswer>("cost", """
            Calculates what a good unit costs by activity: material, machine, consumables, energy, labour and post-processing.

            Calculated from the plan without simulation (Gee et al. 2022, section 2.5): nothing waits; `costing.uptime` is the share of
            the calendar time in which machines and stations are in use, and failed builds cost what they cost on average. Builds and
            batches are whole ones. `run` simulates the same cost with waiting and chance.

            Examples:
              amfactorysim cost --part scenarios/parts/bracket.stl --material AlSi10Mg \
                  --machine S-m400 --quantity 10000
              amfactorysim cost --part scenarios/parts/bracket.stl \
                  --material AlSi10Mg,Ti6Al4V --machine S-m100,S-m400 --quantity 500
              amfactorysim cost --part scenarios/parts/bracket.stl --material 316L \
                  --machine S-jet --route cure,depowder,debind,sinter,hip \
                  --quantity 1,100,10000
              amfactorysim cost --part scenarios/parts/bracket.stl --material AlSi10Mg \
                  --machine S-m400 \
                  --route depowder,stress_relief,plate_cut,support_removal --explain
              amfactorysim cost --part scenarios/parts/bracket.stl --material AlSi10Mg \
                  --machine S-m400 --set machine.price="1 MUSD" \
                  --set costing.uptime="60 %"
              amfactorysim cost scenarios/bracket-100k.yaml --out results/bracket-cost
            """,
            request => CostAnswer.Of(
                about.Cases(request.Options), request.Value(quantity) is { Count: > 0 } given ? given
                    : about.HasScenario(request.Options) ? [] : [DefaultQuantity],
                request.IsExplained))
            { quantity, CostCurveCommand.Create(), CostBatchCommand.Create() };
        about.AddTo(command);
        return command.Text(CostText.Draw).Table(answer => answer.Rows()).Page("cost.html", CostPage.Of)
            .Explained("List every input with its source, and each step with its equation", answer => answer.WithoutExplanation())
            .Publishes();
    }
}
