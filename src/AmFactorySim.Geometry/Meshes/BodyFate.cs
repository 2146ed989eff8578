namespace AmFactorySim.Geometry;

// What becomes of a body when a mesh is made solid.
internal enum BodyFate
{
    Kept,

    // Its facets faced the wrong way.
    Turned,

    // It encloses nothing: facets that lie on each other.
    Flat,

    // It lies wholly inside the solid of another and adds nothing.
    Swallowed,
}
