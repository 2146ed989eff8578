using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>A metal in a resin that light hardens.</summary>
[Section("a feedstock", "A metal in a resin that light hardens. How much metal it holds is the `packing` of the metal's powder.")]
public sealed record FeedstockSection(
    [Key("The depth at which the light has fallen to 1/e (Jacobs' D_p).", MoreThan = "0 um")] Length PenetrationDepth,
    [Key("The exposure at which the resin begins to harden (Jacobs' E_c).", MoreThan = "0 J/m2")] Rate<Energy, Area> CriticalExposure);
