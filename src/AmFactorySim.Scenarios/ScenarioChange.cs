namespace AmFactorySim.Scenarios;

/// <summary>A value that replaces one of a scenario: how command lines, sweeps and what-if questions change it.</summary>
/// <param name="Path">The key's path: "horizon", "machines.S-m400-4.count", "orders[1].quantity".</param>
/// <param name="Value">The value, as it would be written; lists and groups in YAML's flow style.</param>
/// <param name="Source">Where it comes from, with which faults in it begin: "--horizon".</param>
public sealed record ScenarioChange(string Path, string Value, string Source = "change");
