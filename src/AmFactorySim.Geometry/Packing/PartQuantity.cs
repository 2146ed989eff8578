namespace AmFactorySim.Geometry;

/// <summary>So many of a part.</summary>
/// <param name="Box">The part's box as it stands on the plate.</param>
/// <param name="Quantity">How many; zero or more.</param>
public readonly record struct PartQuantity(BoundingBox Box, int Quantity);
