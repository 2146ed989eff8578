namespace AmFactorySim.Results.Rollups;

/// <summary>A key figure as its documentation describes it.</summary>
/// <param name="Name">As in the table: lead_time_mean.</param>
/// <param name="Unit">The unit of its values; "currency" stands for the scenario's.</param>
/// <param name="Scopes">What there is a value for.</param>
/// <param name="Help">What it says, and how it is taken from the tables.</param>
public sealed record KpiDefinition(string Name, string Unit, string Scopes, string Help);
