namespace AmFactorySim.Experiments.BatchCosts;

/// <summary>A constant that a batch's cost depends on.</summary>
public sealed record BatchConstantFigures(
    [property: Figure("The path of its key in the file.")] string Path,
    [property: Figure("Its symbol in the paper; empty where it has none.")] string Symbol,
    [property: Figure("What it is.")] string Name,
    [property: Figure("The value with its unit.")] string Value,
    [property: Figure("Where it comes from: the file and line, the paper's table, `fit: ...` or `assumption`.")] string Source,
    [property: Figure("By how many percent the batch's cost changes for each percent of this constant; null where it is no number.")] double? Elasticity);
