namespace AmFactorySim.Results.Rollups;

/// <summary>What the key figures need to know of the plan.</summary>
/// <param name="WarmUp">Time from the start that the window leaves out; from zero, below the horizon.</param>
/// <param name="Horizon">Length of the run.</param>
/// <param name="Currency">Code of the currency of amounts: USD.</param>
/// <param name="Machines">Names of the groups of machines, in the order of the flow: all before the stations.</param>
/// <param name="Stations">Names of the stations, in the order of the flow.</param>
/// <param name="Crews">Which crew serves which group of machines or stations; a crew may serve several.</param>
public sealed record KpiSettings(
    TimeSpan WarmUp,
    TimeSpan Horizon,
    string Currency,
    IReadOnlyList<string> Machines,
    IReadOnlyList<string> Stations,
    IReadOnlyList<(string Crew, string Group)> Crews)
{
    /// <summary>The energy and greenhouse gases behind what the ledger counts.</summary>
    public IReadOnlyList<Footprint> Footprints { get; init; } = [];

    /// <summary>What a unit of each part costs by the plan on each group of machines, right the first time.</summary>
    public IReadOnlyList<(string Part, string Group, double Cost)> PlannedCosts { get; init; } = [];
}
