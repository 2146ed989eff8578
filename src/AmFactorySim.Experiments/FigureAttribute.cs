namespace AmFactorySim.Experiments;

/// <summary>Says what a figure of a run's summary is; the documentation of the JSON output is made from it.</summary>
/// <param name="help">One line, as a planner would ask for it.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FigureAttribute(string help) : Attribute
{
    /// <summary>One line, as a planner would ask for it.</summary>
    public string Help { get; } = help;
}
