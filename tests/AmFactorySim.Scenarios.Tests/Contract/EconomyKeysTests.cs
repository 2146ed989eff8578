using AmFactorySim.Factory.Plan;
using AmFactorySim.Quantities;
using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios.Tests.Contract;

/// <summary>Every key about money, energy and quality beside prices acts in the plan, and is refused where it cannot be.</summary>
public sealed class EconomyKeysTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("economy").FullName;

    public EconomyKeysTests() =>
        File.Copy(Repository.PathOf("tests/AmFactorySim.Scenarios.Tests/Contract/Bad/cube.stl"), Path.Combine(_folder, "cube.stl"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("3 USD/h", 3, 0, 0)]
    [InlineData("12 USD per batch", 0, 12, 0)]
    [InlineData("0.25 EUR per unit", 0, 0, 0.27)]
    [InlineData("0 USD/h", 0, 0, 0)]
    public void What_a_station_uses_up_is_for_an_hour_a_batch_or_a_unit(string written, double hour, double batch, double unit)
    {
        var consumables = Read(station: $"consumables: {written}").Stations[0].Consumables;
        Assert.Equal((hour, batch, unit),
            (Math.Round(consumables.PerHour.Si * 3600, 9), consumables.PerBatch.Si, Math.Round(consumables.PerUnit.Si, 6)));
    }

    [Theory]
    [InlineData("3 USD")]
    [InlineData("-3 USD/h")]
    [InlineData("-1 USD per unit")]
    [InlineData("3 USD/h per batch")]
    [InlineData("3 kg per unit")]
    [InlineData("12 USD per plate")]
    public void What_is_none_of_them_is_refused(string written) =>
        Assert.Contains("an amount of money per hour, batch or unit",
            Assert.Throws<FaultException>(() => Read(station: $"consumables: {written}")).Message);

    [Fact]
    public void Floor_is_paid_for_by_the_hour()
    {
        Rate<Money, Duration> Owning(string floor) =>
            Read($"floor_price: 200 USD/m2-y", machine: $"ownership: {{ {floor} }}", station: floor) is var plan
            ? plan.Machines[0].Ownership.Total + plan.Stations[0].Ownership.Total : default;
        Assert.Equal(2 * 30 * 200 / 8760.0, (Owning("floor_space: 30 m2") - Owning("floor_space: 0 m2")).Si * 3600, 1e-9);
    }

    [Fact]
    public void Energy_and_gases_reach_the_plan()
    {
        var plan = Read("carbon_intensity: 30 g/kWh\nwip_interest: 7 %", machine: "gas: { energy: 2 kWh/m3, carbon: 0.9 kg/m3 }",
            powder: "embodied_energy: 150 MJ/kg, embodied_carbon: 9 kg/kg");
        Assert.Equal(0.03 / 3.6e6, plan.CarbonIntensity.Si, 1e-15);
        Assert.Equal(0.07, plan.WipInterest.Fraction, 12);
        Assert.Equal((7.2e6, 0.9), (plan.Machines[0].GasEnergy.Si, plan.Machines[0].GasCarbon.Si));
        Assert.Equal((1.5e8, 9.0), (plan.Powders[0].EmbodiedEnergy.Si, plan.Powders[0].EmbodiedCarbon.Si));
    }

    [Fact]
    public void A_qualification_costs_its_work_and_its_coupons() =>
        Assert.Equal(new QualificationPlan(Money.FromSi(120_000 + 300 * 200), 50_000),
            Read(part: ", qualification: { cost: 120 kUSD, coupons: 300, coupon_cost: 200 USD, units: 50 000 }").Parts()
            .Single().Qualification);

    [Fact]
    public void Nothing_is_released_or_promised_before_it_is_qualified()
    {
        var free = Read(part: "", order: "due: 10 d after release").Lots;
        var held = Read(part: ", qualification: { cost: 1 kUSD, duration: 100.5 d, units: 10 }", order: "due: 10 d after release").Lots;
        Assert.Equal(free.Sum(lot => lot.Quantity), held.Sum(lot => lot.Quantity));
        Assert.Equal(free.Select(lot => lot.Release < TimeSpan.FromDays(100.5) ? TimeSpan.FromDays(100.5) : lot.Release),
            held.Select(lot => lot.Release));
        Assert.All(held, lot => Assert.Equal(lot.Release + TimeSpan.FromDays(10), lot.Due));
        Assert.Empty(Read(part: ", qualification: { duration: 365 d, units: 10 }").Lots);
    }

    private FactoryPlan Read(string keys = "", string machine = "", string station = "", string powder = "", string part = "",
        string order = "release: evenly")
    {
        var file = Path.Combine(_folder, "scenario.yaml");
        File.WriteAllText(file, $$"""
            exchange: { EUR: 1.08 USD }
            parts:
              cube: { mesh: cube.stl, material: AlSi10Mg, route: [plate_cut]{{part}} }
            orders: [{ part: cube, quantity: 730, {{order}} }]
            machines: { S-m290: { {{machine}} } }
            stations: { plate_cut: { {{station}} } }
            powder: { AlSi10Mg: { {{powder}} } }
            {{keys}}
            """);
        return ScenarioReader.Read(file).Plan;
    }
}

file static class PlanParts
{
    public static IEnumerable<PartPlan> Parts(this FactoryPlan plan) => plan.Lots.Select(lot => lot.Part).Distinct();
}
