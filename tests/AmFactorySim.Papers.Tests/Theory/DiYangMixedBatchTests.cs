using AmFactorySim.Scenarios;
using AmFactorySim.Scenarios.Batches;

namespace AmFactorySim.Papers.Tests.Theory;

/// <summary>Di and Yang 2021, Scenario II: how the cost of Table 4's batch is divided among its parts.</summary>
public sealed class DiYangMixedBatchTests
{
    private static CostBatch Batch(string allocation = "literal") =>
        CostBatchReader.Read(Repository.PathOf("scenarios/di-yang/mixed-batch.yaml"), new ScenarioChange("allocation", allocation));

    // One part's share in percent; the wingnuts are three.
    private static double ShareOf(CostBatch batch, string name)
    {
        var line = batch.Lines.Index().Single(line => line.Item.Name == name);
        return batch.Allocation.Shares[line.Index].Percent / line.Item.Part.Count;
    }

    [Fact]
    public void The_batch_is_table_4()
    {
        var parts = Batch().Lines.Select(line => line.Part).ToList();
        Assert.Equal(15, parts.Sum(part => part.Count));
        Assert.Equal(308.18, parts.Sum(part => part.Count * part.Mass.Grams), 9);
        Assert.Equal(124.857, parts.Sum(part => part.Count * part.Mass.Grams * part.Fill.Fraction), 3);
    }

    /// <summary>Equation 2 as printed.</summary>
    [Theory]
    [InlineData("washer-1x8.5", 0.569)]
    [InlineData("wingnut-6x9", 0.850)]
    [InlineData("bolt-25x8-button", 1.214)]
    [InlineData("bolt-25x8-countersunk", 1.214)]
    [InlineData("nut-joiner-18x9", 2.069)]
    [InlineData("bolt-25x8-socket", 1.941)]
    [InlineData("bolt-25x8", 1.789)]
    [InlineData("m15-nut", 9.779)]
    [InlineData("tensile-test-type-4", 15.956)]
    [InlineData("drive-gear", 8.523)]
    [InlineData("tensile-test-type-1", 23.873)]
    [InlineData("m15-bolt", 7.309)]
    [InlineData("nist-artifact", 23.215)]
    public void Cost_is_divided_by_mass_times_fill(string part, double percent) => Assert.Equal(percent, ShareOf(Batch(), part), 3);

    /// <summary>Mass by fill: what the text says of No. 12 and No. 13 holds.</summary>
    [Theory]
    [InlineData("drive-gear", 9.53)]
    [InlineData("tensile-test-type-1", 4.59)]
    public void The_inverse_reading_makes_number_13_cheaper_than_number_12(string part, double percent) =>
        Assert.Equal(percent, ShareOf(Batch("inverse"), part), 2);

    /// <summary>
    /// Section 3.2: mass alone does not decide a part's cost. By equation 2 as printed, No. 14 is heavier than No. 13 and costs less; by
    /// the inverse, No. 13 than No. 12.
    /// </summary>
    [Fact]
    public void By_either_reading_a_heavier_part_can_cost_less()
    {
        Assert.True(ShareOf(Batch(), "m15-bolt") < ShareOf(Batch(), "tensile-test-type-1"));
        Assert.True(ShareOf(Batch("inverse"), "tensile-test-type-1") < ShareOf(Batch("inverse"), "drive-gear"));
    }

    [Theory]
    [InlineData("literal")]
    [InlineData("inverse")]
    public void The_parts_bear_the_batch_to_the_last_millionth(string allocation)
    {
        var batch = Batch(allocation);
        var total = DiYangCostTests.CostOf(batch).Total;
        Assert.Equal(total.Micros, batch.Allocation.Divide(total).Sum(piece => (long)piece.Micros));
    }
}
