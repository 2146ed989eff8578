using AmFactorySim.Geometry;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Yaml.Binding;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>A group of identical printing machines.</summary>
[Section("a machine", "A group of identical printing machines. The catalogue knows the models; any of their values can be written over. A build holds units of one part only.")]
public sealed record MachineSection(
    [Key("The model in the catalogue.", Otherwise = "the group's own name, if the catalogue knows it")] string? Model,
    [Key("How many machines.", Default = "1", AtLeast = "1", AtMost = "10000")] int Count,
    [Key("The people who set up and unload.", Otherwise = "it happens without people", Names = "crews")] string? Crew,
    [Key("When a plate that is not full is started.", Default = "full or after 24 h", Source = "assumption")] StartRule Starts,
    [Key("What goes wrong while printing; a rate alone is enough: `build_failure: 0.15 %/h`.", Default = "0 %/h")] BuildFailureSection BuildFailure,
    [Key("Where it builds.")] ChamberSection Chamber,
    [Key("How many parts a build holds. `single_layer`: the plate's area divided by the part's footprint, the gap included, which is optimistic for parts that are large against the plate and for round plates; `rectangles`: as many as can be laid out on the plate, each within the rectangle around it, turned by 90 degrees where that helps; `stacked`: such layouts in storeys above each other, with electron beams and binder jets only, whose powder holds parts up.", Default = "single_layer", Source = "Gee et al. 2022, section 2.5")] PackingRule Packing,
    [Key("The gap between parts, side by side and between storeys; none is kept to the plate's rim.", Default = "0 mm", AtLeast = "0 mm", Source = "Gee et al. 2022, Figure 3")] Length Spacing,
    [Key("How many lasers scan at the same time.", Default = "1", AtLeast = "1", AtMost = "1000")] int Lasers,
    [Key("The power of each laser.", Otherwise = "the machine has no laser", MoreThan = "0 W")] Power? LaserPower,
    [Key("The size of the laser's spot.", Otherwise = "the machine has no laser", MoreThan = "0 um")] Length? Spot,
    [Key("The share of the time that several lasers scan side by side without waiting for each other.", Default = "100 %", MoreThan = "0 %", AtMost = "100 %", Source = "assumption")] Share LaserEfficiency,
    [Key("How far the fields of neighbouring lasers overlap. They lie side by side along the chamber's width, and while one laser scans in a seam its neighbour waits: k lasers on a width W lose the share of time that 1/(1 + (k-1) overlap/W) leaves.", Default = "0 mm", AtLeast = "0 mm", Source = "assumption")] Length FieldOverlap,
    [Key("How much more the busiest of several lasers scans than their mean: a layer is done when it is.", Default = "0 %", AtLeast = "0 %", AtMost = "1000 %", Source = "assumption")] Share LoadImbalance,
    [Key("The height of a layer.", Otherwise = "half the laser's spot (Gee et al. 2022, Table 2)", MoreThan = "0 um")] Length? LayerHeight,
    [Key("The melt track's depth in layer heights.", Default = "2", AtLeast = "1", AtMost = "100", Source = "Gee et al. 2022, Table 2")] double Overmelt,
    [Key("How far neighbouring melt tracks lie apart.", Default = "half_width", Source = "Gee et al. 2022, section 2.2")] Hatch Hatch,
    [Key("How often the laser follows each contour.", Default = "1", AtLeast = "0", AtMost = "100", Source = "Gee et al. 2022, section 2.2")] int SkinPasses,
    [Key("The share of a track that the core leaves out along every contour because the skin melts it.", Default = "0 %", AtLeast = "0 %", AtMost = "100 %", Source = "assumption")] Share SkinCoreOverlap,
    [Key("The temperature of chamber and powder.", Default = "373 K", AtLeast = "0 K", Source = "Gee et al. 2022, section 2.1")] Temperature Ambient,
    [Key("The inertia of the mirrors that steer the lasers.", Otherwise = "they turn and jump in no time (Gee et al. 2022, section 2.2)")] MirrorsSection? Mirrors,
    [Key("What melt tracks must keep to.", Otherwise = "nothing is checked, and `parameters: fastest` asks only that every point is melted")] LimitsSection? Limits,
    [Key("Who chooses power, spot, layer height and overmelt: `as_given` takes what is written here, `fastest` looks, for each part and metal, for those within `ranges` and `limits` that print a full plate in the least time (Gee et al. 2022, section 3.1.1).", Default = "as_given")] LaserParameters Parameters,
    [Key("Where `parameters: fastest` looks.", Otherwise = "the power alone is searched")] RangesSection? Ranges,
    [Key("Whether all layers are scanned alike, `constant`, or each as fast as its shape allows, `layerwise`: the core of a layer that fills the box around it at `bold_speed`, of others the less the less they fill (Di and Yang 2021, section 2.3; contours stay as they are).", Default = "constant")] LayerPlanningMode Planning,
    [Key("With `planning: layerwise`, the speed in the core of a layer that fills its box, in shares of the usual one.", Otherwise = "the highest at which every point is still melted: a third more at the default hatch and overmelt", AtLeast = "100 %", AtMost = "1000 %")] Share? BoldSpeed,
    [Key("A constant volume for every hour of scanning, as machine makers quote it.", Otherwise = "the physics of melting gives it", MoreThan = "0 cm3/h")] Rate<Volume, Duration>? NominalRate,
    [Key("How fast the recoater travels, over the plate and back for each layer.", Otherwise = "the machine has no laser", MoreThan = "0 mm/s")] Rate<Length, Duration>? RecoatSpeed,
    [Key("The time between two layers beside the recoater's travel.", Otherwise = "the machine has no laser", AtLeast = "0 s")] Duration? PlatformTime,
    [Key("An electron beam in the place of lasers.", Otherwise = "the machine has none")] ElectronBeamSection? ElectronBeam,
    [Key("A printhead for binder in the place of lasers.", Otherwise = "the machine has none")] BinderJetSection? BinderJet,
    [Key("A projector over a vat in the place of lasers.", Otherwise = "the machine has none")] VatSection? Vat,
    [Key("Setting a build up: plate, powder, levelling; a time alone is enough.")] WorkSection SetUp,
    [Key("Flooding with inert gas and heating.", AtLeast = "0 s", AtMost = "1000 y")] Duration InertAndHeat,
    [Key("Cooling down after printing.", AtLeast = "0 s", AtMost = "1000 y")] Duration Cool,
    [Key("Taking the build out; a time alone is enough.")] WorkSection Unload,
    [Key("The price of one machine.", AtLeast = "0 USD")] Money Price,
    [Key("What installing and connecting adds to the price.", Default = "15 %", AtLeast = "0 %", AtMost = "1000 %", Source = "assumption, fits Gee et al. 2022, section 3.2")] Share Infrastructure,
    [Key("The years over which the price is written off.", Default = "6 y", MoreThan = "0 y", AtMost = "1000 y", Source = "assumption")] Duration Life,
    [Key("The yearly interest on what is not yet written off.", Default = "8 %", AtLeast = "0 %", AtMost = "1000 %", Source = "assumption")] Share Interest,
    [Key("Maintenance in a year, in shares of the price.", Default = "9 %", AtLeast = "0 %", AtMost = "1000 %", Source = "assumption")] Share Maintenance,
    [Key("Safety, software and the like, and the floor where `floor_space` does not count it.", Default = "0 USD/y", AtLeast = "0 USD/y")] Rate<Money, Duration> SiteCost,
    [Key("The floor that a machine takes with the room around it, for which `floor_price` is paid.", Default = "0 m2", AtLeast = "0 m2")] Area FloorSpace,
    [Key("Filters, blades and the like, for each hour of printing.", Default = "0 USD/h", AtLeast = "0 USD/h")] Rate<Money, Duration> Consumables,
    [Key("The price of a build plate.", Default = "0 USD", AtLeast = "0 USD")] Money PlatePrice,
    [Key("How often a plate is resurfaced before it is discarded.", Default = "10", AtLeast = "0", AtMost = "100000", Source = "assumption")] int PlateRefurbishments,
    [Key("What resurfacing a plate costs, in shares of its price.", Default = "10 %", AtLeast = "0 %", AtMost = "1000 %", Source = "assumption")] Share PlateRefurbishing,
    [Key("Gas that floods the chamber before a build.", Default = "0 m3", AtLeast = "0 m3")] Volume GasToInert,
    [Key("Gas that flows while printing.", Default = "0 m3/h", AtLeast = "0 m3/h")] Rate<Volume, Duration> GasFlow,
    [Key("The price of gas.", Default = "0.2 USD/m3", AtLeast = "0 USD/m3", Source = "assumption")] Rate<Money, Volume> GasPrice,
    [Key("The energy that it took to make the gas.", Default = "1 kWh/m3", AtLeast = "0 kWh/m3", Source = "assumption: argon from air")] Rate<Energy, Volume> GasEnergy,
    [Key("The greenhouse gases of making the gas, as carbon dioxide.", Default = "0.5 kg/m3", AtLeast = "0 kg/m3", Source = "assumption: argon from air")] Rate<Mass, Volume> GasCarbon,
    [Key("Electric power while heating and printing.", Default = "0 kW", AtLeast = "0 kW")] Power PowerPrinting,
    [Key("Electric power at any other time.", Default = "0 kW", AtLeast = "0 kW")] Power PowerIdle);

/// <summary>The room that a machine builds in.</summary>
[Section("a chamber", "The room that a machine builds in: over a rectangular plate (`width` and `depth`) or a round one (`diameter`). How many parts the plate holds is told at `packing`.")]
public sealed record ChamberSection(
    [Key("The rectangular plate's width.", Otherwise = "the plate is round", MoreThan = "0 mm")] Length? Width,
    [Key("The rectangular plate's depth.", Otherwise = "the plate is round", MoreThan = "0 mm")] Length? Depth,
    [Key("The round plate's diameter.", Otherwise = "the plate is rectangular", MoreThan = "0 mm")] Length? Diameter,
    [Key("How high a build may grow.", MoreThan = "0 mm")] Length Height);

/// <summary>A piece of work on a machine.</summary>
[Section("a piece of work", "A piece of work on a machine. The time may stand alone: `set_up: 30 min`.", MainKey = "time")]
public sealed record WorkSection(
    [Key("How long the machine is occupied.", AtLeast = "0 s")] Uncertain<Duration> Time,
    [Key("How much of that a person is there, from its beginning.", Otherwise = "all of it", AtLeast = "0 s")] Uncertain<Duration>? CrewTime);

/// <summary>What goes wrong while printing.</summary>
[Section("a build failure", "What goes wrong while printing. A rate may stand alone.", MainKey = "rate")]
public sealed record BuildFailureSection(
    [Key("The chance of a failure in each hour of printing.", Default = "0 %/h", AtLeast = "0 %/h")] Rate<Share, Duration> Rate,
    [Key("The share of the plate's units that a failure takes; a build that lost all its units is stopped.", Default = "100 %", AtLeast = "0 %", AtMost = "100 %", Source = "assumption")] Uncertain<Share> Loses,
    [Key("How long the machine is down after a failure.", Default = "4 h", AtLeast = "0 h", Source = "assumption")] Uncertain<Duration> Recovery);

/// <summary>When a plate or batch starts: when it is full, or after it has waited long enough.</summary>
/// <param name="After">How long it waits to be full; nothing: for ever.</param>
public readonly record struct StartRule(Duration? After) : ITextValue<StartRule>
{
    private const string OrAfter = "full or after ";

    static string ITextValue<StartRule>.Form => "when it starts, as in \"full\" or \"full or after 8 h\"";

    static bool ITextValue<StartRule>.TryRead(string text, Currencies currencies, out StartRule value)
    {
        value = default;
        if (text == "full") return true;
        if (!text.StartsWith(OrAfter, StringComparison.Ordinal)) return false;
        if (!QuantityText.TryParse<Duration>(text[OrAfter.Length..], currencies, out var after, out _) || !TimeLimits.Holds(after)) return false;
        value = new(after);
        return true;
    }
}
