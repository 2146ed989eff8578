using AmFactorySim.Factory.Records;
using AmFactorySim.Results.Rollups;

namespace AmFactorySim.Results.Tests.Golden;

/// <summary>What is written is documented, from one declaration.</summary>
public class ResultsGuideTests
{
    [Fact]
    public void The_guide_is_generated_from_the_tables() => Repository.AssertGolden("docs/results.md", ResultsGuide.ToMarkdown());

    [Fact]
    public void Each_word_of_a_table_is_declared_with_its_meaning() => Assert.All(
        ResultsGuide.Tables.SelectMany(table => table.Columns).SelectMany(column => column.Words),
        word => Assert.EndsWith(".", word.Declaration?.Help));

    [Fact]
    public void Each_state_has_a_heading_and_a_cause_that_bears_its_cost() => Assert.All(Words<EquipmentState, StateAttribute>.All, state =>
    {
        Assert.NotEmpty(state.Declaration.Heading);
        Assert.Contains(Words<CostCause, CauseAttribute>.All, cause => cause.Value == state.Declaration.Cause);
        Assert.False(state.Declaration is { IsBusy: true, IsSpare: true } or { IsBusy: true, IsScheduled: false });
        Assert.False(state.Declaration is { IsRunning: true, IsBusy: false });
    });

    [Fact]
    public void Each_step_of_the_bridge_is_that_of_a_cause_or_follows_from_what_became_of_the_units()
    {
        var causes = Words<CostCause, CauseAttribute>.All.Where(cause => !cause.Declaration.IsFollowed).ToList();
        var own = causes.SelectMany(cause => new[] { cause.Declaration.Things, cause.Declaration.People }).Distinct().ToList();
        BridgeStep[] followed = [BridgeStep.Planned, BridgeStep.Variation, BridgeStep.Scrap, BridgeStep.InProcess];
        Assert.Empty(own.Intersect(followed));
        Assert.Equal(Words<BridgeStep, StepAttribute>.All.Select(step => step.Value).Order(), own.Concat(followed).Order());
        Assert.Equal(causes.Count, causes.Select(cause => (cause.Declaration.Things, cause.Declaration.People)).Distinct().Count());
    }

    [Fact]
    public void Each_key_figure_is_explained_in_the_same_way() => Assert.All(KpiCatalogue.All, kpi =>
    {
        Assert.Matches("^[a-z0-9_]+$", kpi.Name);
        Assert.EndsWith(".", kpi.Help);
        Assert.NotEmpty(kpi.Unit);
        Assert.Single(KpiCatalogue.All, other => other.Name == kpi.Name);
    });
}
