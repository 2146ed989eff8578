using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>The mirrors that steer a laser.</summary>
[Section("a pair of mirrors", "The mirrors that steer a laser: what their inertia adds to scanning, with the laser off. A turn between two tracks brakes and speeds up again; each contour pass and each core begins with a jump. How far, and that all are alike, are assumptions.")]
public sealed record MirrorsSection(
    [Key("The acceleration of the laser's spot on the powder bed.", MoreThan = "0 m/s2")] Rate<Rate<Length, Duration>, Duration> Acceleration,
    [Key("The speed of the spot on a jump.", MoreThan = "0 m/s")] Rate<Length, Duration> JumpSpeed,
    [Key("The time that the mirrors take to come to rest after a jump.", Default = "0 ms", AtLeast = "0 ms")] Duration Settling);
