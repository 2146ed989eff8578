using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>Electron-beam powder-bed fusion.</summary>
[Section("an electron beam",
    "Electron-beam powder-bed fusion: a beam that melts powder in vacuum. The energy that a metal needs is given with the material, as "
        + "`beam_energy`.")]
public sealed record ElectronBeamSection(
    [Key("The power of the beam while it melts.", MoreThan = "0 W")]
    Power Power,
    [Key("The speed along contours; of several melt pools kept at the same time, all together.", MoreThan = "0 mm/s")]
    Rate<Length, Duration> ContourSpeed,
    [Key("The layer height.", MoreThan = "0 um")]
    Length LayerHeight,
    [Key("The time to heat each new layer before it is melted.", AtLeast = "0 s")]
    Duration PreheatTime,
    [Key("The time to lower the platform and rake powder over it.", AtLeast = "0 s")]
    Duration RakeTime);
