using System.CommandLine;
using AmFactorySim.Experiments.Costing;

namespace AmFactorySim.Cli.Cost;

/// <summary><c>cost</c>: what a part costs, activity by activity, when nothing waits.</summary>
internal static class CostCommand
{
    /// <summary>Good units where nobody says how many.</summary>
    public const long UsualQuantity = 1000;

    public static Command Create()
    {
        var about = new CostOptions();
        var quantity = Options.Quantity("--quantity", "good units [default: what the scenario orders, or 1 000]");
        var explain = new Option<bool>("--explain") { Description = "tell every value that goes in with its source, and each step with its equation" };
        var format = Options.Format();
        var folder = Options.Out("part_costs.parquet and cost.html");
        var command = new Command("cost", """
            What a good part costs by its activities: material, machine, consumables, energy, people and post-processing (Gee et al. 2022, section 2.5). Worked out from the
            plan, without simulating: nothing waits or fails, and `costing.uptime` says how much of the machines' time counts.

            Examples:
              amfactorysim cost --part scenarios/parts/bracket.stl --material AlSi10Mg --machine S-m400 --quantity 10000
              amfactorysim cost --part scenarios/parts/bracket.stl --material AlSi10Mg,Ti6Al4V --machine S-m100,S-m400 --quantity 500
              amfactorysim cost --part scenarios/parts/bracket.stl --material AlSi10Mg --machine S-m400 --route depowder,stress_relief,plate_cut,support_removal --explain
              amfactorysim cost --part scenarios/parts/bracket.stl --material AlSi10Mg --machine S-m400 --set machine.price="1 MUSD" --set costing.uptime="60 %"
              amfactorysim cost scenarios/bracket-100k.yaml --out results/bracket-cost
            """) { quantity, explain, folder, format, CostCurveCommand.Create(), CostBatchCommand.Create() };
        about.AddTo(command);
        command.SetAction(parsed =>
        {
            using var results = Answers.Begin(parsed.GetValue(folder));
            var cases = about.Cases(parsed);
            var asked = parsed.GetValue(quantity) ?? (about.HasScenario(parsed) ? null : UsualQuantity);
            var answer = Answers.Of(() => CostAnswer.Of(cases, asked, parsed.GetValue(explain)));
            results?.WriteTable(answer.Rows());
            results?.WriteText("cost.html", CostPage.Of(answer).Html);
            results?.Complete();
            if (parsed.GetValue(format) == OutputFormat.Json) Output.Print(answer);
            else CostText.Print(answer, results?.FullPath);
            return CommandLine.Done;
        });
        return command;
    }
}
