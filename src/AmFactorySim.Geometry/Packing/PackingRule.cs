namespace AmFactorySim.Geometry;

/// <summary>How parts share a machine's build space.</summary>
public enum PackingRule
{
    /// <summary>The plate's area divided by the part's footprint (Gee et al. 2022): an estimate, without a layout.</summary>
    SingleLayer,

    /// <summary>Rectangles laid out on the plate, side by side.</summary>
    Rectangles,

    /// <summary>Rectangles laid out in storeys above each other, for powder that holds parts without supports.</summary>
    Stacked,
}
