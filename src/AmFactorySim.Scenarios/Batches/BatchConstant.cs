namespace AmFactorySim.Scenarios;

/// <summary>A constant that a batch's cost depends on.</summary>
/// <param name="Path">Its key's path: "material.price".</param>
/// <param name="Symbol">As Di and Yang 2021 write it: "M_metal"; empty where they have none.</param>
/// <param name="Name">What it stands for.</param>
/// <param name="Value">As a planner would write it.</param>
/// <param name="Source">Where it comes from: the file and line, a paper and its table, "fit: ..." or "assumption".</param>
public sealed record BatchConstant(string Path, string Symbol, string Name, string Value, string Source);
