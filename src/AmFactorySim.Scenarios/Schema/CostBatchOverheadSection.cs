using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>Overhead of a batch.</summary>
[Section("an overhead", "Machine, maintenance and administration, each spread evenly over its hours of operation.")]
public sealed record CostBatchOverheadSection(
    [Key("M_machine, the price of machine and software.", Default = "600 kUSD", AtLeast = "0 USD", Source = "Di and Yang 2021, Table 1")] Money Machine,
    [Key("N_life, how long the machine serves.", Default = "3 y", MoreThan = "0 h", AtMost = "1000 y", Source = "Di and Yang 2021, Table 1")] Duration MachineLife,
    [Key("M_maintenance, what maintaining it once costs.", Default = "300 USD", AtLeast = "0 USD", Source = "Di and Yang 2021, Table 1")] Money Maintenance,
    [Key("N_maintenance, the time from one maintenance to the next.", Default = "1000 h", MoreThan = "0 h", AtMost = "1000 y", Source = "assumption")] Duration MaintenancePeriod,
    [Key("M_administration, what administration of a period costs.", Default = "35 kUSD", AtLeast = "0 USD", Source = "Di and Yang 2021, Table 1")] Money Administration,
    [Key("N_administration, the period of that.", Default = "1 y", MoreThan = "0 h", AtMost = "1000 y", Source = "assumption")] Duration AdministrationPeriod);
