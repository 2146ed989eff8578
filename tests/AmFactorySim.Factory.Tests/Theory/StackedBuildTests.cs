using AmFactorySim.Factory.Plan;

namespace AmFactorySim.Factory.Tests.Theory;

/// <summary>Parts stacked above each other: a build is as high as its storeys, and they take recoating and powder.</summary>
public class StackedBuildTests
{
    // Ten units in storeys of four, each of 500 layers, recoated in 1 h, in 1000 cm3 of powder; 50 layers of powder lie between storeys.
    private static readonly BuildRecipe Stacked =
        Plans.Machines(1, null, Plans.Part(Plans.Powder)).Recipes[0] with { UnitsPerStorey = 4, LayersBetween = 50 };

    [Theory]
    [InlineData(1, 500)]
    [InlineData(4, 500)]
    [InlineData(5, 1050)]
    [InlineData(10, 1600)]
    public void A_build_is_as_high_as_its_storeys(int units, int layers)
    {
        Assert.Equal(layers, Stacked.LayersOf(units));
        Assert.Equal(layers / 500.0, Stacked.RecoatOf(units).Hours, 12);
        Assert.Equal(layers / 500.0 * 1000, Stacked.BedVolumeOf(units).CubicCentimetres, 9);
    }

    /// <summary>Ten units of 44 g at 4 g/cm3 are 110 cm3 in a bed of 3200 cm3, packed to 50 %.</summary>
    [Fact]
    public void Powder_fills_the_bed_around_all_storeys() => Assert.Equal(0.44 + (3.2 - 0.11) * 2, Stacked.Charge(10).Kilograms, 12);

    [Fact]
    public void Side_by_side_the_number_of_units_changes_no_layers()
    {
        var flat = Plans.Machines(1, null, Plans.Part(Plans.Powder)).Recipes[0];
        Assert.Equal([500, 500], new[] { 1, 10 }.Select(flat.LayersOf));
    }

    /// <summary>Five units are printed in two storeys: 5 x 12 min of scanning and 1050/500 h of recoating.</summary>
    [Fact]
    public void The_factory_prints_all_storeys()
    {
        var removal = Plans.Station("removal", Workpiece.Unit, 1, Plans.Minutes(6));
        var cube = Plans.Part(Plans.Powder, removal);
        var machines = Plans.Machines(1, null, cube) with { Recipes = [Stacked with { Part = cube }], StartsAfter = TimeSpan.Zero };
        var plan = Plans.Factory(TimeSpan.FromDays(2), [new(cube, 5, TimeSpan.Zero, null, false)], machines, [removal], []);
        var build = Assert.Single(MemoryRecorder.Run(plan).Builds);
        Assert.Equal((5, 1050, TimeSpan.FromHours(2.1)), (build.Units, build.Layers, build.Recoat));
        Assert.Equal(TimeSpan.FromHours(1 + 2.1), build.PrintEnded - build.PrintStarted);
    }
}
