using AmFactorySim.Economics.DiYang;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Batches;

namespace AmFactorySim.Scenarios.Tests.Contract;

/// <summary>What a batch's file means.</summary>
public sealed class CostBatchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("batch").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_part_alone_is_enough()
    {
        var batch = Read("parts: { bolt: { mass: 5.83 g, fill: 26 %, height: 30 mm } }");
        Assert.Equal("batch", batch.Keys.Name);
        Assert.Equal(AllocationRule.Literal, batch.Keys.Allocation);
        Assert.Equal(1000, batch.Build.Layers);
        Assert.Equal(5.83 / 4.41, batch.Build.Volume.CubicCentimetres, 9);
        Assert.Equal(285, batch.Keys.Process.LaserPower.Watts);
    }

    /// <summary>Every constant is told with where it comes from: the file, the preset, the paper or an assumption.</summary>
    [Fact]
    public void Each_constant_names_its_source()
    {
        var batch = Read("""
            preset: di_yang_scenario_I
            parts: { bolt: { mass: 5.83 g, fill: 26 %, height: 30 mm } }
            labour:
              wage: 30 USD/h
            """);
        string SourceOf(string path) => batch.Constants.Single(c => c.Path == path).Source;
        Assert.Equal(Path.Combine(_folder, "batch.yaml") + ":4", SourceOf("labour.wage"));
        Assert.Equal("Di and Yang 2021, Table 1", SourceOf("material.price"));
        Assert.StartsWith("fit: ", SourceOf("material.gas_price"));
        Assert.Equal("assumption", SourceOf("material.supports"));
    }

    [Fact]
    public void What_the_file_says_goes_before_the_preset()
    {
        var batch = Read("{ preset: di_yang_scenario_I, parts: { bolt: { mass: 5.83 g, fill: 26 %, height: 30 mm } }, energy: { "
            + "preparation: 3 h } }");
        Assert.Equal(3, batch.Keys.Energy.Preparation.Hours, 12);
        Assert.Equal(112_013, batch.Keys.Overhead.MachineLife.Hours, 6);
    }

    [Fact]
    public void A_mesh_has_mass_fill_and_height_of_its_own()
    {
        var bracket = Read($"parts: {{ bracket: {{ mesh: {Repository.PathOf("scenarios/parts/bracket.stl")} }} }}").Lines.Single();
        Assert.Equal(bracket.Shape.Volume.CubicMetres * 4410, bracket.Part.Mass.Kilograms, 12);
        Assert.InRange(bracket.Part.Fill.Fraction, 0.01, 0.99);
    }

    /// <summary>So many of a part cost the time and the metal of so many, and the layers of one.</summary>
    [Fact]
    public void Parts_side_by_side_share_their_layers()
    {
        var (one, ten) = (Read("parts: { bolt: { mass: 5.83 g, fill: 26 %, height: 30 mm } }").Build,
            Read("parts: { bolt: { count: 10, mass: 5.83 g, fill: 26 %, height: 30 mm } }").Build);
        Assert.Equal(10, ten.Scan / one.Scan, 9);
        Assert.Equal(10, ten.Volume / one.Volume, 9);
        Assert.Equal(one.Recoat, ten.Recoat);
    }

    [Fact]
    public void Prices_may_be_in_another_currency()
    {
        var batch = Read("{ currency: EUR, exchange: { USD: 0.5 EUR }, parts: { bolt: { mass: 5.83 g, fill: 26 %, height: 30 mm } }, "
            + "labour: { wage: 30 EUR/h } }");
        Assert.Equal(10.425, batch.Keys.Material.Price.Si, 9);
        Assert.Equal(30, batch.Keys.Labour.Wage.Si * 3600, 9);
        Assert.Equal("EUR", batch.Keys.Currency.Code);
    }

    /// <summary>All numbers can be varied, each with its unit and range; what is no number cannot.</summary>
    [Fact]
    public void Every_number_is_known_by_its_path()
    {
        var numbers = Read("{ preset: di_yang_scenario_I, parts: { bolt: { mass: 1 500 g, fill: 26 %, height: 30 mm } } "
            + "}").Numbers.ToDictionary(n => n.Path);
        Assert.Equal(new("parts.bolt.mass", 1500, "g", 0.001, 1e9, false, "The mass of one unit."), numbers["parts.bolt.mass"]);
        Assert.Equal((26, "%", 0.01, 100),
            (numbers["parts.bolt.fill"].Value, numbers["parts.bolt.fill"].Unit, numbers["parts.bolt.fill"].Least,
            numbers["parts.bolt.fill"].Most));
        Assert.Equal((112_013, "h", 8_760_000),
            (numbers["overhead.machine_life"].Value, numbers["overhead.machine_life"].Unit, numbers["overhead.machine_life"].Most!.Value));
        Assert.True(numbers["parts.bolt.count"].IsWhole);
        Assert.Equal("2", numbers["parts.bolt.count"].Written(1.6));
        Assert.Equal("1500 g", numbers["parts.bolt.mass"].Text);
        Assert.Equal(100, numbers["parts.bolt.fill"].Allowed(120));
        Assert.DoesNotContain("process.planning", numbers.Keys);
    }

    [Fact]
    public void Planning_looks_at_the_box_around_each_layer()
    {
        var bracket = $"mesh: {Repository.PathOf("scenarios/parts/bracket.stl")}";
        var planned = Read(
            $"{{ parts: {{ bracket: {{ {bracket} }} }}, process: {{ layer_height: 100 um, planning: layerwise, bold_speed: 200 % }} }}");
        Assert.InRange(planned.ConstantBuild.Scan / planned.Build.Scan, 1.05, 2);
        Assert.Equal(planned.ConstantBuild.Volume.CubicMetres, planned.Build.Volume.CubicMetres, 12);
    }

    [Fact]
    public void A_file_that_is_open_can_be_reckoned_with_other_values()
    {
        File.WriteAllText(Path.Combine(_folder, "batch.yaml"), "parts: { bolt: { mass: 5.83 g, fill: 26 %, height: 30 mm } }");
        var source = CostBatchReader.Open(Path.Combine(_folder, "batch.yaml"));
        Assert.Equal(2, source.With(new ScenarioChange("material.price", "41.7 USD/kg")).Keys.Material.Price
            / source.With().Keys.Material.Price, 12);
    }

    [Theory]
    [InlineData("scenario-1")]
    [InlineData("mixed-batch")]
    public void The_shipped_batches_can_be_reckoned(string name)
    {
        var batch = CostBatchReader.Read(Repository.PathOf($"scenarios/di-yang/{name}.yaml"));
        Assert.True(batch.Model.CostOf(batch.Build).Total > Money.Zero);
    }

    private CostBatch Read(string yaml)
    {
        var path = Path.Combine(_folder, "batch.yaml");
        File.WriteAllText(path, yaml);
        return CostBatchReader.Read(path);
    }
}
