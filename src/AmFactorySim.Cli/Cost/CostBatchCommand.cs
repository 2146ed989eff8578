using System.CommandLine;
using AmFactorySim.Experiments.BatchCosts;
using AmFactorySim.Scenarios;
using AmFactorySim.Scenarios.Batches;

namespace AmFactorySim.Cli.Cost;

/// <summary><c>cost batch FILE</c>: what a batch of different parts costs, and what of it each bears.</summary>
internal static class CostBatchCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "the batch's YAML file" };
        var allocation = new Option<string?>("--allocation") { Description = "what a part bears: literal, by mass times fill, or inverse, by mass over fill; in place of the file's", HelpName = "literal|inverse" };
        var explain = new Option<bool>("--explain") { Description = "tell every constant, where it comes from, and by how much the cost follows it" };
        var format = Options.Format();
        var folder = Options.Out("batch_costs.parquet and batch-costs.html");
        var command = new Command("batch", """
            What a batch of different parts on one plate costs by component, and what of it each part bears, by the equations of Di and Yang 2021.

            Examples:
              amfactorysim cost batch scenarios/di-yang/scenario-1.yaml --explain
              amfactorysim cost batch scenarios/di-yang/mixed-batch.yaml --allocation inverse
              amfactorysim cost batch scenarios/di-yang/mixed-batch.yaml --out results/mixed-batch
            """) { file, allocation, explain, format, folder };
        command.SetAction(parsed =>
        {
            using var results = Answers.Begin(parsed.GetValue(folder));
            ScenarioChange[] changes = parsed.GetValue(allocation) is { } rule ? [new("allocation", rule, allocation.Name)] : [];
            var answer = BatchCostAnswer.Of(CostBatchReader.Read(parsed.GetValue(file)!, changes));
            if (results is not null)
            {
                results.WriteTable(answer.Rows);
                results.WriteText("batch-costs.html", BatchCostPage.Of(answer).Html);
                results.Complete();
            }
            var told = parsed.GetValue(explain) ? answer : answer with { Constants = null };
            if (parsed.GetValue(format) == OutputFormat.Json) Output.Print(told);
            else BatchCostText.Print(told, results?.FullPath);
            return CommandLine.Done;
        });
        return command;
    }
}
