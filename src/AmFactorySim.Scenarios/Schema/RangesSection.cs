using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>Among which parameters the fastest are looked for.</summary>
[Section("a set of ranges", "Among which values `parameters: fastest` looks; of no effect with `parameters: as_given`.")]
public sealed record RangesSection(
    [Key("The power of each laser; at most the machine's `laser_power`.", Otherwise = "from a tenth of `laser_power` to all of it (assumption)")] Between<Power>? LaserPower,
    [Key("The size of the laser's spot.", Otherwise = "the machine's `spot`")] Between<Length>? Spot,
    [Key("The height of a layer.", Otherwise = "the machine's `layer_height`, or half its spot")] Between<Length>? LayerHeight,
    [Key("The melt track's depth in layer heights; from 1 on.", Otherwise = "the machine's `overmelt`")] NumbersBetween? Overmelt);
