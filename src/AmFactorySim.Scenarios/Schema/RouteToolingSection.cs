using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>The tools of a conventional route.</summary>
[Section("a tooling", "Moulds, dies, or fixtures with their programs.")]
public sealed record RouteToolingSection(
    [Key("The price of a set.", AtLeast = "0 USD")] Estimate<Money> Price,
    [Key("The steel in a set.", AtLeast = "0 kg")] Estimate<Mass> Mass,
    [Key("From the order to the first part out of it.", AtLeast = "0 h")] Estimate<Duration> LeadTime,
    [Key("Units that a set makes.", AtLeast = "1")] Estimate<double> Life);
