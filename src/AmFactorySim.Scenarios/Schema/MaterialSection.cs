using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>A metal and its properties.</summary>
[Section("a material", "A metal: the properties that laser melting needs, and those that other processes need.")]
public sealed record MaterialSection(
    [Key("The density of the solid metal.", MoreThan = "0 g/cm3")]
    Rate<Mass, Volume> Density,
    [Key("The melting temperature.", MoreThan = "0 K")]
    Temperature MeltingTemperature,
    [Key("The specific heat.", MoreThan = "0 J/kg-K")]
    SpecificHeat SpecificHeat,
    [Key("The thermal diffusivity.", MoreThan = "0 m2/s")]
    Rate<Area, Duration> Diffusivity,
    [Key("The empirical constant of the melt track's width.", MoreThan = "0")]
    double MeltWidthConstant,
    [Key("The heat that brings a volume of the metal to its melting temperature.", MoreThan = "0 J/cm3")]
    Rate<Energy, Volume> MeltingEnthalpy,
    [Key("The empirical constant of the melt track's depth.", MoreThan = "0")]
    double MeltDepthConstant,
    [Key("The minimum absorptivity of the metal for the laser.", MoreThan = "0 %", AtMost = "100 %")]
    Share Absorptivity,
    [Key("The energy that an electron beam needs per volume of the metal.",
        Otherwise = "electron beams cannot melt it", MoreThan = "0 J/cm3")]
    Rate<Energy, Volume>? BeamEnergy,
    [Key("The metal as a feedstock for vats.", Otherwise = "vats cannot print it")]
    FeedstockSection? Feedstock,
    [Key("The density after sintering, relative to the solid metal.",
        Default = "97 %", MoreThan = "0 %", AtMost = "100 %", Source = "assumption")]
    Share SinteredDensity);

/// <summary>A metal in a resin that light cures.</summary>
[Section("a feedstock", "A metal in a resin that light cures. Its metal content is the `packing` of the metal's powder.")]
public sealed record FeedstockSection(
    [Key("The depth at which the light has fallen to 1/e (Jacobs' D_p).", MoreThan = "0 um")]
    Length PenetrationDepth,
    [Key("The exposure at which the resin begins to cure (Jacobs' E_c).", MoreThan = "0 J/m2")]
    Rate<Energy, Area> CriticalExposure);
