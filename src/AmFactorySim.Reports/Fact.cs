namespace AmFactorySim.Reports;

/// <summary>A figure that is looked for first.</summary>
/// <param name="Name">What it is, in a word or two.</param>
/// <param name="Value">The figure with its unit.</param>
/// <param name="Note">What else is to be known of it.</param>
public sealed record Fact(string Name, string Value, string Note = "");
