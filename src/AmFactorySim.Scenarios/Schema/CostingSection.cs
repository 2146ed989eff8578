using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>What the closed form of cost takes for granted.</summary>
[Section("costing", "What commands that work out cost without simulating take for granted. A simulation finds these things out by itself and reads none of them.")]
public sealed record CostingSection(
    [Key("The share of the calendar in which a machine does work that counts; the rest is waiting, failing and standing idle, and is paid for by the work that counts.", Default = "70 %", MoreThan = "0 %", AtMost = "100 %", Source = "assumption, fits Gee et al. 2022, section 3.2")] Share Uptime,
    [Key("The share of the printing time in which a person watches a machine that has a crew.", Default = "10 %", AtLeast = "0 %", AtMost = "100 %", Source = "assumption, fits Gee et al. 2022, section 3.2")] Share Supervision,
    [Key("The time in which a quantity is made; how many machines it needs follows from it, and from that the fleet's discount.", Default = "365 d", MoreThan = "0 d", AtMost = "1000 y", Source = "a year")] Duration Within,
    [Key("What is taken off the price of a machine for a larger fleet: `fleet_discounts: [5 % from 5, 10 % from 20]`.")] IReadOnlyList<FleetDiscount> FleetDiscounts,
    [Key("What is taken off the price of powder for more of it: `powder_breaks: [5 % from 500 kg, 10 % from 5 t]`.")] IReadOnlyList<PowderBreak> PowderBreaks);
