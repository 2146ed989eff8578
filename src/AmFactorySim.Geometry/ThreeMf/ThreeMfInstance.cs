namespace AmFactorySim.Geometry;

// An object set at a place: a component of another object or an item of the build.
internal readonly record struct ThreeMfInstance(int ObjectId, Transform Transform);
