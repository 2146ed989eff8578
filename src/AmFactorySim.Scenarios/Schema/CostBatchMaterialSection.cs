using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>Metal and gas of a batch.</summary>
[Section("a batch's material", "Metal and gas.")]
public sealed record CostBatchMaterialSection(
    [Key("ρ_metal, the metal's density.", Default = "4.41 g/cm3", MoreThan = "0 g/cm3", Source = "Di and Yang 2021, Table 1")] Rate<Mass, Volume> Density,
    [Key("M_metal, the metal's price.", Default = "20.85 USD/kg", AtLeast = "0 USD/kg", Source = "Di and Yang 2021, Table 1")] Rate<Money, Mass> Price,
    [Key("α_u, the share of the metal bought that ends in parts and supports.", Default = "50 %", MoreThan = "0 %", AtMost = "100 %", Source = "Di and Yang 2021, Table 1")] Share Utilisation,
    [Key("V_support, the supports of all parts together.", Default = "0 cm3", AtLeast = "0 cm3", Source = "assumption")] Volume Supports,
    [Key("V_gas, how fast gas flows while building.", Default = "28 m3/h", AtLeast = "0 m3/h", Source = "Di and Yang 2021, Table 1")] Rate<Volume, Duration> GasFlow,
    [Key("M_gas, the gas's price.", Default = "0.14 USD/m3", AtLeast = "0 USD/m3", Source = "Di and Yang 2021, Table 1, whose cm3 must be m3")] Rate<Money, Volume> GasPrice);
