namespace AmFactorySim.Factory.Records;

/// <summary>Names the result table that a row type belongs to and says what one row is.</summary>
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
