using System.CommandLine;
using AmFactorySim.Experiments.BatchCosts;
using AmFactorySim.Scenarios;
using AmFactorySim.Scenarios.Batches;

namespace AmFactorySim.Cli.Cost;

/// <summary><c>cost batch FILE</c>: what a batch of different parts costs, and the share of each part.</summary>
internal static class CostBatchCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "YAML file of the batch" };
        var allocation = new Option<string?>("--allocation")
        {
            Description = "Rule that allocates the cost to parts: literal, by mass times fill, or inverse, by mass over fill; replaces "
                + "that of the file",
            HelpName = "literal|inverse",
        };
        return new AnswerCommand<BatchCostAnswer>("batch", """
            Calculates what a batch of different parts on one plate costs by component, and the share of each part.

            By the equations of Di and Yang 2021.

            Examples:
              amfactorysim cost batch scenarios/di-yang/scenario-1.yaml --explain
              amfactorysim cost batch scenarios/di-yang/mixed-batch.yaml \
                  --allocation inverse
              amfactorysim cost batch scenarios/di-yang/mixed-batch.yaml \
                  --out results/mixed-batch
            """,
            request =>
            {
                ScenarioChange[] changes = request.Value(allocation) is { } rule ? [new("allocation", rule, allocation.Name)] : [];
                return BatchCostAnswer.Of(CostBatchReader.Read(request.Value(file)!, changes));
            }) { file, allocation }
            .Text(BatchCostText.Draw).Table(answer => answer.Rows()).Page("batch-costs.html", BatchCostPage.Of)
            .Explained("List every constant with its source and its effect on the cost", answer => answer with { Constants = null })
            .Publishes();
    }
}
