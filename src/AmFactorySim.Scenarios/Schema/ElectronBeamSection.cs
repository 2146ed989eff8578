using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>An electron beam that melts powder in vacuum.</summary>
[Section("an electron beam", "An electron beam that melts powder in vacuum, in the place of lasers. How much energy a metal takes is said with the material, as `beam_energy`.")]
public sealed record ElectronBeamSection(
    [Key("The beam's power while it melts.", MoreThan = "0 W")] Power Power,
    [Key("The speed along contours; of several melt pools kept at once, all together.", MoreThan = "0 mm/s")] Rate<Length, Duration> ContourSpeed,
    [Key("Heating each new layer before it is melted.", AtLeast = "0 s")] Duration PreheatTime,
    [Key("Lowering the platform and raking powder over it.", AtLeast = "0 s")] Duration RakeTime);
