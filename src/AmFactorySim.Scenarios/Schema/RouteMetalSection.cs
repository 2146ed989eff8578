using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>What conventional routes must know of a metal.</summary>
[Section("a metal", "What conventional routes must know of a metal, or of the alloy that takes its place.")]
public sealed record RouteMetalSection(
    [Key("The price of bar or billet.", AtLeast = "0 USD/kg")] Estimate<Rate<Money, Mass>> BarPrice,
    [Key("The price of ingot for casting.", AtLeast = "0 USD/kg")] Estimate<Rate<Money, Mass>> IngotPrice,
    [Key("The price of moulding feedstock, by the metal in it.", Otherwise = "it is not moulded", AtLeast = "0 USD/kg")] Estimate<Rate<Money, Mass>>? FeedstockPrice,
    [Key("What clean swarf brings back.", AtLeast = "0 USD/kg")] Estimate<Rate<Money, Mass>> ScrapPrice,
    [Key("The energy that it took to make bar or ingot.", AtLeast = "0 J/kg")] Estimate<Rate<Energy, Mass>> EmbodiedEnergy,
    [Key("The greenhouse gases of that.", AtLeast = "0 kg/kg")] Estimate<Rate<Mass, Mass>> EmbodiedCarbon,
    [Key("Volume cut off in an hour, roughing and finishing together.", MoreThan = "0 cm3/h")] Estimate<Rate<Volume, Duration>> RemovalRate);
