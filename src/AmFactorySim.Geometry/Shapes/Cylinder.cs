using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry.Shapes;

/// <summary>A cylinder around the z axis, with its base at height zero.</summary>
public static class Cylinder
{
    /// <summary>A prism over a regular polygon whose corners lie on the cylinder.</summary>
    /// <param name="radius">Above zero.</param>
    /// <param name="height">Above zero.</param>
    /// <param name="segments">Corners of the polygon; three or more.</param>
    public static Mesh Create(Length radius, Length height, int segments = 128) =>
        Extrusion.Create(Outline.Circle(0, 0, Guard.Millimetres(radius), Guard.AtLeast(3, segments)), height);
}
