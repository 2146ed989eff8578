using AmFactorySim.Economics.DiYang;
using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.Tests;

/// <summary>Tables 1 and 2 of Di and Yang 2021, and a build of their artifact in equal layers.</summary>
internal static class DiYangSamples
{
    public static readonly Length Layer = Length.FromMicrometres(30);

    public static readonly Rate<Length, Duration> Speed = new(1.02);

    public static readonly Length Hatch = Length.FromMicrometres(161);

    public static readonly Duration LayerChange = new(7.2);

    public static readonly BatchCostModel Table1 = new()
    {
        Material = new()
        {
            Utilisation = new(0.5),
            Density = new(4410),
            MetalPrice = new(20.85),
            GasFlow = new(28 / 3600.0),
            GasPrice = new(0.14),
        },
        Overhead = new()
        {
            Machine = Money.FromSi(600_000),
            MachineLife = CapitalRecovery.Year * 3,
            Maintenance = Money.FromSi(300),
            MaintenancePeriod = Duration.FromHours(1000),
            Administration = Money.FromSi(35_000),
            AdministrationPeriod = CapitalRecovery.Year,
        },
        Labour = new() { SetUp = Duration.FromHours(2.1848), Wage = new(10.12 / 3600) },
        Energy = new() { Constant = new(200), Motors = new(1000), Recoater = new(200), Price = new(0.12 / 3.6e6) },
    };

    public static BatchBuild Artifact(
        double speedFactor = 1, double powerFactor = 1, double layerFactor = 1, double layerChangeFactor = 1, int layers = 567) => Build(
        447.34e-3 / 4410, layers, speedFactor, powerFactor, layerFactor, layerChangeFactor);

    /// <summary>A volume in so many equal layers, with each parameter so many times Table 2's.</summary>
    public static BatchBuild Build(
        double volumeM3, int layers, double speedFactor = 1, double powerFactor = 1, double layerFactor = 1, double layerChangeFactor = 1)
    {
        var height = Layer * layerFactor;
        var scan = new LayerScan(new(volumeM3 / (layers * height.Metres)), height, new Power(285) * powerFactor, Speed * speedFactor,
            Hatch);
        return new([.. Enumerable.Repeat(scan, layers)], layers, LayerChange * layerChangeFactor);
    }
}
