using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Batches;
using AmFactorySim.Scenarios.Routes;
using AmFactorySim.Yaml;
using FsCheck.Fluent;

namespace AmFactorySim.Scenarios.Tests.Invariants;

/// <summary>A file that was cut, damaged or saved by another program is read, or refused with faults; nothing else happens.</summary>
public class MutatedFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mutated").FullName;

    public MutatedFileTests()
    {
        Directory.CreateDirectory(PathOf("parts"));
        Directory.CreateDirectory(PathOf("own"));
        foreach (var mesh in new[] { "cube.stl", "parts/bracket.stl" })
            File.Copy(Repository.PathOf("tests/AmFactorySim.Scenarios.Tests/Contract/Bad/cube.stl"), PathOf(mesh));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_mutated_scenario_is_read_or_refused() => Check("scenario.yaml", () => ScenarioReader.Read(PathOf("scenario.yaml")),
        "scenarios/bracket-100k.yaml", "scenarios/gee-2022.yaml");

    [Fact]
    public void A_mutated_catalogue_is_read_or_refused()
    {
        File.WriteAllText(PathOf("scenario.yaml"),
            File.ReadAllText(Repository.PathOf("scenarios/bracket-100k.yaml")) + "catalogue: own\n");
        Check("own/own.yaml", () => ScenarioReader.Read(PathOf("scenario.yaml")),
            [.. new[] { "machines", "materials", "powder", "shifts", "stations" }.Select(name => $"scenarios/catalogue/{name}.yaml")]);
    }

    [Fact]
    public void A_mutated_batch_is_read_or_refused() => Check("batch.yaml", () => CostBatchReader.Read(PathOf("batch.yaml")),
        "scenarios/di-yang/mixed-batch.yaml", "scenarios/di-yang/scenario-1.yaml");

    [Fact]
    public void A_mutated_assembly_is_read_or_refused()
    {
        File.WriteAllText(PathOf("sound.yaml"), "parts: 5\nsteps: 12\njoining: { time: 3..6..15 min, yield: 99 % }\nprinted_steps: 6\n");
        Check("assembly.yaml", () => RoutesReader.Assembly(PathOf("assembly.yaml"), Currencies.UsDollars), PathOf("sound.yaml"));
    }

    private void Check(string name, Action read, params IReadOnlyList<string> files) =>
        Prop.ForAll(Mutated.Of([.. files.Select(file => File.ReadAllBytes(Path.Combine(Repository.Root, file)))]).ToArbitrary(), bytes =>
        {
            File.WriteAllBytes(PathOf(name), bytes);
            try
            {
                read();
            }
            catch (FaultException refused)
            {
                Assert.NotEmpty(refused.Faults);
                Assert.All(refused.Faults, fault =>
                {
                    Assert.True(fault.Message.Length > 5, fault.ToString());
                    Assert.DoesNotContain(fault.ToString(), char.IsControl);
                });
            }
        }).Holds(150);

    private string PathOf(string name) => Path.Combine(_folder, name);
}
