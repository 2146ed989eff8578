namespace AmFactorySim.Geometry;

/// <summary>What an orientation costs, for a search of the one that costs least.</summary>
public static class OrientationCost
{
    /// <summary>The height; of equally high orientations the one with less to be held up costs less.</summary>
    public static double Height(Orientation orientation) =>
        orientation.BoundingBox.Z.Metres * (1 + 1e-4 * (orientation.Supports.Volume.CubicMetres / orientation.BoundingBox.Volume.CubicMetres));

    /// <summary>The space below overhangs, in m³; of two with equal space the lower one costs less.</summary>
    public static double Supports(Orientation orientation) =>
        orientation.Supports.Volume.CubicMetres + 1e-6 * Math.Pow(orientation.BoundingBox.Z.Metres, 3);
}
