namespace AmFactorySim.Factory.Records;

/// <summary>Names the result table of a row type and says what one row is.</summary>
/// <param name="name">The table's name, as "units".</param>
/// <param name="help">What one row stands for.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class TableAttribute(string name, string help) : Attribute
{
    /// <summary>The table's name.</summary>
    public string Name { get; } = name;

    /// <summary>What one row stands for.</summary>
    public string Help { get; } = help;
}

/// <summary>Says what a column of a result table holds; the documentation of the tables is generated from it.</summary>
/// <param name="help">One line, as a planner would ask for it.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ColumnAttribute(string help) : Attribute
{
    /// <summary>One line, as a planner would ask for it.</summary>
    public string Help { get; } = help;

    /// <summary>Whether the time is also written as a date, where the scenario has a start date.</summary>
    public bool HasDate { get; init; }
}
