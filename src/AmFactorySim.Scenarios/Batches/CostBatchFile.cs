using AmFactorySim.Economics.DiYang;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Batches;

/// <summary>A batch of parts whose cost is asked for, as it is written, with all defaults filled in.</summary>
[Section("a batch", "Parts that are built together on one plate, and what their cost depends on. Values that are left out are those of Di "
    + "and Yang 2021.")]
public sealed record CostBatchFile(
    [Key("The name of the batch.", Otherwise = "the file's name", IsName = true)] string? Name,
    [Key("The currency of all results.", Default = "USD")] CurrencyCode Currency,
    [Key("Exchange rates, so that prices may be given in other currencies: `exchange: { EUR: 1.08 USD }`.")]
    IReadOnlyDictionary<string, ExchangeRate> Exchange,
    [Key("Constants by name, in the place of the tables'; what the file itself says goes first.", Otherwise = "the values of the tables")]
    CostBatchPreset? Preset,
    [Key("How the cost is divided among the parts: by mass times fill, `literal`, or by mass over fill, `inverse`, as the paper's " +
         "text has it.",
        Default = "literal", Source = "Di and Yang 2021, equation 2")]
    AllocationRule Allocation,
    [Key("The parts, by name.", AtLeast = "1")] IReadOnlyDictionary<string, CostBatchPartSection> Parts,
    [Key("The laser process.", Default = "")] CostBatchProcessSection Process,
    [Key("Metal and gas.", Default = "")] CostBatchMaterialSection Material,
    [Key("Machine, maintenance and administration.", Default = "")] CostBatchOverheadSection Overhead,
    [Key("People.", Default = "")] CostBatchLabourSection Labour,
    [Key("Electricity.", Default = "")] CostBatchEnergySection Energy);

/// <summary>A part of a batch.</summary>
[Section("a part of a batch", "A part by its mesh, or by mass, fill and height where there is none; then all its layers are assumed "
    + "equal.")]
public sealed record CostBatchPartSection(
    [Key("The number of units.", Default = "1", AtLeast = "1", AtMost = "1000000")] int Count,
    [Key("The part's mesh, an STL, OBJ, PLY or 3MF file that stands as it is printed, z up; its path begins at the batch's folder.",
        Otherwise = "mass, fill and height are given", IsFile = true)]
    string? Mesh,
    [Key("The length that a coordinate of 1 in an STL, OBJ or PLY file stands for; a 3MF file has its own unit.",
        Default = "1 mm", AtLeast = "1 nm", AtMost = "1000 m")]
    Length Unit,
    [Key("The mass of one unit.", Otherwise = "taken from the mesh", AtLeast = "1 mg", AtMost = "1000 t")] Mass? Mass,
    [Key("The share of its bounding box that it fills, f_geo.", Otherwise = "taken from the mesh", AtLeast = "0.01 %", AtMost = "100 %")]
    Share? Fill,
    [Key("Its height.", Otherwise = "taken from the mesh", AtLeast = "1 um", AtMost = "100 m")] Length? Height);

/// <summary>How the laser works through a batch.</summary>
[Section("a process", "How the laser works through the batch.")]
public sealed record CostBatchProcessSection(
    [Key("P_laser, the laser's power.", Default = "285 W", AtLeast = "1 W", AtMost = "1 MW", Source = "Di and Yang 2021, Table 2")]
    Power LaserPower,
    [Key("V_scan, the laser's speed.", Default = "1020 mm/s", AtLeast = "0.1 mm/s", AtMost = "1000 m/s",
        Source = "Di and Yang 2021, Table 2")]
    Rate<Length, Duration> ScanSpeed,
    [Key("H_d, the distance between tracks.", Default = "161 um",
        AtLeast = "1 um", AtMost = "100 mm", Source = "Di and Yang 2021, Table 2")] Length Hatch,
    [Key("L, the height of a layer.", Default = "30 um", AtLeast = "1 um", AtMost = "100 mm", Source = "Di and Yang 2021, Table 2")]
    Length LayerHeight,
    [Key("t_layer, the time between two layers.", Default = "7.2 s", AtLeast = "0 s", AtMost = "1 d", Source = "Di and Yang 2021, Table 1")]
    Duration LayerChange,
    [Key("Whether all layers are scanned alike, `constant`, or each as fast as its shape allows, `layerwise`: a layer that fills the " +
         "box around it at `bold_speed`, others the less the less they fill.",
        Default = "constant", Source = "Di and Yang 2021, section 2.3")]
    LayerPlanningMode Planning,
    [Key("With `planning: layerwise`, the speed in a layer that fills its box, in shares of `scan_speed`. The paper prints none.",
        Otherwise = "all layers are scanned alike", AtLeast = "100 %", AtMost = "1000 %")]
    Share? BoldSpeed);

/// <summary>Metal and gas of a batch.</summary>
[Section("a batch's material", "Metal and gas.")]
public sealed record CostBatchMaterialSection(
    [Key("ρ_metal, the metal's density.", Default = "4.41 g/cm3", AtLeast = "0.1 g/cm3", AtMost = "30 g/cm3",
        Source = "Di and Yang 2021, Table 1")]
    Rate<Mass, Volume> Density,
    [Key("M_metal, the metal's price.", Default = "20.85 USD/kg", AtLeast = "0 USD/kg", AtMost = "1 MUSD/kg",
        Source = "Di and Yang 2021, Table 1")]
    Rate<Money, Mass> Price,
    [Key("α_u, the share of the metal bought that ends in parts and supports.",
        Default = "50 %", AtLeast = "0.1 %", AtMost = "100 %", Source = "Di and Yang 2021, Table 1")]
    Share Utilisation,
    [Key("V_support, the supports of all parts together.", Default = "0 cm3",
        AtLeast = "0 cm3", AtMost = "1000 m3", Source = "assumption")] Volume Supports,
    [Key("V_gas, the gas flow while building.", Default = "28 m3/h", AtLeast = "0 m3/h", AtMost = "100000 m3/h",
        Source = "Di and Yang 2021, Table 1")]
    Rate<Volume, Duration> GasFlow,
    [Key("M_gas, the gas's price.",
        Default = "0.14 USD/m3", AtLeast = "0 USD/m3", AtMost = "100 kUSD/m3", Source = "Di and Yang 2021, Table 1, whose cm3 must be m3")]
    Rate<Money, Volume> GasPrice);

/// <summary>Overhead of a batch.</summary>
[Section("an overhead", "Machine, maintenance and administration, each spread evenly over its hours of operation.")]
public sealed record CostBatchOverheadSection(
    [Key("M_machine, the price of machine and software.", Default = "600 kUSD", AtLeast = "0 USD", AtMost = "1000 MUSD",
        Source = "Di and Yang 2021, Table 1")]
    Money Machine,
    [Key("N_life, the service life of the machine.",
        Default = "3 y", AtLeast = "1 d", AtMost = "1000 y", Source = "Di and Yang 2021, Table 1")]
    Duration MachineLife,
    [Key("M_maintenance, the cost of one maintenance.", Default = "300 USD", AtLeast = "0 USD", AtMost = "1000 MUSD",
        Source = "Di and Yang 2021, Table 1")]
    Money Maintenance,
    [Key("N_maintenance, the time between maintenances.",
        Default = "1000 h", AtLeast = "1 h", AtMost = "1000 y", Source = "assumption")]
    Duration MaintenancePeriod,
    [Key("M_administration, the cost of administration per period.",
        Default = "35 kUSD", AtLeast = "0 USD", AtMost = "1000 MUSD", Source = "Di and Yang 2021, Table 1")]
    Money Administration,
    [Key("N_administration, the period of that.", Default = "1 y", AtLeast = "1 h", AtMost = "1000 y", Source = "assumption")]
    Duration AdministrationPeriod);

/// <summary>People of a batch.</summary>
[Section("a labour", "People; none are needed while the machine builds.")]
public sealed record CostBatchLabourSection(
    [Key("M_labor, the hourly wage.", Default = "10.12 USD/h", AtLeast = "0 USD/h", AtMost = "10 kUSD/h",
        Source = "Di and Yang 2021, Table 1")]
    Rate<Money, Duration> Wage,
    [Key("t_setup, setting the machine up.", Default = "1 h", AtLeast = "0 h", AtMost = "1 y", Source = "assumption")] Duration SetUp,
    [Key("t_operating, operating machine and software.", Default = "0 h", AtLeast = "0 h", AtMost = "1 y", Source = "assumption")]
    Duration Operating,
    [Key("t_pre-pro, preparing the batch.", Default = "30 min", AtLeast = "0 h", AtMost = "1 y", Source = "assumption")]
    Duration PreProcessing,
    [Key("t_post-pro, cleaning and finishing.", Default = "1 h", AtLeast = "0 h", AtMost = "1 y", Source = "assumption")]
    Duration PostProcessing);

/// <summary>Electricity of a batch.</summary>
[Section("an energy", "Electricity.")]
public sealed record CostBatchEnergySection(
    [Key("M_energy, the price of electricity.", Default = "0.12 USD/kWh", AtLeast = "0 USD/kWh", AtMost = "1000 USD/kWh",
        Source = "Di and Yang 2021, Table 1")]
    Rate<Money, Energy> Price,
    [Key("P_const, the power of control, fans and heating.", Default = "200 W", AtLeast = "0 W", AtMost = "100 MW",
        Source = "Di and Yang 2021, Table 1")]
    Power Constant,
    [Key("P_mech, the power of the motors.", Default = "1000 W", AtLeast = "0 W", AtMost = "100 MW", Source = "Di and Yang 2021, Table 1")]
    Power Motors,
    [Key("P_recoat, the power of the recoater.", Default = "200 W",
        AtLeast = "0 W", AtMost = "100 MW", Source = "Di and Yang 2021, Table 1")] Power Recoater,
    [Key("t_set, preheating and self-calibration before the build.",
        Default = "1 h", AtLeast = "0 h", AtMost = "1 y", Source = "assumption")]
    Duration Preparation);
