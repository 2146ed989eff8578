using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>A metal as a laser meets it.</summary>
[Section("a material", "A metal as a laser meets it, and what other processes need to know of it.")]
public sealed record MaterialSection(
    [Key("The density of the solid metal.", MoreThan = "0 g/cm3")] Rate<Mass, Volume> Density,
    [Key("The temperature at which it melts.", MoreThan = "0 K")] Temperature MeltingTemperature,
    [Key("Its specific heat.", MoreThan = "0 J/kg-K")] SpecificHeat SpecificHeat,
    [Key("Its thermal diffusivity.", MoreThan = "0 m2/s")] Rate<Area, Duration> Diffusivity,
    [Key("The empirical constant of the melt track's width.", MoreThan = "0")] double MeltWidthConstant,
    [Key("The heat that brings a volume of it to its melting temperature.", MoreThan = "0 J/cm3")] Rate<Energy, Volume> MeltingEnthalpy,
    [Key("The empirical constant of the melt track's depth.", MoreThan = "0")] double MeltDepthConstant,
    [Key("The least share of the laser's light that the metal takes in.", MoreThan = "0 %", AtMost = "100 %")] Share Absorptivity,
    [Key("The energy that an electron beam takes for each volume of it.", Otherwise = "it is not melted with electron beams", MoreThan = "0 J/cm3")] Rate<Energy, Volume>? BeamEnergy,
    [Key("The metal in a resin that light hardens.", Otherwise = "it is not printed from a vat")] FeedstockSection? Feedstock,
    [Key("Its density after sintering, in shares of the solid metal's.", Default = "97 %", MoreThan = "0 %", AtMost = "100 %", Source = "assumption")] Share SinteredDensity);

/// <summary>A metal in a resin that light hardens.</summary>
[Section("a feedstock", "A metal in a resin that light hardens. How much metal it holds is the `packing` of the metal's powder.")]
public sealed record FeedstockSection(
    [Key("The depth at which the light has fallen to 1/e (Jacobs' D_p).", MoreThan = "0 um")] Length PenetrationDepth,
    [Key("The exposure at which the resin begins to harden (Jacobs' E_c).", MoreThan = "0 J/m2")] Rate<Energy, Area> CriticalExposure);
