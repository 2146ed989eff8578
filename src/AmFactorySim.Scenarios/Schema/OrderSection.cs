using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>What is ordered, and when.</summary>
[Section("an order", "So many of a part, released in lots. Orders count from 1: `orders[1]` is the first.")]
public sealed record OrderSection(
    [Key("The part.", Names = "parts")] string Part,
    [Key("How many units.", AtLeast = "1", AtMost = "1000000000")] int Quantity,
    [Key("When they are released: in lots `evenly over` a time from the start, as in `evenly over 365 d`; `evenly` alone is over the scenario's own horizon; `at_start`, or all at one time such as `30 d`. Lots after the run's end are not released.", Default = "evenly")] ReleaseRule Release,
    [Key("The time from one lot to the next when they are released evenly.", Default = "1 d", AtLeast = "1 min", AtMost = "1000 y", Source = "assumption")] Duration LotsEvery,
    [Key("When each lot is promised.", Otherwise = "nothing is promised, and nothing is late")] DueRule? Due,
    [Key("Whether a unit that is scrapped is made again.", Default = "no")] bool ReplaceScrap);
