namespace AmFactorySim.Geometry;

/// <summary>Objectives of the search for the best orientation.</summary>
public static class OrientationCost
{
    /// <summary>The height; of equally high orientations, the one with less support space is better.</summary>
    public static double Height(Orientation orientation) =>
        orientation.BoundingBox.Z.Metres * (1
            + 1e-4 * (orientation.Supports.Volume.CubicMetres / orientation.BoundingBox.Volume.CubicMetres));

    /// <summary>The space below overhangs, in m³; of two with equal space, the lower one is better.</summary>
    public static double Supports(Orientation orientation) =>
        orientation.Supports.Volume.CubicMetres + 1e-6 * Math.Pow(orientation.BoundingBox.Z.Metres, 3);
}
