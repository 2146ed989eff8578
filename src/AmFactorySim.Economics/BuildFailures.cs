using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Economics;

/// <summary>Failures that come at a constant rate while a build prints, and each take a share of the units that are left.</summary>
/// <remarks>
/// <para>
/// With j units left, a build of n units grows by its whole height in τ_j = j t_scan + t_recoat(n), and failures come at the rate λ τ_j
/// for each height. A failure takes round(share × j) units, one at least; a build without units is stopped. The number of units left is
/// a Markov chain over the height h from 0 to 1, from which follow, all as means: the good units E[j(1)], the units fused ∫ E[j] dh, the
/// printing time ∫ E[τ_j] dh, and the chance 1 - P(j(1) = n) of a failure and so of a repair.
/// Units that are lost are printed again, on plates that are filled alike: n/E[j(1)] builds are started for each that is planned.
/// </para>
/// <para>
/// Source: by definition, solved by uniformisation. Worked number: 1 % per hour, 50 h of printing and all units lost: e^-0.5 = 60.65 % of
/// builds are good, 39.35 h are printed on average, 1.649 builds are started for each good one.
/// </para>
/// </remarks>
/// <param name="Rate">λ, the failures in each hour of printing; at least 0.</param>
/// <param name="Losses">The share of the units that a failure takes, with its probability; probabilities add up to 1.</param>
/// <param name="Recovery">How long the machine is under repair afterwards.</param>
public sealed record BuildFailures(Rate<Share, Duration> Rate, ImmutableArray<(double Share, double Probability)> Losses, Duration Recovery)
{
    // Larger plates are counted in so many equal portions.
    private const int MostPortions = 500;

    private const double MostFailures = 600;

    /// <summary>What becomes of a build, on average.</summary>
    /// <param name="units">n, the units on the plate; at least 1.</param>
    /// <param name="scan">t_scan, the scanning time of a unit.</param>
    /// <param name="recoat">t_recoat, the recoating time of the build.</param>
    /// <exception cref="ArgumentException">Hardly any build would be finished.</exception>
    public ExpectedBuild Of(int units, Duration scan, Duration recoat)
    {
        var portions = Math.Min(units, MostPortions);
        var (portion, highest) = ((double)units / portions, Rate.Si * Time(portions).Seconds);
        Duration Time(int left) => scan * (units * ((double)left / portions)) + recoat;

        if (highest > MostFailures) throw NeverFinished();
        var chances = new double[portions + 1];
        chances[portions] = 1;
        var (good, fused, print, whole) = (0.0, 0.0, 0.0, 0.0);
        // Poisson: the chance of so many steps, and of more than so many. What is left out is less than a rounding.
        var (steps, more) = (Math.Exp(-highest), -double.ExpM1(-highest));
        for (var i = 1; ; i++)
        {
            var spent = highest > 0 ? more / highest : 1;
            for (var left = 1; left <= portions; left++)
            {
                if (chances[left] == 0) continue;
                good += steps * chances[left] * left * portion;
                fused += spent * chances[left] * left * portion;
                print += spent * chances[left] * Time(left).Seconds;
            }
            whole += steps * chances[portions];
            if (more < 1e-14 || chances[0] == 1) break;
            chances = Next(chances, left => Time(left) / Time(portions));
            steps *= highest / i;
            more = Math.Max(0, more - steps);
        }
        return good > 1e-6 * units ? new(good, fused, new(print), 1 - whole) : throw NeverFinished();

        ArgumentException NeverFinished() => new(
            $"with {Rate} of failures hardly any build of {Time(portions)} is finished; is a value out of its usual range?");
    }

    private double[] Next(double[] chances, Func<int, double> rate)
    {
        var next = new double[chances.Length];
        next[0] = chances[0];
        for (var left = 1; left < chances.Length; left++)
        {
            if (chances[left] == 0) continue;
            var fails = chances[left] * rate(left);
            next[left] += chances[left] - fails;
            foreach (var (share, probability) in Losses)
                next[left - Math.Clamp((int)Math.Round(share * left, MidpointRounding.AwayFromZero), 1, left)] += fails * probability;
        }
        return next;
    }
}

/// <summary>What becomes of a build on average.</summary>
/// <param name="Good">Units that are good when it is done.</param>
/// <param name="Fused">Units fused; one that fails half way up counts a half.</param>
/// <param name="Print">How long it prints.</param>
/// <param name="Failed">The chance that a failure takes units.</param>
public readonly record struct ExpectedBuild(double Good, double Fused, Duration Print, double Failed);
