using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>The room that a machine builds in.</summary>
[Section("a chamber", "The room that a machine builds in: over a rectangular plate (`width` and `depth`) or a round one (`diameter`). How many parts the plate holds is told at `packing`.")]
public sealed record ChamberSection(
    [Key("The rectangular plate's width.", Otherwise = "the plate is round", MoreThan = "0 mm")] Length? Width,
    [Key("The rectangular plate's depth.", Otherwise = "the plate is round", MoreThan = "0 mm")] Length? Depth,
    [Key("The round plate's diameter.", Otherwise = "the plate is rectangular", MoreThan = "0 mm")] Length? Diameter,
    [Key("How high a build may grow.", MoreThan = "0 mm")] Length Height);
