namespace AmFactorySim.Experiments.BreakEven;

/// <summary>In what printing and a conventional route are compared.</summary>
public enum BreakEvenMeasure
{
    /// <summary>Cost.</summary>
    Cost,

    /// <summary>Greenhouse gases, as carbon dioxide.</summary>
    Carbon,

    /// <summary>Energy, with that of material and tools.</summary>
    Energy,

    /// <summary>From the order to the last part.</summary>
    LastPart,

    /// <summary>From the order to the first part.</summary>
    FirstPart,
}
