namespace AmFactorySim.Economics.Routes;

/// <summary>A way to make a quantity of a part.</summary>
public interface IMakingRoute
{
    /// <summary>What making so many good units takes, from the order to the last of them.</summary>
    /// <param name="quantity">At least 1.</param>
    RouteFigures Of(long quantity);
}
