using AmFactorySim.Geometry;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Yaml.Binding;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>A group of identical printing machines. It works by one process: one of the four process sections is given.</summary>
[Section("a machine",
    "A group of identical printing machines. The catalogue knows the models; any of their values can be overridden. " +
    "A machine works by exactly one process: `laser`, `electron_beam`, `binder_jet` or `vat`. A build holds units of one part only.")]
public sealed record MachineSection(
    [Key("Another group of machines whose keys this one takes over; keys given here override them.", Otherwise = "none")]
    string? Like,
    [Key("The model in the catalogue.", Otherwise = "the group's own name, if the catalogue knows it")]
    string? Model,
    [Key("Number of machines.", Default = "1", AtLeast = "1", AtMost = "10000")]
    int Count,
    [Key("The crew that sets up and unloads.", Otherwise = "no people are needed", Names = "crews")]
    string? Crew,
    [Key("When a plate that is not full starts.", Default = "full or after 24 h", Source = "assumption")]
    StartRule Starts,
    [Key("Failures while printing; a rate alone is enough: `build_failure: 0.15 %/h`.", Default = "0 %/h")]
    BuildFailureSection BuildFailure,
    [Key("The price of one machine.", AtLeast = "0 USD", AtMost = "1000 MUSD")]
    Money Price,
    [Key(
        "How many parts a build holds. `single_layer`: the plate's area divided by the part's footprint, including the gap; optimistic for "
         + "parts that are large compared with the plate and for round plates. `rectangles`: as many as can be laid out on the plate, each "
         + "within its bounding rectangle, turned by 90 degrees where that helps. `stacked`: such layouts in several levels, with electron "
         + "beams and binder jets only, whose powder holds parts up.",
        Default = "single_layer", Source = "Gee et al. 2022, section 2.5")]
    PackingRule Packing,
    [Key("The gap between parts, side by side and between stacked levels; at 0 mm they touch. No gap is kept to the rim of the plate.",
        Default = "5 mm", AtLeast = "0 mm", AtMost = "10 m", Source = "assumption")]
    Length Spacing,
    [Key("The build chamber.")]
    ChamberSection Chamber,
    [Key("Laser powder-bed fusion (PBF-LB/M).", Otherwise = "the machine has another process")]
    LaserSection? Laser,
    [Key("Electron-beam powder-bed fusion (PBF-EB/M).", Otherwise = "the machine has another process")]
    ElectronBeamSection? ElectronBeam,
    [Key("Binder jetting (BJT).", Otherwise = "the machine has another process")]
    BinderJetSection? BinderJet,
    [Key("Vat photopolymerization (VPP).", Otherwise = "the machine has another process")]
    VatSection? Vat,
    [Key("Work before and after printing.")]
    HandlingSection Handling,
    [Key("What owning a machine costs besides its price.", Default = "")]
    MachineOwnershipSection Ownership,
    [Key("The build plates.", Default = "")]
    BuildPlateSection BuildPlate,
    [Key("Shielding gas.", Default = "")]
    GasSection Gas,
    [Key("Electric power.", Default = "")]
    MachinePowerSection Power,
    [Key("What a machine uses up per hour of printing: filters and recoater blades, cathodes, printheads or films.", Default = "0 USD/h",
        AtLeast = "0 USD/h", AtMost = "1 MUSD/h")]
    Rate<Money, Duration> Consumables);

/// <summary>The build chamber of a machine.</summary>
[Section("a chamber", "The build chamber, with a rectangular plate (`width` and `depth`) or a round one (`diameter`).")]
public sealed record ChamberSection(
    [Key("The width of a rectangular plate.", Otherwise = "the plate is round", AtLeast = "1 mm", AtMost = "100 m")]
    Length? Width,
    [Key("The depth of a rectangular plate.", Otherwise = "the plate is round", AtLeast = "1 mm", AtMost = "100 m")]
    Length? Depth,
    [Key("The diameter of a round plate.", Otherwise = "the plate is rectangular", AtLeast = "1 mm", AtMost = "100 m")]
    Length? Diameter,
    [Key("The greatest height of a build.", AtLeast = "1 mm", AtMost = "100 m")]
    Length Height)
{
    /// <summary>What is wrong with the chamber; null if nothing is.</summary>
    public string? Fault => this switch
    {
        { Diameter: null, Width: not null, Depth: not null } or { Diameter: not null, Width: null, Depth: null } => null,
        _ => "has either a width and a depth, or a diameter",
    };

    /// <summary>The build plate of a chamber without a fault.</summary>
    public BuildPlate Plate =>
        Diameter is { } diameter ? BuildPlate.Round(diameter, Height) : BuildPlate.Rectangle(Width!.Value, Depth!.Value, Height);
}

/// <summary>Work on a machine before and after printing.</summary>
[Section("handling", "Work on a machine before and after printing.")]
public sealed record HandlingSection(
    [Key("Setting up a build: plate, powder, levelling; a time alone is enough.")]
    WorkSection SetUp,
    [Key("Flooding with inert gas, or evacuating, and heating.", AtLeast = "0 s", AtMost = "1 y")]
    Duration InertAndHeat,
    [Key("Cooling down after printing.", AtLeast = "0 s", AtMost = "1 y")]
    Duration Cool,
    [Key("Taking the build out; a time alone is enough.")]
    WorkSection Unload);

/// <summary>A piece of work on a machine.</summary>
[Section("a piece of work", "A piece of work on a machine. The time may stand alone: `set_up: 30 min`.", MainKey = "time")]
public sealed record WorkSection(
    [Key("How long the machine is occupied.", AtLeast = "0 s")]
    Uncertain<Duration> Time,
    [Key("How much of that time a person is needed, from its beginning.", Otherwise = "all of it", AtLeast = "0 s")]
    Uncertain<Duration>? CrewTime);

/// <summary>Failures while printing.</summary>
[Section("a build failure", "Failures while printing. A rate may stand alone.", MainKey = "rate")]
public sealed record BuildFailureSection(
    [Key("The probability of a failure per hour of printing.", Default = "0 %/h", AtLeast = "0 %/h", AtMost = "1000 %/h")]
    Rate<Share, Duration> Rate,
    [Key("The share of the plate's units that a failure destroys; a build that has lost all its units is stopped.",
        Default = "100 %", AtLeast = "0 %", AtMost = "100 %", Source = "assumption")]
    Uncertain<Share> Loses,
    [Key("How long the machine is down after a failure.", Default = "4 h", AtLeast = "0 h", Source = "assumption")]
    Uncertain<Duration> Recovery);

/// <summary>What owning a machine costs besides its price.</summary>
[Section("ownership", "What owning a machine costs besides its price.")]
public sealed record MachineOwnershipSection(
    [Key("Installation and connection, as a share of the price.",
        Default = "15 %", AtLeast = "0 %", AtMost = "1000 %", Source = "assumption, fits Gee et al. 2022, section 3.2")]
    Share Infrastructure,
    [Key("The depreciation period.", Default = "6 y", AtLeast = "1 d", AtMost = "1000 y", Source = "assumption")]
    Duration Life,
    [Key("What it is sold for at the end of that period, as a share of the price.", Default = "0 %", AtLeast = "0 %", AtMost = "100 %")]
    Share ResidualValue,
    [Key("The interest per year on the capital that is not yet written off.",
        Default = "8 %", AtLeast = "0 %", AtMost = "1000 %", Source = "assumption")]
    Share Interest,
    [Key("Maintenance per year, as a share of the price.", Default = "9 %", AtLeast = "0 %", AtMost = "1000 %", Source = "assumption")]
    Share Maintenance,
    [Key("Safety, software and the like, and the floor if `floor_space` does not count it.", Default = "0 USD/y",
        AtLeast = "0 USD/y", AtMost = "1000 MUSD/y")]
    Rate<Money, Duration> SiteCost,
    [Key("The floor that a machine takes, including the space around it; it costs `floor_price`.", Default = "0 m2",
        AtLeast = "0 m2", AtMost = "1000000 m2")]
    Area FloorSpace);

/// <summary>The build plates of a machine.</summary>
[Section("build plates", "The build plates of a machine.")]
public sealed record BuildPlateSection(
    [Key("The price of a build plate.", Default = "0 USD", AtLeast = "0 USD", AtMost = "1 MUSD", Formerly = "plate_price")]
    Money Price,
    [Key("How often a plate is resurfaced before it is discarded.",
        Default = "10", AtLeast = "0", AtMost = "100000", Source = "assumption", Formerly = "plate_refurbishments")]
    int Refurbishments,
    [Key("The cost of resurfacing a plate, as a share of its price.",
        Default = "10 %", AtLeast = "0 %", AtMost = "1000 %", Source = "assumption", Formerly = "plate_refurbishing")]
    Share Refurbishing);

/// <summary>The shielding gas of a machine.</summary>
[Section("gas", "The shielding gas of a machine.")]
public sealed record GasSection(
    [Key("Gas that floods the chamber before a build.", Default = "0 m3", AtLeast = "0 m3", AtMost = "100000 m3",
        Formerly = "gas_to_inert")]
    Volume ToInert,
    [Key("The gas flow while printing.", Default = "0 m3/h", AtLeast = "0 m3/h", AtMost = "100000 m3/h", Formerly = "gas_flow")]
    Rate<Volume, Duration> Flow,
    [Key("The price of the gas.", Default = "0.2 USD/m3", AtLeast = "0 USD/m3", AtMost = "100 kUSD/m3", Source = "assumption",
        Formerly = "gas_price")]
    Rate<Money, Volume> Price,
    [Key("The embodied energy of the gas.",
        Default = "1 kWh/m3", AtLeast = "0 kWh/m3", AtMost = "100000 kWh/m3", Source = "assumption: argon from air",
        Formerly = "gas_energy")]
    Rate<Energy, Volume> Energy,
    [Key("The greenhouse gas emissions of producing the gas, as carbon dioxide.",
        Default = "0.5 kg/m3", AtLeast = "0 kg/m3", AtMost = "100000 kg/m3", Source = "assumption: argon from air",
        Formerly = "gas_carbon")]
    Rate<Mass, Volume> Carbon);

/// <summary>The electric power of a machine.</summary>
[Section("power", "The electric power of a machine.")]
public sealed record MachinePowerSection(
    [Key("While heating and printing.", Default = "0 kW", AtLeast = "0 kW", AtMost = "100 MW", Formerly = "power_printing")]
    Power Printing,
    [Key("At any other time.", Default = "0 kW", AtLeast = "0 kW", AtMost = "100 MW", Formerly = "power_idle")]
    Power Idle);

/// <summary>When a plate or batch starts: when it is full, or after it has waited long enough.</summary>
/// <param name="After">How long it waits to be full; null: without limit.</param>
public readonly record struct StartRule(Duration? After) : ITextValue<StartRule>
{
    private const string OrAfter = "full or after ";

    static string ITextValue<StartRule>.Form => "when it starts, as in \"full\" or \"full or after 8 h\"";

    static bool ITextValue<StartRule>.TryRead(string text, Currencies currencies, out StartRule value)
    {
        value = default;
        if (text == "full") return true;
        if (!text.StartsWith(OrAfter, StringComparison.Ordinal)) return false;
        if (!QuantityText.TryParse<Duration>(text[OrAfter.Length..], currencies, out var after, out _) || !TimeLimits.Holds(after))
            return false;
        value = new(after);
        return true;
    }
}
