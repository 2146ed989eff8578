using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

// Argument checks of the formulas; NaN fails all of them.
internal static class Require
{
    public static T Positive<T>(T value, string what) where T : struct, IQuantity<T> =>
        value.Si > 0 && double.IsFinite(value.Si) ? value
            : throw new ArgumentException($"{what} must be positive, but is {QuantityText.Print(value)}");

    public static T NotNegative<T>(T value, string what) where T : struct, IQuantity<T> =>
        value.Si >= 0 && double.IsFinite(value.Si) ? value
            : throw new ArgumentException($"{what} must be at least 0, but is {QuantityText.Print(value)}");

    public static double Positive(double value, string what) =>
        value > 0 && double.IsFinite(value) ? value
            : throw new ArgumentException(FormattableString.Invariant($"{what} must be positive, but is {value:G6}"));

    public static int AtLeast(int least, int value, string what) =>
        value >= least ? value
            : throw new ArgumentException(FormattableString.Invariant($"{what} must be at least {least}, but is {value}"));

    public static Share ShareAboveNone(Share value, string what) =>
        value.Fraction is > 0 and <= 1 ? value : throw new ArgumentException($"{what} must be above 0 % and at most 100 %, but is {value}");

    public static Share ShareOfWhole(Share value, string what) =>
        value.Fraction is >= 0 and <= 1 ? value : throw new ArgumentException($"{what} must be from 0 % to 100 %, but is {value}");
}
