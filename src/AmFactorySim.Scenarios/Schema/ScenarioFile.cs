using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>A scenario as it is written, with all defaults and all that the catalogue knows filled in.</summary>
[Section("a scenario", "A factory, what is ordered from it, and for how long to simulate it.")]
public sealed record ScenarioFile(
    [Key("What the scenario is called in results.", Otherwise = "the file's name")] string? Name,
    [Key("How long to simulate. When it is changed from outside, as by `--horizon`, orders that are released `evenly` keep coming at the file's pace: they are read as `evenly over` the horizon in the file.", Default = "365 d", AtLeast = "1 min", AtMost = "1000 y", Source = "a year")] Duration Horizon,
    [Key("How much of the beginning is left out of the figures, because the factory is still filling up.", Default = "0 d", AtLeast = "0 d", AtMost = "1000 y")] Duration WarmUp,
    [Key("The number that all chance begins from; the same seed gives the same results.", Default = "1")] ulong Seed,
    [Key("How many times the horizon is simulated, each time with other chances.", Default = "1", AtLeast = "1", AtMost = "100000")] int Replications,
    [Key("The currency that all results are in.", Default = "USD")] CurrencyCode Currency,
    [Key("What one unit of other currencies is worth, so that prices may be written in them: `exchange: { EUR: 1.08 USD }`.")] IReadOnlyDictionary<string, ExchangeRate> Exchange,
    [Key("A folder with catalogue files of your own, laid over the shipped ones; its path begins at the scenario's folder. Each file is a piece of a scenario with the sections `materials`, `machines`, `stations`, `shifts` or `powder`. `none`: no catalogue at all.", Otherwise = "the shipped catalogue")] string? Catalogue,
    [Key("What the factory costs as a whole beside its equipment, people and material.", Default = "0 USD/h", AtLeast = "0 USD/h")] Rate<Money, Duration> Overhead,
    [Key("The price of electricity.", Default = "0.12 USD/kWh", AtLeast = "0 USD/kWh", Source = "assumption")] Rate<Money, Energy> EnergyPrice,
    [Key("The greenhouse gases of electricity, as carbon dioxide.", Default = "0.4 kg/kWh", AtLeast = "0 kg/kWh", Source = "assumption: near the world's mean; from some 0.02 for water power to 1 for coal")] Rate<Mass, Energy> CarbonIntensity,
    [Key("The rent of a square metre for a year, with light and heating, for the `floor_space` of machines and stations.", Default = "150 USD/m2-y", AtLeast = "0 USD/m2-y", Source = "assumption")] Rate<Rate<Money, Area>, Duration> FloorPrice,
    [Key("The yearly interest on the money tied up in units in process: on all that has been posted to them and their builds, until they are shipped or scrapped.", Default = "0 %", AtLeast = "0 %", AtMost = "1000 %")] Share WipInterest,
    [Key("What the commands that work out cost without simulating take for granted.", Default = "")] CostingSection Costing,
    [Key("What is made, by name.", AtLeast = "1")] IReadOnlyDictionary<string, PartSection> Parts,
    [Key("What is ordered.", AtLeast = "1")] IReadOnlyList<OrderSection> Orders,
    [Key("The metals, by name; those of the catalogue need not be described.")] IReadOnlyDictionary<string, MaterialSection> Materials,
    [Key("The printing machines, in groups of identical ones.", AtLeast = "1")] IReadOnlyDictionary<string, MachineSection> Machines,
    [Key("The post-processing stations, in groups of identical ones.")] IReadOnlyDictionary<string, StationSection> Stations,
    [Key("The people, by skill.")] IReadOnlyDictionary<string, CrewSection> Crews,
    [Key("Working hours, by name; those of the catalogue need not be described.")] IReadOnlyDictionary<string, ShiftSection> Shifts,
    [Key("How each metal's powder is bought, kept and used again.")] IReadOnlyDictionary<string, PowderSection> Powder);
