namespace AmFactorySim.Geometry;

/// <summary>A way to stand a part on the plate, and what it asks for.</summary>
/// <param name="Rotation">The turn from the part as it is given.</param>
/// <param name="BoundingBox">The sizes of the turned part.</param>
/// <param name="Supports">What has to be held up.</param>
public sealed record Orientation(Rotation Rotation, BoundingBox BoundingBox, SupportSpace Supports);
