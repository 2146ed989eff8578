namespace AmFactorySim.Results.Tests.Golden;

public class ResultsGuideTests
{
    [Fact]
    public void TheGuideIsMadeFromTheTables() => Repository.AssertGolden("docs/results.md", ResultsGuide.ToMarkdown());
}
