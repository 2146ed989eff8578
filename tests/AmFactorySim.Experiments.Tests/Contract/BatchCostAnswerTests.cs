using AmFactorySim.Experiments.BatchCosts;
using AmFactorySim.Scenarios;
using AmFactorySim.Scenarios.Batches;

namespace AmFactorySim.Experiments.Tests.Contract;

/// <summary>The answer to what a batch costs: sums agree, and nothing is told that is not there.</summary>
public sealed class BatchCostAnswerTests
{
    private static BatchCostAnswer Answer(string name, params IReadOnlyList<ScenarioChange> changes) =>
        BatchCostAnswer.Of(CostBatchReader.Read(Repository.PathOf($"scenarios/di-yang/{name}.yaml"), changes));

    [Theory]
    [InlineData("literal")]
    [InlineData("inverse")]
    public void Parts_components_and_rows_sum_to_the_total(string allocation)
    {
        var answer = Answer("mixed-batch", new ScenarioChange("allocation", allocation));
        Assert.Equal(answer.Total, answer.ByComponent.Values.Sum(), 9);
        Assert.Equal(answer.Total, answer.Parts.Sum(part => part.All), 9);
        Assert.Equal(answer.Total, answer.Rows().Sum(row => row.Amount.Si), 9);
        Assert.All(answer.Parts, part => Assert.Equal(part.All, part.ByComponent.Values.Sum(), 9));
        Assert.All(answer.Parts, part => Assert.Equal(part.All, part.Each * part.Count, 9));
        Assert.Equal(100, answer.Parts.Sum(part => part.SharePercent), 9);
        Assert.Equal(15, answer.Units);
    }

    [Fact]
    public void A_single_part_bears_it_all()
    {
        var part = Assert.Single(Answer("scenario-1").Parts);
        Assert.Equal(100, part.SharePercent, 12);
        Assert.Equal(119.87, part.Each, 2);
    }

    [Fact]
    public void What_planning_saves_is_told_where_it_is_planned()
    {
        Assert.Null(Answer("scenario-1").PlanningSavesPercent);
        Assert.Equal(12.77,
            Answer("scenario-1", new("process.planning", "layerwise"), new("process.bold_speed", "201 %")).PlanningSavesPercent!.Value, 2);
    }

    /// <summary>Every constant of the paper's equations has its elasticity; a choice has none.</summary>
    [Fact]
    public void Each_constant_says_how_the_cost_follows_it()
    {
        var constants = Answer("scenario-1").Constants!;
        Assert.Equal(["process.planning"], constants.Where(c => c.Elasticity is null).Select(c => c.Path));
        Assert.Equal(27, constants.Count(c => c.Symbol.Length > 0));
        Assert.Equal(18.654 / 119.87, constants.Single(c => c.Path == "material.price").Elasticity!.Value, 4);
    }
}
