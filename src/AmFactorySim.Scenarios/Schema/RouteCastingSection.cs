using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>Casting.</summary>
[Section("a casting", "Casting.")]
public sealed record RouteCastingSection(
    [Key("Mass poured for each mass in the part, with runners and gates.", AtLeast = "1")] Estimate<double> Poured,
    [Key("The share of runners and gates that is melted again.", AtLeast = "0 %", AtMost = "100 %")] Estimate<Share> Remelted,
    [Key("Electricity to melt and hold a mass that is poured.", AtLeast = "0 J/kg")] Estimate<Rate<Energy, Mass>> Melting,
    [Key("Shells, coatings and lubricants, for each mass poured.", AtLeast = "0 USD/kg")] Estimate<Rate<Money, Mass>> Consumables);
