using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios.Tests.Contract;

public class BadScenarioTests
{
    private const string Folder = "tests/AmFactorySim.Scenarios.Tests/Contract/Bad";

    public static TheoryData<string> Names() =>
        [.. Directory.EnumerateFiles(Repository.PathOf(Folder), "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_bad_scenario_has_its_approved_messages(string name)
    {
        var fault = Assert.Throws<FaultException>(() => ScenarioReader.Read(Repository.PathOf($"{Folder}/{name}.yaml")));
        var messages = fault.Message.Replace(Repository.PathOf(Folder) + Path.DirectorySeparatorChar, "")
            .Replace(Repository.PathOf(Folder), "the folder");
        Repository.AssertGolden($"{Folder}/{name}.txt", messages + "\n");
    }

    [Fact]
    public void Five_mistakes_have_five_messages_each_with_its_line()
    {
        var fault = Assert.Throws<FaultException>(() => ScenarioReader.Read(Repository.PathOf($"{Folder}/five-mistakes.yaml")));
        Assert.Equal(
            ["horizon", "parts.cube.mesh", "parts.cube.material", "machines.S-m290.count", "stations.inspection.scarp"],
            fault.Faults.Select(f => f.Path));
        Assert.Equal([2, 5, 6, 11, 15], fault.Faults.Select(f => f.Mark.Line));
        Assert.Equal(["30 kg", "cub.stl", "AlSi10Mgg", "-3", "scarp"], fault.Faults.Select(f => f.Written));
    }
}
