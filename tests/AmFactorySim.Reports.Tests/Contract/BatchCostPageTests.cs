using AmFactorySim.Experiments.BatchCosts;
using AmFactorySim.Scenarios.Batches;

namespace AmFactorySim.Reports.Tests.Contract;

public class BatchCostPageTests
{
    private static string Html(string name) =>
        BatchCostPage.Of(BatchCostAnswer.Of(CostBatchReader.Read(Repository.PathOf($"scenarios/di-yang/{name}.yaml")))).Html;

    [Fact]
    public void The_page_tells_each_part_and_where_each_constant_comes_from()
    {
        var html = Html("mixed-batch");
        Assert.Contains("3 x wingnut-6x9", html, StringComparison.Ordinal);
        Assert.Contains("107.04 USD", html, StringComparison.Ordinal);
        Assert.Contains("<td>Di and Yang 2021, Table 1</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td>fit: closes Figure 7 of Di and Yang 2021 (labour 22.11 USD), the sum of all four times</td>", html,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_part_needs_no_division() => Assert.DoesNotContain("allocation", Html("scenario-1"), StringComparison.Ordinal);
}
