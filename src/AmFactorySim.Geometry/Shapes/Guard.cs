using System.Runtime.CompilerServices;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry.Shapes;

internal static class Guard
{
    public static double Millimetres(Length size, [CallerArgumentExpression(nameof(size))] string name = "") =>
        size.Metres > 0 && double.IsFinite(size.Metres) ? size.Millimetres
            : throw new ArgumentOutOfRangeException(name, $"a size must be above 0, but is {size}");

    public static int AtLeast(int least, int segments, [CallerArgumentExpression(nameof(segments))] string name = "") =>
        segments >= least ? segments
            : throw new ArgumentOutOfRangeException(name, $"a round shape must have at least {least} segments, but has {segments}");
}
