using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Yaml.Binding;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>The mirrors that steer a laser.</summary>
[Section("a pair of mirrors", "The mirrors that steer a laser: what their inertia adds to scanning, with the laser off. A turn between two tracks brakes and speeds up again; each contour pass and each core begins with a jump. How far, and that all are alike, are assumptions.")]
public sealed record MirrorsSection(
    [Key("The acceleration of the laser's spot on the powder bed.", MoreThan = "0 m/s2")] Rate<Rate<Length, Duration>, Duration> Acceleration,
    [Key("The speed of the spot on a jump.", MoreThan = "0 m/s")] Rate<Length, Duration> JumpSpeed,
    [Key("The time that the mirrors take to come to rest after a jump.", Default = "0 ms", AtLeast = "0 ms")] Duration Settling);

/// <summary>What melt tracks must keep to for sound printing.</summary>
[Section("a set of limits", "What melt tracks must keep to for sound printing. A machine whose parameters are outside for a part's metal cannot build it; `parameters: fastest` looks within.")]
public sealed record LimitsSection(
    [Key("The largest normalised enthalpy, against keyholes. For 316L they begin at about 6 by one study and at about 26 by another (Gee et al. 2022, section 3.1.1).", Otherwise = "there is no such limit", MoreThan = "0")] double? NormalisedEnthalpy,
    [Key("The largest (H/w)^2 + h/d, against lack of fusion: up to 1 every point is melted at least once; less is a margin.", Default = "1", MoreThan = "0", AtMost = "1")] double LackOfFusion,
    [Key("The least energy P/(u H h) for each volume of metal.", Otherwise = "there is no such limit", MoreThan = "0 J/mm3")] Rate<Energy, Volume>? LeastEnergyDensity,
    [Key("The largest energy P/(u H h) for each volume of metal.", Otherwise = "there is no such limit", MoreThan = "0 J/mm3")] Rate<Energy, Volume>? MostEnergyDensity);

/// <summary>Among which parameters the fastest are looked for.</summary>
[Section("a set of ranges", "Among which values `parameters: fastest` looks; of no effect with `parameters: as_given`.")]
public sealed record RangesSection(
    [Key("The power of each laser; at most the machine's `laser_power`.", Otherwise = "from a tenth of `laser_power` to all of it (assumption)")] ValueRange<Power>? LaserPower,
    [Key("The size of the laser's spot.", Otherwise = "the machine's `spot`")] ValueRange<Length>? Spot,
    [Key("The height of a layer.", Otherwise = "the machine's `layer_height`, or half its spot")] ValueRange<Length>? LayerHeight,
    [Key("The melt track's depth in layer heights; from 1 on.", Otherwise = "the machine's `overmelt`")] NumberRange? Overmelt);

/// <summary>How far neighbouring melt tracks lie apart: "half_width", "full_melting" or "110 um".</summary>
/// <param name="Rule">The rule.</param>
public sealed record Hatch(HatchRule Rule) : ITextValue<Hatch>
{
    static string ITextValue<Hatch>.Form => "half_width, full_melting, or a length above 0, as in \"110 um\"";

    static bool ITextValue<Hatch>.TryRead(string text, Currencies currencies, out Hatch value)
    {
        var isRead = HatchRule.TryParse(text, out var rule);
        value = new(rule!);
        return isRead;
    }
}

/// <summary>Who chooses a laser's power, spot, layer height and overmelt.</summary>
public enum LaserParameters
{
    /// <summary>The scenario says them.</summary>
    AsGiven,

    /// <summary>They are searched for each part and metal: the fastest within the limits.</summary>
    Fastest,
}

/// <summary>Whether a laser scans all layers alike.</summary>
public enum LayerPlanningMode
{
    /// <summary>The same parameters in every layer.</summary>
    Constant,

    /// <summary>Each layer as fast as its shape allows.</summary>
    Layerwise,
}
