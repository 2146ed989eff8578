using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry.Shapes;

/// <summary>A box with one corner at the origin.</summary>
public static class Box
{
    /// <summary>A box of 12 facets.</summary>
    /// <param name="x">Above zero.</param>
    /// <param name="y">Above zero.</param>
    /// <param name="z">Above zero; the height.</param>
    public static Mesh Create(Length x, Length y, Length z) =>
        Extrusion.Create(Outline.Rectangle(0, 0, Guard.Millimetres(x), Guard.Millimetres(y)), z);
}
