namespace AmFactorySim.Geometry;

/// <summary>How many equal parts a machine's build space holds.</summary>
/// <param name="UnitsPerStorey">Side by side; at least one.</param>
/// <param name="Storeys">Above each other; one unless parts are stacked.</param>
public readonly record struct PlateCapacity(int UnitsPerStorey, int Storeys)
{
    /// <summary>All of them.</summary>
    public int Units => UnitsPerStorey * Storeys;

    /// <summary>The storeys that so many parts take.</summary>
    public int StoreysOf(int units) => (units + UnitsPerStorey - 1) / UnitsPerStorey;
}
