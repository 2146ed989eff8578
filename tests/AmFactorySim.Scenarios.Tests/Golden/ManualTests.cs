namespace AmFactorySim.Scenarios.Tests.Golden;

public class ManualTests
{
    [Fact]
    public void The_manual_says_what_the_records_say() =>
        Repository.AssertGolden("docs/scenario.md",
            ScenarioManual.Markdown(File.ReadAllText(Repository.PathOf("scenarios/bracket-100k.yaml"))));

    [Fact]
    public void The_page_of_keys_lists_every_key() => Repository.AssertGolden("docs/keys.md", KeysManual.Markdown());

    [Fact]
    public void The_manual_of_batches_says_what_the_records_say() =>
        Repository.AssertGolden("docs/batch.md",
            ScenarioManual.OfBatches(File.ReadAllText(Repository.PathOf("scenarios/di-yang/mixed-batch.yaml"))));
}
