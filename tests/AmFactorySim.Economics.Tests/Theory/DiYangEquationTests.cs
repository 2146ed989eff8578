using AmFactorySim.Economics.DiYang;
using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.Tests.Theory;

/// <summary>The equations of Di and Yang 2021 by hand: the worked numbers that their descriptions promise.</summary>
public sealed class DiYangEquationTests
{
    private static readonly BatchBuild Build = DiYangSamples.Artifact();
    private static readonly BatchCostModel Model = DiYangSamples.Table1;

    [Fact]
    public void Equations_4_and_6_one_layer()
    {
        var layer = new LayerScan(new(0.01), DiYangSamples.Layer, new(285), DiYangSamples.Speed, DiYangSamples.Hatch);
        Assert.Equal(60.894, layer.Time.Seconds, 3);
        Assert.Equal(17.355, layer.LaserEnergy.Joules / 1e3, 3);
        Assert.Equal(0.3, layer.Volume.CubicCentimetres, 12);
    }

    [Fact]
    public void Equation_5_all_layers()
    {
        Assert.Equal(5.719, Build.Scan.Hours, 3);
        Assert.Equal(1.134, Build.Recoat.Hours, 3);
        Assert.Equal(6.853, Build.BuildTime.Hours, 3);
        Assert.Equal(101.438, Build.Volume.CubicCentimetres, 3);
    }

    [Fact]
    public void Equation_8_metal_and_gas()
    {
        Assert.Equal(18.654, Model.Material.Metal(Build).Si, 3);
        Assert.Equal(26.87, Model.Material.Gas(Build).Si, 2);
        var supported = Model.Material with { Supports = new(Build.Volume.CubicMetres / 10) };
        Assert.Equal(18.654 * 1.1, supported.Metal(Build).Si, 2);
    }

    [Fact]
    public void Equation_10_overhead()
    {
        Assert.Equal(156.47, Model.Overhead.OfMachine(Build).Si, 2);
        Assert.Equal(2.06, Model.Overhead.OfMaintenance(Build).Si, 2);
        Assert.Equal(27.38, Model.Overhead.OfAdministration(Build).Si, 2);
    }

    [Fact]
    public void Equation_7_labour()
    {
        Assert.Equal(22.11, Model.Labour.Total.Si, 2);
        var split = Model.Labour with
        {
            SetUp = Duration.FromHours(1),
            Operating = Duration.FromHours(0.1848),
            PreProcessing = Duration.FromHours(0.5),
            PostProcessing = Duration.FromHours(0.5)
        };
        Assert.Equal(Model.Labour.Total, split.Total);
    }

    [Fact]
    public void Equation_3_energy()
    {
        Assert.Equal(9.854, Model.Energy.Energy(Build).KilowattHours, 3);
        Assert.Equal(1.182, Model.Energy.Total(Build).Si, 3);
        // Twelve hours of preparation take 2.4 kWh.
        Assert.Equal(12.254, (Model.Energy with { Preparation = Duration.FromHours(12) }).Energy(Build).KilowattHours, 3);
    }

    [Fact]
    public void Equation_2_allocation()
    {
        BatchPart[] parts = [new(new(31.30e-3), new(0.34)), new(new(36.35e-3), new(0.82))];
        Assert.Equal(36.35 * 0.82 / ((36.35 * 0.82) + (31.30 * 0.34)), Allocation.Of(parts, AllocationRule.Literal).Shares[1].Fraction, 12);
        Assert.Equal(36.35 / 0.82 / ((36.35 / 0.82) + (31.30 / 0.34)), Allocation.Of(parts, AllocationRule.Inverse).Shares[1].Fraction, 12);
    }

    /// <summary>The elasticities against changes of a hundredth of a percent, one constant after the other.</summary>
    [Fact]
    public void Each_elasticity_is_the_slope_of_the_cost()
    {
        var model = Model with
        {
            Material = Model.Material with { Supports = new(5e-6) },
            Labour = Model.Labour with { Operating = new(100), PreProcessing = new(200), PostProcessing = new(300) },
            Energy = Model.Energy with { Preparation = Duration.FromHours(12) },
        };
        foreach (var (symbol, value) in Elasticity.Of(model, Build))
            Assert.True(Math.Abs(Slope(model, symbol) - value) < 1e-5, $"{symbol}: {value} is not {Slope(model, symbol)}");
    }

    // Prices are a million times as high here, so that rounding to millionths of the currency is not seen.
    private static double Slope(BatchCostModel model, string symbol)
    {
        const double Step = 1e-4;
        return (Dearer(Changed(model, symbol, 1 + Step)) - Dearer(Changed(model, symbol, 1 - Step))) / (2 * Step * Dearer((model, Build)));
    }

    private static double Dearer((BatchCostModel Model, BatchBuild Build) changed)
    {
        var m = changed.Model;
        const double Times = 1e6;
        return new BatchCostModel
        {
            Material = m.Material with { MetalPrice = m.Material.MetalPrice * Times, GasPrice = m.Material.GasPrice * Times },
            Overhead = m.Overhead with
            {
                Machine = m.Overhead.Machine * Times,
                Maintenance = m.Overhead.Maintenance * Times,
                Administration = m.Overhead.Administration * Times
            },
            Labour = m.Labour with { Wage = m.Labour.Wage * Times },
            Energy = m.Energy with { Price = m.Energy.Price * Times },
        }.CostOf(changed.Build).Total.Si;
    }

    private static (BatchCostModel, BatchBuild) Changed(BatchCostModel model, string symbol, double by)
    {
        var (material, overhead, labour, energy) = (model.Material, model.Overhead, model.Labour, model.Energy);
        BatchCostModel M(MaterialCost changed) => model with { Material = changed };
        BatchCostModel O(OverheadCost changed) => model with { Overhead = changed };
        BatchCostModel L(LabourCost changed) => model with { Labour = changed };
        BatchCostModel E(EnergyCost changed) => model with { Energy = changed };
        return symbol switch
        {
            "P_laser" => (model, DiYangSamples.Artifact(powerFactor: by)),
            "t_layer" => (model, DiYangSamples.Artifact(layerChangeFactor: by)),
            "V_scan" or "H_d" => (model, DiYangSamples.Artifact(speedFactor: by)),
            // The number of layers is whole: fewer of them are as if each change took less.
            "L" => (model, DiYangSamples.Artifact(layerFactor: by, layerChangeFactor: 1 / by)),
            _ => (symbol switch
            {
                "M_metal" => M(material with { MetalPrice = material.MetalPrice * by }),
                "α_u" => M(material with { Utilisation = material.Utilisation * by }),
                "ρ_metal" => M(material with { Density = material.Density * by }),
                "V_support" => M(material with { Supports = material.Supports * by }),
                "V_gas" => M(material with { GasFlow = material.GasFlow * by }),
                "M_gas" => M(material with { GasPrice = material.GasPrice * by }),
                "M_machine" => O(overhead with { Machine = overhead.Machine * by }),
                "N_life" => O(overhead with { MachineLife = overhead.MachineLife * by }),
                "M_maintenance" => O(overhead with { Maintenance = overhead.Maintenance * by }),
                "N_maintenance" => O(overhead with { MaintenancePeriod = overhead.MaintenancePeriod * by }),
                "M_administration" => O(overhead with { Administration = overhead.Administration * by }),
                "N_administration" => O(overhead with { AdministrationPeriod = overhead.AdministrationPeriod * by }),
                "M_labor" => L(labour with { Wage = labour.Wage * by }),
                "t_setup" => L(labour with { SetUp = labour.SetUp * by }),
                "t_operating" => L(labour with { Operating = labour.Operating * by }),
                "t_pre-pro" => L(labour with { PreProcessing = labour.PreProcessing * by }),
                "t_post-pro" => L(labour with { PostProcessing = labour.PostProcessing * by }),
                "M_energy" => E(energy with { Price = energy.Price * by }),
                "P_const" => E(energy with { Constant = energy.Constant * by }),
                "P_mech" => E(energy with { Motors = energy.Motors * by }),
                "P_recoat" => E(energy with { Recoater = energy.Recoater * by }),
                "t_set" => E(energy with { Preparation = energy.Preparation * by }),
                _ => throw new ArgumentException(symbol),
            }, Build),
        };
    }
}
