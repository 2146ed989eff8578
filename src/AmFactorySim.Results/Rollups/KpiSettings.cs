using AmFactorySim.Factory.ClosedForm;

namespace AmFactorySim.Results.Rollups;

/// <summary>What the key figures need to know of the plan.</summary>
/// <param name="WarmUp">Time from the start that the window leaves out; from zero, below the horizon.</param>
/// <param name="Horizon">Length of the run.</param>
/// <param name="Currency">Code of the currency of amounts: USD.</param>
/// <param name="Machines">Names of the groups of machines, in the order of the flow: all before the stations.</param>
/// <param name="Stations">Names of the stations, in the order of the flow.</param>
public sealed record KpiSettings(
    TimeSpan WarmUp,
    TimeSpan Horizon,
    string Currency,
    IReadOnlyList<string> Machines,
    IReadOnlyList<string> Stations)
{
    /// <summary>How each part is built on each group of machines.</summary>
    public IReadOnlyList<RecipeFacts> Recipes { get; init; } = [];

    /// <summary>What of each part is printed for a unit ordered.</summary>
    public IReadOnlyList<PartFacts> Parts { get; init; } = [];

    /// <summary>How long each group and its crew work on a unit.</summary>
    public IReadOnlyList<PlannedWork> Works { get; init; } = [];

    /// <summary>How many plates or units each station takes at a time, where it is more than one.</summary>
    public IReadOnlyList<(string Station, int Size)> Batches { get; init; } = [];

    /// <summary>The energy and greenhouse gases behind what the ledger counts.</summary>
    public IReadOnlyList<Footprint> Footprints { get; init; } = [];

    /// <summary>Units that are ordered, and would be released at the horizon or later.</summary>
    public long UnitsAfterHorizon { get; init; }
}

/// <summary>How a part is built on a group of machines.</summary>
/// <param name="Part">The part.</param>
/// <param name="Group">The group of machines.</param>
/// <param name="PlannedAmount">What a unit costs by the plan, right the first time, in the currency.</param>
/// <param name="PlateCapacity">Units on a full plate.</param>
/// <param name="IdealPrintH">The shortest printing time of a unit, in hours.</param>
/// <param name="UnitKg">Metal fused for a unit, supports included, in kg.</param>
public sealed record RecipeFacts(string Part, string Group, double PlannedAmount, int PlateCapacity, double IdealPrintH, double UnitKg);

/// <summary>What the route makes of a part.</summary>
/// <param name="Part">The part.</param>
/// <param name="Yield">The share of the units through printing that is shipped, by the probabilities of scrap.</param>
/// <param name="ReplacedShare">The share of the units ordered whose scrap is made again.</param>
public sealed record PartFacts(string Part, double Yield, double ReplacedShare);

/// <summary>The energy and greenhouse gases behind each unit of what the ledger counts.</summary>
/// <param name="Kind">What it is summed in: "electricity", "gas" or "powder".</param>
/// <param name="Step">The scope of the figures that it is counted in: "group:saw", "gas:laser", "material:AlSi10Mg".</param>
/// <param name="Account">The account of the postings, as the ledger's table has it: "energy".</param>
/// <param name="Driver">The driver of the postings: "energy_kwh".</param>
/// <param name="Resource">The resource of the postings.</param>
/// <param name="Kwh">Energy for each unit of the driver, in kWh.</param>
/// <param name="Co2Kg">Greenhouse gases as carbon dioxide for each unit of the driver, in kg.</param>
public sealed record Footprint(string Kind, string Step, string Account, string Driver, string Resource, double Kwh, double Co2Kg);
