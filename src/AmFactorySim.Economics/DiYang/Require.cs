using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.DiYang;

// What the equations need of their inputs; NaN fails every one of these.
internal static class Require
{
    public static T Positive<T>(T value, string what) where T : struct, IQuantity<T> =>
        value.Si > 0 && double.IsFinite(value.Si)
            ? value : throw new ArgumentException($"{what} must be above 0, but is {QuantityText.Print(value)}");

    public static T NotNegative<T>(T value, string what) where T : struct, IQuantity<T> =>
        value.Si >= 0 && double.IsFinite(value.Si)
            ? value : throw new ArgumentException($"{what} must be at least 0, but is {QuantityText.Print(value)}");
}
