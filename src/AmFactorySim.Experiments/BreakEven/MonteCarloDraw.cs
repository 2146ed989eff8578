using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Timeline;

namespace AmFactorySim.Experiments.BreakEven;

/// <summary>One Monte Carlo sample of all uncertain constants; the first has the typical values.</summary>
/// <remarks>
/// Each constant has a triangular distribution from its minimum over its typical value to its maximum, with a random stream of its own:
/// constants are independent of each other, and one that several routes share is the same for all of them in a draw. x = a + √(u (b -
/// a)(c - a)) up to the mode c, b - √((1 - u)(b - a)(b - c)) above.
/// </remarks>
/// <param name="number">The draw's number; 0: the typical values.</param>
internal sealed class MonteCarloDraw(int number)
{
    private const ulong Seed = 2022;

    public T Of<T>(string path, Estimate<T> estimate) where T : struct, IQuantity<T> =>
        number == 0 ? estimate.Typical : T.FromSi(Of(path, new Estimate<double>(estimate.Low.Si, estimate.Typical.Si, estimate.High.Si)));

    public double Of(string path, Estimate<double> estimate)
    {
        var (low, mode, high) = (estimate.Low, estimate.Typical, estimate.High);
        if (number == 0 || high <= low) return mode;
        var u = new RandomStream(Seed, number, path).NextDouble();
        return u * (high - low) < mode - low
            ? low + Math.Sqrt(u * (high - low) * (mode - low)) : high - Math.Sqrt((1 - u) * (high - low) * (high - mode));
    }
}
