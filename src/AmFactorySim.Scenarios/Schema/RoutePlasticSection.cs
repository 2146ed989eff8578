using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>Moulding in plastic.</summary>
[Section("a plastic moulding", "Moulding in plastic: the same shape in another material.")]
public sealed record RoutePlasticSection(
    [Key("The plastic's density.", MoreThan = "0 g/cm3")] Estimate<Rate<Mass, Volume>> Density,
    [Key("Its price.", AtLeast = "0 USD/kg")] Estimate<Rate<Money, Mass>> Price,
    [Key("The energy that it took to make it.", AtLeast = "0 J/kg")] Estimate<Rate<Energy, Mass>> EmbodiedEnergy,
    [Key("The greenhouse gases of that.", AtLeast = "0 kg/kg")] Estimate<Rate<Mass, Mass>> EmbodiedCarbon,
    [Key("Plastic shot for each mass in the part, with its share of the runner.", AtLeast = "1")] Estimate<double> Shot);
