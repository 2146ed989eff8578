using AmFactorySim.Scenarios.Batches;
using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios.Tests.Contract;

/// <summary>What is wrong with a batch's file is told at once, each fault with its line.</summary>
public class BadBatchTests
{
    private const string Folder = "tests/AmFactorySim.Scenarios.Tests/Contract/BadBatch";

    public static TheoryData<string> Names() =>
        [.. Directory.EnumerateFiles(Repository.PathOf(Folder), "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_bad_batch_has_its_approved_messages(string name)
    {
        var fault = Assert.Throws<FaultException>(() => CostBatchReader.Read(Repository.PathOf($"{Folder}/{name}.yaml")));
        var messages = fault.Message.Replace(Repository.PathOf(Folder) + Path.DirectorySeparatorChar, "")
            .Replace(Repository.PathOf(Folder), "the folder");
        Repository.AssertGolden($"{Folder}/{name}.txt", messages + "\n");
    }

    [Theory]
    [InlineData("", "batch: no batch is named; give the path of its YAML file")]
    [InlineData("nowhere.yaml", "nowhere.yaml: there is no such file")]
    public void A_file_that_is_not_there(string path, string message) =>
        Assert.Equal(message, Assert.Throws<FaultException>(() => CostBatchReader.Read(path)).Message);

    [Fact]
    public void A_change_that_is_wrong_is_told_by_where_it_comes_from()
    {
        var fault = Assert.Throws<FaultException>(() => CostBatchReader.Read(
            Repository.PathOf("scenarios/di-yang/scenario-1.yaml"), new("allocation", "fair", "--allocation"),
                new("material.pice", "1 USD/kg", "--vary")));
        Assert.Equal(
            """
            --allocation: "fair" is not allowed; literal or inverse
            --vary: material.pice: "pice" is not a key of a batch's material; did you mean "price"?
            """.ReplaceLineEndings("\n"), fault.Message);
    }
}
