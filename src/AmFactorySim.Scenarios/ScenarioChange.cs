namespace AmFactorySim.Scenarios;

/// <summary>One value put in the place of what a scenario says: how command lines, sweeps and what-ifs change it.</summary>
/// <param name="Path">The key's path: "horizon", "machines.S-m400-4.count", "orders[1].quantity".</param>
/// <param name="Value">The value, as a planner would write it.</param>
/// <param name="Source">Where it comes from, to begin the message of a fault in it: "--horizon".</param>
public sealed record ScenarioChange(string Path, string Value, string Source = "change");
