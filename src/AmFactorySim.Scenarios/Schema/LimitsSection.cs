using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>What melt tracks must keep to for sound printing.</summary>
[Section("a set of limits", "What melt tracks must keep to for sound printing. A machine whose parameters are outside for a part's metal cannot build it; `parameters: fastest` looks within.")]
public sealed record LimitsSection(
    [Key("The largest normalised enthalpy, against keyholes. For 316L they begin at about 6 by one study and at about 26 by another (Gee et al. 2022, section 3.1.1).", Otherwise = "there is no such limit", MoreThan = "0")] double? NormalisedEnthalpy,
    [Key("The largest (H/w)^2 + h/d, against lack of fusion: up to 1 every point is melted at least once; less is a margin.", Default = "1", MoreThan = "0", AtMost = "1")] double LackOfFusion,
    [Key("The least energy P/(u H h) for each volume of metal.", Otherwise = "there is no such limit", MoreThan = "0 J/mm3")] Rate<Energy, Volume>? LeastEnergyDensity,
    [Key("The largest energy P/(u H h) for each volume of metal.", Otherwise = "there is no such limit", MoreThan = "0 J/mm3")] Rate<Energy, Volume>? MostEnergyDensity);
