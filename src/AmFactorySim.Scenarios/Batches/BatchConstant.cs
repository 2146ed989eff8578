namespace AmFactorySim.Scenarios;

/// <summary>A constant that a batch's cost depends on.</summary>
/// <param name="Path">Its key's path: "material.price".</param>
/// <param name="Value">As a planner would write it.</param>
/// <param name="Meaning">What it stands for.</param>
/// <param name="Source">Where it comes from: the file and line, a paper and its table, "fit: ..." or "assumption".</param>
public sealed record BatchConstant(string Path, string Value, string Meaning, string Source);
