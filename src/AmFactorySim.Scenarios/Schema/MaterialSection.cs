using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>A metal and its properties.</summary>
[Section("a material", "A metal: the properties that laser melting needs, and those that other processes need.")]
public sealed record MaterialSection(
    [Key("The density of the solid metal.", AtLeast = "0.1 g/cm3", AtMost = "30 g/cm3")]
    Rate<Mass, Volume> Density,
    [Key("The melting temperature.", AtLeast = "100 K", AtMost = "10000 K")]
    Temperature MeltingTemperature,
    [Key("The specific heat.", AtLeast = "10 J/kg-K", AtMost = "100000 J/kg-K")]
    SpecificHeat SpecificHeat,
    [Key("The thermal diffusivity.", AtLeast = "1e-9 m2/s", AtMost = "0.01 m2/s")]
    Rate<Area, Duration> Diffusivity,
    [Key("The empirical constant of the melt track's width.", AtLeast = "0.01", AtMost = "100")]
    double MeltWidthConstant,
    [Key("The heat that brings a volume of the metal to its melting temperature.", AtLeast = "0.01 kJ/cm3", AtMost = "1000 kJ/cm3")]
    Rate<Energy, Volume> MeltingEnthalpy,
    [Key("The empirical constant of the melt track's depth.", AtLeast = "0.01", AtMost = "100")]
    double MeltDepthConstant,
    [Key("The minimum absorptivity of the metal for the laser.", AtLeast = "0.1 %", AtMost = "100 %")]
    Share Absorptivity,
    [Key("The energy that an electron beam needs per volume of the metal.",
        Otherwise = "electron beams cannot melt it", AtLeast = "0.01 kJ/cm3", AtMost = "1000 kJ/cm3")]
    Rate<Energy, Volume>? BeamEnergy,
    [Key("The metal as a feedstock for vats.", Otherwise = "vats cannot print it")]
    FeedstockSection? Feedstock,
    [Key("The density after sintering, relative to the solid metal.",
        Default = "97 %", AtLeast = "10 %", AtMost = "100 %", Source = "assumption")]
    Share SinteredDensity);

/// <summary>A metal in a resin that light cures.</summary>
[Section("a feedstock", "A metal in a resin that light cures. Its metal content is the `packing` of the metal's powder.")]
public sealed record FeedstockSection(
    [Key("The depth at which the light has fallen to 1/e (Jacobs' D_p).", AtLeast = "1 um", AtMost = "100 mm")]
    Length PenetrationDepth,
    [Key("The exposure at which the resin begins to cure (Jacobs' E_c).", AtLeast = "0.01 J/m2", AtMost = "1000000 J/m2")]
    Rate<Energy, Area> CriticalExposure);
