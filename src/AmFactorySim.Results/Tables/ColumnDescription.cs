namespace AmFactorySim.Results.Tables;

/// <summary>A column of a result table as its documentation describes it.</summary>
/// <param name="Name">As in the file, with its unit: print_started_h.</param>
/// <param name="Type">The type in SQL.</param>
/// <param name="Words">The words that it can hold, where they are fixed; otherwise none.</param>
/// <param name="CanMiss">Whether a row may have no value here.</param>
/// <param name="Help">One line, as a planner would ask for it.</param>
public sealed record ColumnDescription(string Name, string Type, IReadOnlyList<string> Words, bool CanMiss, string Help);
