using AmFactorySim.Economics.DiYang;
using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.Tests.Contract;

/// <summary>Batches that cannot be are refused with one plain sentence.</summary>
public sealed class DiYangErrorTests
{
    private static readonly BatchCostModel Sound = DiYangSamples.Table1;
    private static readonly LayerScan Layer = new(new(0.01), DiYangSamples.Layer, new(285), DiYangSamples.Speed, DiYangSamples.Hatch);

    [Fact]
    public void Layers_that_cannot_be()
    {
        Says("the layers must be at least 1, but are 0", () => new BatchBuild([Layer], 0, default));
        Says("the layer change must be at least 0, but is -1 s", () => new BatchBuild([Layer], 1, new(-1)));
        Says("a layer's area must be at least 0, but is -1 m2", () => new BatchBuild([Layer with { Area = new(-1) }], 1, default));
        Says("a layer's height must be above 0, but is 0 um", () => new BatchBuild([Layer with { Height = default }], 1, default));
        Says("the laser's power must be at least 0, but is -1 W", () => new BatchBuild([Layer with { LaserPower = new(-1) }], 1, default));
        Says("the scan speed must be above 0, but is 0 mm/s", () => new BatchBuild([Layer with { Speed = default }], 1, default));
        Says("the hatch must be above 0, but is 0 um", () => new BatchBuild([Layer with { Hatch = default }], 1, default));
    }

    [Fact]
    public void Materials_that_cannot_be()
    {
        Says("the utilisation must be above 0 % and at most 100 %, but is 0 %",
            () => Cost(Sound with { Material = Sound.Material with { Utilisation = default } }));
        Says("the utilisation must be above 0 % and at most 100 %, but is 101 %",
            () => Cost(Sound with { Material = Sound.Material with { Utilisation = new(1.01) } }));
        Says("the density must be above 0, but is 0 g/cm3",
            () => Cost(Sound with { Material = Sound.Material with { Density = default } }));
        Says("the supports' volume must be at least 0, but is -1 cm3",
            () => Cost(Sound with { Material = Sound.Material with { Supports = new(-1e-6) } }));
        Says("the metal's price must be at least 0, but is -1 USD/kg",
            () => Cost(Sound with { Material = Sound.Material with { MetalPrice = new(-1) } }));
        Says("the gas flow must be at least 0, but is -1 m3/h",
            () => Cost(Sound with { Material = Sound.Material with { GasFlow = new(-1 / 3600.0) } }));
        Says("the gas's price must be at least 0, but is -1 USD/m3",
            () => Cost(Sound with { Material = Sound.Material with { GasPrice = new(-1) } }));
    }

    [Fact]
    public void Charges_that_cannot_be()
    {
        Says("the machine's price must be at least 0, but is -1 USD",
            () => Cost(Sound with { Overhead = Sound.Overhead with { Machine = Money.FromSi(-1) } }));
        Says("the machine's life must be above 0, but is 0 ms",
            () => Cost(Sound with { Overhead = Sound.Overhead with { MachineLife = default } }));
        Says("the maintenance period must be above 0, but is 0 ms",
            () => Cost(Sound with { Overhead = Sound.Overhead with { MaintenancePeriod = default } }));
        Says("the administration must be at least 0, but is -1 USD",
            () => Cost(Sound with { Overhead = Sound.Overhead with { Administration = Money.FromSi(-1) } }));
        Says("the wage must be at least 0, but is -1 USD/h",
            () => Cost(Sound with { Labour = Sound.Labour with { Wage = new(-1 / 3600.0) } }));
        Says("the post-processing time must be at least 0, but is -1 s",
            () => Cost(Sound with { Labour = Sound.Labour with { PostProcessing = new(-1) } }));
        Says("the preparation must be at least 0, but is -1 s",
            () => Cost(Sound with { Energy = Sound.Energy with { Preparation = new(-1) } }));
        Says("the energy's price must be at least 0, but is -1 USD/kWh",
            () => Cost(Sound with { Energy = Sound.Energy with { Price = new(-1 / 3.6e6) } }));
    }

    [Fact]
    public void Parts_that_cannot_be()
    {
        Says("a batch has at least one part", () => Allocation.Of([], AllocationRule.Literal));
        Says("a part's mass must be above 0, but is 0 mg", () => Allocation.Of([new(default, new(0.5))], AllocationRule.Literal));
        Says("a part's fill must be above 0 % and at most 100 %, but is 0 %",
            () => Allocation.Of([new(new(1), default)], AllocationRule.Literal));
        Says("a part's fill must be above 0 % and at most 100 %, but is 120 %",
            () => Allocation.Of([new(new(1), new(1.2))], AllocationRule.Literal));
        Says("the count of a part must be at least 1, but is 0", () => Allocation.Of([new(new(1), new(0.5), 0)], AllocationRule.Literal));
    }

    [Fact]
    public void Numbers_that_are_none()
    {
        Assert.Throws<ArgumentException>(() => Cost(Sound with { Energy = Sound.Energy with { Motors = new(double.NaN) } }));
        Assert.Throws<ArgumentException>(
            () => Cost(Sound with { Material = Sound.Material with { Density = new(double.PositiveInfinity) } }));
        Assert.Throws<ArgumentException>(() => new BatchBuild([Layer with { Area = new(double.NaN) }], 1, default));
        Assert.Throws<ArgumentException>(() => Allocation.Of([new(new(double.NaN), new(0.5))], AllocationRule.Inverse));
    }

    private static void Cost(BatchCostModel model) => model.CostOf(new([Layer], 1, DiYangSamples.LayerChange));

    private static void Says(string message, Action act) => Assert.Equal(message, Assert.Throws<ArgumentException>(act).Message);
}
