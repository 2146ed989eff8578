using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>Electron-beam powder-bed fusion (PBF-EB/M).</summary>
[Section("an electron beam",
    "Electron-beam powder-bed fusion (PBF-EB/M): a beam that melts powder in vacuum. The energy that a metal needs is given with the "
        + "material, as `beam_energy`.")]
public sealed record ElectronBeamSection(
    [Key("The power of the beam while it melts.", AtLeast = "1 W", AtMost = "100 kW")]
    Power Power,
    [Key("The speed along contours; of several melt pools kept at the same time, all together.", AtLeast = "1 mm/s", AtMost = "1000 m/s")]
    Rate<Length, Duration> ContourSpeed,
    [Key("The layer height.", AtLeast = "1 um", AtMost = "10 mm")]
    Length LayerHeight,
    [Key("The time to heat each new layer before it is melted.", AtLeast = "0 s", AtMost = "1 h")]
    Duration PreheatTime,
    [Key("The time to lower the platform and rake powder over it.", AtLeast = "0 s", AtMost = "1 h")]
    Duration RakeTime);
