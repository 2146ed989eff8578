namespace AmFactorySim.Geometry;

// A place for one part in a storey, in m: the corner of its box nearest to the origin, and whether the part is turned by 90°.
internal readonly record struct Cell(double X, double Y, bool IsTurned);
