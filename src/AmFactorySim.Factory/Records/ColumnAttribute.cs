namespace AmFactorySim.Factory.Records;

/// <summary>Says what a column of a result table holds; the documentation of the tables is made from it.</summary>
/// <param name="help">One line, as a planner would ask for it.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ColumnAttribute(string help) : Attribute
{
    /// <summary>One line, as a planner would ask for it.</summary>
    public string Help { get; } = help;
}
