namespace AmFactorySim.Scenarios.Tests.Contract;

public class ShippedScenarioTests
{
    [Fact]
    public void Reads()
    {
        try
        {
            var scenario = ScenarioReader.Read(Repository.PathOf("scenarios/bracket-100k.yaml"));
            Assert.Equal("bracket-100k", scenario.Keys.Name);
        }
        catch (ScenarioException e)
        {
            throw new Exception(e.Message);
        }
    }
}
