using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

internal static class Slices
{
    // A part sliced for another layer height would silently get the wrong time.
    public static void RequireHeight(SlicedPart part, Length layerHeight)
    {
        if (Math.Abs(part.LayerHeight.Metres - layerHeight.Metres) > 1e-9 * layerHeight.Metres)
            throw new ArgumentException($"the part is sliced into layers of {part.LayerHeight}, but is to be built in layers of " +
                $"{layerHeight}");
    }
}
