using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>What goes wrong while printing.</summary>
[Section("a build failure", "What goes wrong while printing. A rate may stand alone.", MainKey = "rate")]
public sealed record BuildFailureSection(
    [Key("The chance of a failure in each hour of printing.", Default = "0 %/h", AtLeast = "0 %/h")] Rate<Share, Duration> Rate,
    [Key("The share of the plate's units that a failure takes; a build that lost all its units is stopped.", Default = "100 %", AtLeast = "0 %", AtMost = "100 %", Source = "assumption")] Uncertain<Share> Loses,
    [Key("How long the machine is down after a failure.", Default = "4 h", AtLeast = "0 h", Source = "assumption")] Uncertain<Duration> Recovery);
