using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>A scenario as written, with all defaults and catalogue values filled in.</summary>
[Section("a scenario", "A factory, its orders, and how long to simulate it.")]
public sealed record ScenarioFile(
    [Key("The scenario's name in results.", Otherwise = "the file's name", IsName = true)]
    string? Name,
    [Key(
        "How long to simulate. When a command changes it, as with `--horizon`, orders that are released `evenly` keep the rate of the "
            + "file: they are read as `evenly over` the horizon in the file.",
        Default = "365 d", AtLeast = "1 min", AtMost = "1000 y", Source = "a year")]
    Duration Horizon,
    [Key("The calendar date of time zero, 00:00: `start: 2027-01-04`. Shifts follow its weekday, orders may name dates, and results show "
        + "dates.",
        Otherwise = "time zero is a Monday 00:00 of no particular date")]
    CalendarDate? Start,
    [Key("The time at the beginning that is left out of the figures because the factory is still filling up.",
        Default = "0 d", AtLeast = "0 d", AtMost = "1000 y")]
    Duration WarmUp,
    [Key("The random seed; the same seed gives the same results.", Default = "1")]
    ulong Seed,
    [Key("The number of replications, each with other random numbers.", Default = "1", AtLeast = "1", AtMost = "100000")]
    int Replications,
    [Key("The currency of all results.", Default = "USD")]
    CurrencyCode Currency,
    [Key("Exchange rates, so that prices may be given in other currencies: `exchange: { EUR: 1.08 USD }`.")]
    IReadOnlyDictionary<string, ExchangeRate> Exchange,
    [Key(
        "A folder with your own catalogue files, which override the shipped catalogue; its path is relative to the scenario's folder. "
            + "Each file is a piece of a scenario with the sections `materials`, `machines`, `stations`, `shifts` or `powder`; each entry "
            + "is in one file. `none`: no catalogue at all.",
        Otherwise = "the shipped catalogue")]
    string? Catalogue,
    [Key("The cost of the factory as a whole, besides its equipment, people and material.", Default = "0 USD/h",
        AtLeast = "0 USD/h", AtMost = "1 MUSD/h")]
    Rate<Money, Duration> Overhead,
    [Key("The price of electricity.", Default = "0.12 USD/kWh", AtLeast = "0 USD/kWh", AtMost = "1000 USD/kWh", Source = "assumption")]
    Rate<Money, Energy> EnergyPrice,
    [Key("The greenhouse gas emissions of electricity, as carbon dioxide.",
        Default = "0.4 kg/kWh", AtLeast = "0 kg/kWh", AtMost = "1000 kg/kWh",
        Source = "assumption: near the world average; from about 0.02 for hydropower to 1 "
            + "for coal")]
    Rate<Mass, Energy> CarbonIntensity,
    [Key("The rent of floor space per year, including light and heating, for the `floor_space` of machines and stations.",
        Default = "150 USD/m2-y", AtLeast = "0 USD/m2-y", AtMost = "1 MUSD/m2-y", Source = "assumption")]
    Rate<Rate<Money, Area>, Duration> FloorPrice,
    [Key(
        "The interest per year on the capital tied up in work in process: on everything posted to units and their builds, until they are " +
         "shipped or scrapped.",
        Default = "0 %", AtLeast = "0 %", AtMost = "1000 %")]
    Share WipInterest,
    [Key("Assumptions of the commands that calculate cost without simulating.", Default = "")]
    CostingSection Costing,
    [Key("The parts, by name.", AtLeast = "1")]
    IReadOnlyDictionary<string, PartSection> Parts,
    [Key("The orders.", AtLeast = "1")]
    IReadOnlyList<OrderSection> Orders,
    [Key("The metals, by name; those in the catalogue need not be described.")]
    IReadOnlyDictionary<string, MaterialSection> Materials,
    [Key("The printing machines, in groups of identical ones.", AtLeast = "1")]
    IReadOnlyDictionary<string, MachineSection> Machines,
    [Key("The post-processing stations, in groups of identical ones.")]
    IReadOnlyDictionary<string, StationSection> Stations,
    [Key("The people, by skill.")]
    IReadOnlyDictionary<string, CrewSection> Crews,
    [Key("Working hours, by name; those in the catalogue need not be described.")]
    IReadOnlyDictionary<string, ShiftSection> Shifts,
    [Key("Purchase, storage and reuse of powder, by metal.")]
    IReadOnlyDictionary<string, PowderSection> Powder);
