using AmFactorySim.Economics;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;
using static AmFactorySim.Quantities.QuantityText;

namespace AmFactorySim.Factory.Tests;

/// <summary>Small factories for tests, with round numbers.</summary>
internal static class Plans
{
    public static PowderPlan Powder { get; } = new()
    {
        Material = "alloy",
        Density = Parse<Rate<Mass, Volume>>("4 g/cm3"),
        Packing = Parse<Share>("50 %"),
        Price = Parse<Rate<Money, Mass>>("100 USD/kg"),
        ScrapValue = Parse<Rate<Money, Mass>>("5 USD/kg"),
        Stock = Parse<Mass>("100 kg"),
        ReorderAt = Parse<Mass>("40 kg"),
        OrderSize = Parse<Mass>("60 kg"),
        LeadTime = Parse<Duration>("5 d"),
        Refresh = Parse<Share>("30 %"),
        MaxUses = 4,
        HandlingLoss = Parse<Share>("3 %"),
        SieveLoss = Parse<Share>("2 %"),
        SieveRate = Parse<Rate<Mass, Duration>>("20 kg/h"),
    };

    public static CrewPlan Crew(string name, int count, WorkCalendar shifts) =>
        new(name, count, shifts, Parse<Rate<Money, Duration>>("40 USD/h"));

    public static WorkPlan Minutes(double time, double? attended = null) =>
        new(Distribution.Constant(time * 60), attended is { } minutes ? Distribution.Constant(minutes * 60) : null);

    public static StationPlan Station(string name, Workpiece takes, int count, WorkPlan work, CrewPlan? crew = null) => new()
    {
        Name = name,
        Takes = takes,
        Count = count,
        Work = work,
        Crew = crew,
        Ownership = OwnershipRate.Free with { SiteCost = Parse<Rate<Money, Duration>>("6 USD/h") },
        PowerWorking = Parse<Power>("3 kW"),
        EnergyPrice = Parse<Rate<Money, Energy>>("0.2 USD/kWh"),
    };

    public static PartPlan Part(PowderPlan powder, params IReadOnlyList<StationPlan> route) =>
        new("cube", powder, Parse<Mass>("40 g"), route);

    public static MachineGroupPlan Machines(int count, CrewPlan? crew, params IReadOnlyList<PartPlan> parts) => new()
    {
        Name = "press",
        Count = count,
        Crew = crew,
        Recipes = [.. parts.Select(part => new BuildRecipe(
            part, Parse<Mass>("4 g"), 10, 500, Parse<Duration>("12 min"), Parse<Duration>("1 h"), Parse<Volume>("1000 cm3")))],
        StartsAfter = TimeSpan.FromHours(24),
        SetUp = Minutes(30),
        InertAndHeat = Parse<Duration>("1 h"),
        Cool = Parse<Duration>("2 h"),
        Unload = Minutes(30),
        Ownership = OwnershipRate.Free with { SiteCost = Parse<Rate<Money, Duration>>("50 USD/h") },
        ConsumablesRate = Parse<Rate<Money, Duration>>("2 USD/h"),
        PlateCostPerUse = Parse<Money>("25 USD"),
        GasToInert = Parse<Volume>("2 m3"),
        GasFlow = Parse<Rate<Volume, Duration>>("0.5 m3/h"),
        GasPrice = Parse<Rate<Money, Volume>>("2 USD/m3"),
        PowerPrinting = Parse<Power>("8 kW"),
        PowerIdle = Parse<Power>("1 kW"),
        EnergyPrice = Parse<Rate<Money, Energy>>("0.2 USD/kWh"),
    };

    public static FactoryPlan Factory(
        TimeSpan horizon, IReadOnlyList<LotPlan> orders, MachineGroupPlan machines, IReadOnlyList<StationPlan> stations,
        IReadOnlyList<CrewPlan> crews) => new()
        {
            Name = "test",
            Horizon = horizon,
            WarmUp = TimeSpan.Zero,
            Lots = orders,
            Machines = [machines],
            Stations = stations,
            Crews = crews,
            Powders = [.. machines.Recipes.Select(recipe => recipe.Part.Powder).Distinct()],
            Overhead = Parse<Rate<Money, Duration>>("10 USD/h"),
        };
}
