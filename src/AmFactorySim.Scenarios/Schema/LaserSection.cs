using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Yaml.Binding;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>Laser powder-bed fusion (PBF-LB/M).</summary>
[Section("a laser", "Laser powder-bed fusion (PBF-LB/M): lasers that melt powder, and how they scan a layer.")]
public sealed record LaserSection(
    [Key("Number of lasers that scan at the same time.", Default = "1", AtLeast = "1", AtMost = "1000", Formerly = "lasers")]
    int Count,
    [Key("The power of each laser.", AtLeast = "1 W", AtMost = "100 kW", Formerly = "laser_power")]
    Power Power,
    [Key("The diameter of the laser's spot on the powder bed.", AtLeast = "1 um", AtMost = "10 mm")]
    Length Spot,
    [Key("The share of the time in which several lasers scan without waiting for each other.",
        Default = "100 %", MoreThan = "0 %", AtMost = "100 %", Source = "assumption", Formerly = "laser_efficiency")]
    Share Efficiency,
    [Key(
        "The overlap of the fields of neighbouring lasers. The fields lie side by side along the width of the chamber, and each laser "
            + "scans in its own; in an overlap, the work is divided in each layer so that the busiest laser has the least to do.",
        Otherwise = "every laser reaches the whole plate (assumption)", AtLeast = "0 mm", AtMost = "10 m")]
    Length? FieldOverlap,
    [Key("How several lasers share the parts of a plate in each layer: `divided`, a part may be scanned by several lasers; `whole`, a part "
         + "that one laser reaches is scanned by one laser, without seams. A layer is finished when the busiest laser is.",
        Default = "divided", Source = "assumption")]
    PartSharing Sharing,
    [Key("How much more the busiest of several lasers scans than the average laser, as a constant for all layers and plates.",
        Otherwise = "calculated for each layer and number of units from `field_overlap` and `sharing`", AtLeast = "0 %", AtMost = "1000 %")]
    Share? LoadImbalance,
    [Key("The layer height.", Otherwise = "half the laser's spot (Gee et al. 2022, Table 2)", AtLeast = "1 um", AtMost = "10 mm")]
    Length? LayerHeight,
    [Key("The depth of the melt track in layer heights; with `hatch: full_melting`, more than 1.", Default = "2", AtLeast = "1",
        AtMost = "50", Source = "Gee et al. 2022, Table 2")]
    double Overmelt,
    [Key("The distance between neighbouring melt tracks.", Default = "half_width", Source = "Gee et al. 2022, section 2.2")]
    Hatch Hatch,
    [Key("The passes along the contours, and parameters of their own.", Default = "")]
    ContourSection Contour,
    [Key("Parameters of the skin, a strip inside the contours.", Otherwise = "it is part of the core (Gee et al. 2022)")]
    SkinSection? Skin,
    [Key("Parameters of the up-skin, what the next layers above do not cover.", Otherwise = "it is part of the core (Gee et al. 2022)")]
    FaceSection? UpSkin,
    [Key("Parameters of the down-skin, what the next layers below do not cover; it comes before up-skin, and both before skin.",
        Otherwise = "it is part of the core (Gee et al. 2022)")]
    FaceSection? DownSkin,
    [Key("Parameters of supports, which are scanned as areas of the supports' metal.", Otherwise = "as the part (assumption)")]
    SupportScanSection? Support,
    [Key("The temperature of chamber and powder.", Default = "373 K", AtLeast = "0 K", AtMost = "5000 K",
        Source = "Gee et al. 2022, section 2.1")]
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
        Otherwise = "the melting physics determines it", AtLeast = "0.001 cm3/h", AtMost = "1000000 cm3/h")]
    Rate<Volume, Duration>? NominalRate,
    [Key("The speed of the recoater, which travels over the plate and back for each layer.", AtLeast = "1 mm/s", AtMost = "10 m/s")]
    Rate<Length, Duration> RecoatSpeed,
    [Key("The time between two layers in addition to the recoater's travel.", AtLeast = "0 s", AtMost = "1 h")]
    Duration PlatformTime,
    [Key("The least time from the start of a layer to the start of the next, so that heat can flow off; all units of a plate count.",
        Default = "0 s", AtLeast = "0 s", AtMost = "1 h")]
    Duration LeastLayerTime);

/// <summary>The tracks along the contours.</summary>
[Section("contour parameters", "The tracks along the contours. What is left out is as in the core.")]
public sealed record ContourSection(
    [Key("How often the laser follows each contour.",
        Default = "1", AtLeast = "0", AtMost = "100", Source = "Gee et al. 2022, section 2.2", Formerly = "skin_passes")]
    int Passes,
    [Key("The share of a track that the core leaves out along every contour because the contour passes melt it.",
        Default = "0 %", AtLeast = "0 %", AtMost = "100 %", Source = "assumption", Formerly = "skin_core_overlap")]
    Share CoreOverlap,
    [Key("The power.", Otherwise = "as in the core", AtLeast = "1 W", AtMost = "100 kW")]
    Power? Power,
    [Key("The speed.", Otherwise = "the one that melts as deep as in the core", AtLeast = "1 mm/s", AtMost = "1000 m/s")]
    Rate<Length, Duration>? Speed);

/// <summary>The skin, a strip inside the contours.</summary>
[Section("skin parameters", "The skin, a strip inside the contours. What is left out is as in the core.")]
public sealed record SkinSection(
    [Key("The thickness of the strip.", AtLeast = "1 um", AtMost = "100 mm")]
    Length Thickness,
    [Key("The power.", Otherwise = "as in the core", AtLeast = "1 W", AtMost = "100 kW")]
    Power? Power,
    [Key("The speed.", Otherwise = "the one that melts as deep as in the core", AtLeast = "1 mm/s", AtMost = "1000 m/s")]
    Rate<Length, Duration>? Speed,
    [Key("The distance between tracks.", Otherwise = "by the core's rule, from the width of the track here")]
    Hatch? Hatch,
    [Key("How often it is scanned.", Default = "1", AtLeast = "1", AtMost = "100")]
    int Passes);

/// <summary>Up-skin or down-skin.</summary>
[Section("up-skin or down-skin parameters", "Up-skin or down-skin. What is left out is as in the core.")]
public sealed record FaceSection(
    [Key("The number of layers, above or below, that must cover a region so that it is core. A region that one of them leaves open is "
         + "up-skin or down-skin; the plate covers nothing.",
        Default = "1", AtLeast = "1", AtMost = "100", Source = "assumption")]
    int Layers,
    [Key("The power.", Otherwise = "as in the core", AtLeast = "1 W", AtMost = "100 kW")]
    Power? Power,
    [Key("The speed.", Otherwise = "the one that melts as deep as in the core", AtLeast = "1 mm/s", AtMost = "1000 m/s")]
    Rate<Length, Duration>? Speed,
    [Key("The distance between tracks.", Otherwise = "by the core's rule, from the width of the track here")]
    Hatch? Hatch,
    [Key("How often it is scanned.", Default = "1", AtLeast = "1", AtMost = "100")]
    int Passes);

/// <summary>How supports are scanned.</summary>
[Section("support parameters", "How supports are scanned: tracks side by side fill the supports' metal. What is left out is as in the "
    + "core.")]
public sealed record SupportScanSection(
    [Key("The power.", Otherwise = "as in the core", AtLeast = "1 W", AtMost = "100 kW")]
    Power? Power,
    [Key("The speed.", Otherwise = "the one that melts as deep as in the core", AtLeast = "1 mm/s", AtMost = "1000 m/s")]
    Rate<Length, Duration>? Speed,
    [Key("The distance between tracks; for walls of one track, the width of a wall.",
        Otherwise = "by the core's rule, from the width of the track here")]
    Hatch? Hatch,
    [Key("How often it is scanned.", Default = "1", AtLeast = "1", AtMost = "100")]
    int Passes);

/// <summary>The mirrors that steer a laser.</summary>
[Section("a pair of mirrors",
    "The scanner mirrors: the time that their inertia and the laser's delays add to scanning, with the laser off. Between two tracks the "
        + "spot brakes and accelerates again; each contour pass and each core begins with a jump. Where the mirrors are slower than the "
        + "melt track, or turns would take more time than faster tracks save, power and speed fall together. The length of the jumps, "
        + "that all are alike, and that delays add up, are assumptions.")]
public sealed record MirrorsSection(
    [Key("The acceleration of the laser's spot on the powder bed.", AtLeast = "1 m/s2", AtMost = "10000000 m/s2")]
    Rate<Rate<Length, Duration>, Duration> Acceleration,
    [Key("The speed of the spot during a jump.", AtLeast = "0.001 m/s", AtMost = "1000 m/s")]
    Rate<Length, Duration> JumpSpeed,
    [Key("The settling time of the mirrors after a jump.", Default = "0 ms", AtLeast = "0 ms", AtMost = "1 s")]
    Duration Settling,
    [Key("The highest speed of the spot while it scans.", Otherwise = "the jump speed", AtLeast = "0.001 m/s", AtMost = "1000 m/s")]
    Rate<Length, Duration>? ScanSpeed,
    [Key("The time that the spot stands at the start of each track and contour pass.", Default = "0 ms", AtLeast = "0 ms", AtMost = "1 s")]
    Duration LaserOnDelay,
    [Key("The time that the spot stands at the end of each track and contour pass.", Default = "0 ms", AtLeast = "0 ms", AtMost = "1 s")]
    Duration LaserOffDelay,
    [Key("The time that a corner of a contour takes where it turns by half a turn; a smaller angle takes its share, so that a convex "
         + "contour takes twice this time.",
        Default = "0 ms", AtLeast = "0 ms", AtMost = "1 s")]
    Duration PolygonDelay);

/// <summary>The process window of melt tracks.</summary>
[Section("a set of limits",
    "The process window of melt tracks for sound printing. A machine whose parameters are outside for a part's metal cannot build the "
        + "part; `parameters: fastest` searches within the limits.")]
public sealed record LimitsSection(
    [Key("The largest normalised enthalpy A P/(pi H_m sqrt(D u a^3)), against keyholes. Here a is the diameter of the spot, as Gee et "
         + "al. 2022, section 2.4, define it; with the radius the figure would be 2.83 times as large. They report keyholes in 316L from "
         + "about 6 in one study and from about 26 in another (section 3.1.1), without the spot measure, absorptivity and enthalpy of "
         + "these studies. A threshold from a study that uses the radius is to be divided by 2.83.",
        Otherwise = "no such limit", AtLeast = "0.001", AtMost = "1000000")]
    double? NormalisedEnthalpy,
    [Key("The largest (H/w)^2 + h/d, against lack of fusion: up to 1 every point is melted at least once; less is a margin.",
        Default = "1", MoreThan = "0", AtMost = "1")]
    double LackOfFusion,
    [Key("The least energy density P/(u H h).", Otherwise = "no such limit", AtLeast = "0.001 J/mm3", AtMost = "1000000 J/mm3")]
    Rate<Energy, Volume>? LeastEnergyDensity,
    [Key("The largest energy density P/(u H h).", Otherwise = "no such limit", AtLeast = "0.001 J/mm3", AtMost = "1000000 J/mm3")]
    Rate<Energy, Volume>? MostEnergyDensity);

/// <summary>The ranges that are searched for the fastest parameters.</summary>
[Section("a set of ranges", "The ranges that `parameters: fastest` searches; without effect with `parameters: as_given`.")]
public sealed record RangesSection(
    [Key("The power of each laser, from 1 W to the laser's `power`.",
        Otherwise = "from a tenth of `power` to all of it (assumption)", Formerly = "laser_power")]
    ValueRange<Power>? Power,
    [Key("The diameter of the laser's spot, from 1 um to 10 mm.", Otherwise = "the laser's `spot`")]
    ValueRange<Length>? Spot,
    [Key("The layer height, from 1 um to 10 mm.", Otherwise = "the laser's `layer_height`, or half its spot")]
    ValueRange<Length>? LayerHeight,
    [Key("The depth of the melt track in layer heights, from 1 to 50.", Otherwise = "the laser's `overmelt`")]
    NumberRange? Overmelt);

/// <summary>How a laser's power, spot, layer height and overmelt are chosen.</summary>
public enum LaserParameters
{
    /// <summary>They are given.</summary>
    AsGiven,

    /// <summary>They are searched for each part and metal: the fastest within the limits.</summary>
    Fastest,
}

/// <summary>How several lasers share the parts of a plate.</summary>
public enum PartSharing
{
    /// <summary>A part may be scanned by several lasers.</summary>
    Divided,

    /// <summary>A part that one laser reaches is scanned by one laser.</summary>
    Whole,
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
    static string ITextValue<Hatch>.Form => HatchRule.Allowed;

    static bool ITextValue<Hatch>.TryRead(string text, Currencies currencies, out Hatch value)
    {
        var isRead = HatchRule.TryParse(text, out var rule);
        value = new(rule!);
        return isRead;
    }
}
