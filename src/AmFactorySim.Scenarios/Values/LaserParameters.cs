namespace AmFactorySim.Scenarios;

/// <summary>Who chooses a laser's power, spot, layer height and overmelt.</summary>
public enum LaserParameters
{
    /// <summary>The scenario says them.</summary>
    AsGiven,

    /// <summary>They are searched for each part and metal: the fastest within the limits.</summary>
    Fastest,
}
