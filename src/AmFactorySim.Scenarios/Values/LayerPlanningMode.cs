namespace AmFactorySim.Scenarios;

/// <summary>Whether a laser scans all layers alike.</summary>
public enum LayerPlanningMode
{
    /// <summary>The same parameters in every layer.</summary>
    Constant,

    /// <summary>Each layer as fast as its shape allows.</summary>
    Layerwise,
}
