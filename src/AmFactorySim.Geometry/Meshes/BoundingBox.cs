using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>Size of the axis-aligned bounding box of a part; z is the build direction.</summary>
/// <param name="X">The width on the plate.</param>
/// <param name="Y">The depth on the plate.</param>
/// <param name="Z">The height above the plate.</param>
public readonly record struct BoundingBox(Length X, Length Y, Length Z)
{
    /// <summary>Area of the box on the plate.</summary>
    public Area Footprint => X * Y;

    /// <summary>The volume of the box.</summary>
    public Volume Volume => Footprint * Z;
}
