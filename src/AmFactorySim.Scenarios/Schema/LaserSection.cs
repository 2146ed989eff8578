using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Yaml.Binding;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>Laser powder-bed fusion.</summary>
[Section("a laser", "Laser powder-bed fusion: lasers that melt powder, and how they scan a layer.")]
public sealed record LaserSection(
    [Key("Number of lasers that scan at the same time.", Default = "1", AtLeast = "1", AtMost = "1000", Formerly = "lasers")]
    int Count,
    [Key("The power of each laser.", MoreThan = "0 W", Formerly = "laser_power")]
    Power Power,
    [Key("The diameter of the laser's spot.", MoreThan = "0 um")]
    Length Spot,
    [Key("The share of the time in which several lasers scan without waiting for each other.",
        Default = "100 %", MoreThan = "0 %", AtMost = "100 %", Source = "assumption", Formerly = "laser_efficiency")]
    Share Efficiency,
    [Key(
        "The overlap of the fields of neighbouring lasers. The fields lie side by side along the width of the chamber; while one laser "
            + "scans in an overlap, its neighbour waits: k lasers on a width W work 1/(1 + (k-1) overlap/W) of the time.",
        Default = "0 mm", AtLeast = "0 mm", Source = "assumption")]
    Length FieldOverlap,
    [Key("How much more the busiest of several lasers scans than the average laser; a layer is finished when the busiest laser is.",
        Default = "0 %", AtLeast = "0 %", AtMost = "1000 %", Source = "assumption")]
    Share LoadImbalance,
    [Key("The layer height.", Otherwise = "half the laser's spot (Gee et al. 2022, Table 2)", MoreThan = "0 um")]
    Length? LayerHeight,
    [Key("The depth of the melt track in layer heights.", Default = "2", AtLeast = "1", AtMost = "100",
        Source = "Gee et al. 2022, Table 2")]
    double Overmelt,
    [Key("The distance between neighbouring melt tracks.", Default = "half_width", Source = "Gee et al. 2022, section 2.2")]
    Hatch Hatch,
    [Key("How often the laser follows each contour.",
        Default = "1", AtLeast = "0", AtMost = "100", Source = "Gee et al. 2022, section 2.2")]
    int SkinPasses,
    [Key("The share of a track that the core leaves out along every contour because the skin melts it.",
        Default = "0 %", AtLeast = "0 %", AtMost = "100 %", Source = "assumption")]
    Share SkinCoreOverlap,
    [Key("The temperature of chamber and powder.", Default = "373 K", AtLeast = "0 K", Source = "Gee et al. 2022, section 2.1")]
    Temperature Ambient,
    [Key("The inertia of the scanner mirrors.", Otherwise = "they turn and jump in no time (Gee et al. 2022, section 2.2)")]
    MirrorsSection? Mirrors,
    [Key("The process window that melt tracks must stay within.",
        Otherwise = "nothing is checked, and `parameters: fastest` requires only that every point is melted")]
    LimitsSection? Limits,
    [Key(
        "How power, spot, layer height and overmelt are chosen: `as_given` takes the values given here, `fastest` searches, for each part "
         + "and metal, those within `ranges` and `limits` that print a full plate in the least time (Gee et al. 2022, section 3.1.1).",
        Default = "as_given")]
    LaserParameters Parameters,
    [Key("The ranges that `parameters: fastest` searches.", Otherwise = "only the power is searched")]
    RangesSection? Ranges,
    [Key(
        "Whether all layers are scanned with the same speed, `constant`, or each as fast as its shape allows, `layerwise`: the core of a " +
         "layer that fills its bounding box at `bold_speed`, other layers slower the less they fill it (Di and Yang 2021, section 2.3; " +
         "contours keep their speed).",
        Default = "constant")]
    LayerPlanningMode Planning,
    [Key("With `planning: layerwise`, the speed in the core of a layer that fills its bounding box, relative to the usual speed.",
        Otherwise = "the highest at which every point is still melted: a third more at the default hatch and overmelt",
        AtLeast = "100 %", AtMost = "1000 %")]
    Share? BoldSpeed,
    [Key("A constant volume per hour of scanning, as machine makers quote it, in place of the melting physics.",
        Otherwise = "the melting physics determines it", MoreThan = "0 cm3/h")]
    Rate<Volume, Duration>? NominalRate,
    [Key("The speed of the recoater, which travels over the plate and back for each layer.", MoreThan = "0 mm/s")]
    Rate<Length, Duration> RecoatSpeed,
    [Key("The time between two layers in addition to the recoater's travel.", AtLeast = "0 s")]
    Duration PlatformTime);

/// <summary>The mirrors that steer a laser.</summary>
[Section("a pair of mirrors",
    "The scanner mirrors: the time that their inertia adds to scanning, with the laser off. Between two tracks the spot brakes and "
        + "accelerates "
    + "again; each contour pass and each core begins with a jump. The length of the jumps, and that all are alike, are assumptions.")]
public sealed record MirrorsSection(
    [Key("The acceleration of the laser's spot on the powder bed.", MoreThan = "0 m/s2")]
    Rate<Rate<Length, Duration>, Duration> Acceleration,
    [Key("The speed of the spot during a jump.", MoreThan = "0 m/s")]
    Rate<Length, Duration> JumpSpeed,
    [Key("The settling time of the mirrors after a jump.", Default = "0 ms", AtLeast = "0 ms")]
    Duration Settling);

/// <summary>The process window of melt tracks.</summary>
[Section("a set of limits",
    "The process window of melt tracks for sound printing. A machine whose parameters are outside for a part's metal cannot build the "
        + "part; `parameters: fastest` searches within the limits.")]
public sealed record LimitsSection(
    [Key("The largest normalised enthalpy, against keyholes. For 316L keyholes begin at about 6 in one study and at about 26 in another " +
         "(Gee et al. 2022, section 3.1.1).",
        Otherwise = "no such limit", MoreThan = "0")]
    double? NormalisedEnthalpy,
    [Key("The largest (H/w)^2 + h/d, against lack of fusion: up to 1 every point is melted at least once; less is a margin.",
        Default = "1", MoreThan = "0", AtMost = "1")]
    double LackOfFusion,
    [Key("The least energy density P/(u H h).", Otherwise = "no such limit", MoreThan = "0 J/mm3")]
    Rate<Energy, Volume>? LeastEnergyDensity,
    [Key("The largest energy density P/(u H h).", Otherwise = "no such limit", MoreThan = "0 J/mm3")]
    Rate<Energy, Volume>? MostEnergyDensity);

/// <summary>The ranges that are searched for the fastest parameters.</summary>
[Section("a set of ranges", "The ranges that `parameters: fastest` searches; without effect with `parameters: as_given`.")]
public sealed record RangesSection(
    [Key("The power of each laser; at most the laser's `power`.",
        Otherwise = "from a tenth of `power` to all of it (assumption)", Formerly = "laser_power")]
    ValueRange<Power>? Power,
    [Key("The diameter of the laser's spot.", Otherwise = "the laser's `spot`")]
    ValueRange<Length>? Spot,
    [Key("The layer height.", Otherwise = "the laser's `layer_height`, or half its spot")]
    ValueRange<Length>? LayerHeight,
    [Key("The depth of the melt track in layer heights, at least 1.", Otherwise = "the laser's `overmelt`")]
    NumberRange? Overmelt);

/// <summary>How a laser's power, spot, layer height and overmelt are chosen.</summary>
public enum LaserParameters
{
    /// <summary>They are given.</summary>
    AsGiven,

    /// <summary>They are searched for each part and metal: the fastest within the limits.</summary>
    Fastest,
}

/// <summary>Whether a laser scans all layers with the same speed.</summary>
public enum LayerPlanningMode
{
    /// <summary>The same parameters in every layer.</summary>
    Constant,

    /// <summary>Each layer as fast as its shape allows.</summary>
    Layerwise,
}

/// <summary>The distance between neighbouring melt tracks: "half_width", "full_melting" or "110 um".</summary>
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
