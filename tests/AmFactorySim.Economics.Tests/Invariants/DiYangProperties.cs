using AmFactorySim.Economics.DiYang;
using AmFactorySim.Quantities;
using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Economics.Tests.Invariants;

/// <summary>What must hold for any batch.</summary>
public sealed class DiYangProperties
{
    private static readonly Arbitrary<(int Volume, int Layers, int Price)> Builds = (
        from volume in Gen.Choose(1, 5_000_000)
        from layers in Gen.Choose(1, 300)
        from price in Gen.Choose(1, 2_000_000)
        select (volume, layers, price)).ToArbitrary();

    private static readonly Gen<BatchPart> Part =
        from mass in Gen.Choose(1, 10_000_000)
        from fill in Gen.Choose(1, 1000)
        from count in Gen.Choose(1, 200)
        select new BatchPart(new(mass * 1e-6), new(fill / 1000.0), count);

    private static readonly Arbitrary<(BatchPart[] Parts, long Micros, bool IsInverse)> Divisions = (
        from parts in Part.NonEmptyListOf()
        from micros in Gen.Choose(0, int.MaxValue)
        from times in Gen.Choose(1, 4000)
        from isInverse in Gen.Elements(true, false)
        select (parts.ToArray(), (long)micros * times, isInverse)).ToArbitrary();

    [Fact]
    public void The_total_is_the_exact_sum_of_the_components() => Prop.ForAll(Builds, c =>
    {
        var cost = Cost(c.Volume, c.Layers, c.Price);
        Assert.Equal(cost.Total.Micros, Enum.GetValues<CostComponent>().Sum(component => (long)cost[component].Micros));
        Assert.Equal(cost.Total, cost.Material + cost.Overhead + cost[CostComponent.Labour] + cost[CostComponent.Energy]);
    }).Holds(500);

    [Fact]
    public void More_metal_more_layers_and_a_dearer_machine_cost_more() => Prop.ForAll(Builds, c =>
    {
        var total = Cost(c.Volume, c.Layers, c.Price).Total;
        Assert.True(Cost(2 * c.Volume, c.Layers, c.Price).Total > total);
        Assert.True(Cost(c.Volume, c.Layers + 1, c.Price).Total > total);
        Assert.True(Cost(c.Volume, c.Layers, 2 * c.Price).Total >= total);
    }).Holds(500);

    /// <summary>In another currency, at any rate, the same cost.</summary>
    [Fact]
    public void Cost_is_free_of_scale_in_the_currency() => Prop.ForAll(Builds, c =>
    {
        var build = Build(c.Volume, c.Layers);
        var (m, times) = (Model(c.Price), 7.0);
        var other = new BatchCostModel
        {
            Material = m.Material with { MetalPrice = m.Material.MetalPrice * times, GasPrice = m.Material.GasPrice * times },
            Overhead = m.Overhead with
            {
                Machine = m.Overhead.Machine * times,
                Maintenance = m.Overhead.Maintenance * times,
                Administration = m.Overhead.Administration * times
            },
            Labour = m.Labour with { Wage = m.Labour.Wage * times },
            Energy = m.Energy with { Price = m.Energy.Price * times },
        };
        // Seven components are each rounded to a millionth, and the first cost's roundings count seven times.
        Assert.InRange((double)other.CostOf(build).Total.Micros - (times * (double)m.CostOf(build).Total.Micros), -32, 32);
    }).Holds(500);

    /// <summary>Prices are the only way in for money: doubling them all doubles the cost, so their elasticities sum to 1.</summary>
    [Fact]
    public void The_elasticities_of_all_prices_sum_to_one() => Prop.ForAll(Builds, c =>
    {
        string[] prices = ["M_metal", "M_gas", "M_machine", "M_maintenance", "M_administration", "M_labor", "M_energy"];
        Assert.Equal(1, Elasticity.Of(Model(c.Price), Build(c.Volume, c.Layers)).Where(e => prices.Contains(e.Symbol)).Sum(e => e.Value),
            9);
    }).Holds(500);

    [Fact]
    public void A_division_loses_nothing_and_gives_each_line_its_share() => Prop.ForAll(Divisions, c =>
    {
        var allocation = Allocation.Of(c.Parts, c.IsInverse ? AllocationRule.Inverse : AllocationRule.Literal);
        Assert.Equal(1, allocation.Shares.Sum(share => share.Fraction), 9);
        var pieces = allocation.Divide(new(c.Micros));
        Assert.Equal(c.Micros, pieces.Sum(piece => (long)piece.Micros));
        // Two roundings of half a millionth, and those of doubles of this size.
        foreach (var (piece, share) in pieces.Zip(allocation.Shares))
            Assert.InRange((double)piece.Micros - (share.Fraction * c.Micros), -1.5 - (1e-13 * c.Micros), 1.5 + (1e-13 * c.Micros));
        Assert.All(pieces, piece => Assert.True(piece.Micros >= 0));
    }).Holds(500);

    /// <summary>Neither the order of the lines nor writing a line as two changes what a part bears.</summary>
    [Fact]
    public void A_line_bears_the_same_wherever_it_stands() => Prop.ForAll(Divisions, c =>
    {
        var rule = c.IsInverse ? AllocationRule.Inverse : AllocationRule.Literal;
        var first = Allocation.Of(c.Parts, rule).Shares[0].Fraction;
        Assert.Equal(first, Allocation.Of([.. c.Parts.Reverse()], rule).Shares[^1].Fraction, 12);
        var (one, rest) = (c.Parts[0] with { Count = 1 }, c.Parts[0]);
        Assert.Equal(first / rest.Count,
            Allocation.Of([one, .. rest.Count > 1 ? [rest with { Count = rest.Count - 1 }] : Array.Empty<BatchPart>(), .. c.Parts[1..]],
            rule).Shares[0].Fraction, 12);
    }).Holds(500);

    private static BatchCost Cost(int volume, int layers, int price) => Model(price).CostOf(Build(volume, layers));

    private static BatchBuild Build(int volumeMm3, int layers) => DiYangSamples.Build(volumeMm3 * 1e-9, layers);

    private static BatchCostModel Model(int price) =>
        DiYangSamples.Table1 with { Overhead = DiYangSamples.Table1.Overhead with { Machine = Money.FromSi(price) } };
}
