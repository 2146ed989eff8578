using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>Electricity of a batch.</summary>
[Section("an energy", "Electricity.")]
public sealed record CostBatchEnergySection(
    [Key("M_energy, the price of electricity.", Default = "0.12 USD/kWh", AtLeast = "0 USD/kWh", Source = "Di and Yang 2021, Table 1")] Rate<Money, Energy> Price,
    [Key("P_const, what control, fans and heating take.", Default = "200 W", AtLeast = "0 W", Source = "Di and Yang 2021, Table 1")] Power Constant,
    [Key("P_mech, what the motors take.", Default = "1000 W", AtLeast = "0 W", Source = "Di and Yang 2021, Table 1")] Power Motors,
    [Key("P_recoat, what the recoater takes.", Default = "200 W", AtLeast = "0 W", Source = "Di and Yang 2021, Table 1")] Power Recoater,
    [Key("t_set, preheating and self-calibration before the build.", Default = "1 h", AtLeast = "0 h", AtMost = "1000 y", Source = "assumption")] Duration Preparation);
