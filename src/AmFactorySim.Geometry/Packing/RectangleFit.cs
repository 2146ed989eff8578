namespace AmFactorySim.Geometry;

// Which of the free rectangles a part goes into.
internal enum RectangleFit
{
    // The one that leaves least along the shorter rest.
    ShortSide,

    // The one where the part's back lies nearest to the front, and of those the leftmost.
    BottomLeft,
}
