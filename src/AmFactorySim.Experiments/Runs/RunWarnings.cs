using System.Globalization;
using AmFactorySim.Scenarios;
using MathNet.Numerics.Distributions;

namespace AmFactorySim.Experiments.Runs;

/// <summary>Something in a run that a planner should know before concluding from it.</summary>
public sealed record RunWarning(
    [property: Figure("What kind of warning it is.")] RunWarningKind Kind,
    [property: Figure("What it is about: a path of the scenario, a group, or a figure.")] string Subject,
    [property: Figure("The warning in words.")] string Message);

/// <summary>Kinds of warnings.</summary>
public enum RunWarningKind
{
    /// <summary>From reading the scenario: what it describes is allowed, but probably not meant.</summary>
    Scenario,

    /// <summary>More is ordered than the factory can make.</summary>
    DemandNotMet,

    /// <summary>The run has not reached a steady state: its figures depend on the horizon.</summary>
    NotSteady,

    /// <summary>All orders are complete before the horizon: the cost includes the idle time after them.</summary>
    IdleAfterOrders,

    /// <summary>Plates run nearly empty.</summary>
    PlatesNearlyEmpty,

    /// <summary>At the end units wait for a full plate or batch, because no others are started.</summary>
    WaitingForFull,

    /// <summary>There are too few replications for an interval.</summary>
    TooFewReplications,

    /// <summary>An interval is too wide to conclude from.</summary>
    WideInterval,
}

/// <summary>Finds what a planner should be warned of in the figures of a run.</summary>
internal static class RunWarnings
{
    // Assumptions: below a third of a plate, a smaller lot or a longer wait is worth a thought; beyond a tenth of the mean, an
    // interval hides most differences that planners ask about; a run of fewer than ten lead times has not left its beginning.
    private const double EmptyPercent = 33, WideShare = 0.1, ShortestInLeadTimes = 10;
    private const int MostReplications = 10_000;

    private static readonly NumberFormatInfo Spaced = new() { NumberGroupSeparator = " " };

    public static IEnumerable<RunWarning> Of(Scenario scenario) =>
        scenario.Warnings.Select(warning => new RunWarning(
            RunWarningKind.Scenario, warning.Path, $"{warning.Path}: {warning.Message} ({warning.Mark})."));

    public static IEnumerable<RunWarning> Of(RunSummary run)
    {
        if (run.DemandMet.Mean < 1) yield return DemandNotMet(run);
        else if (run is { Units: { Shipped.Mean: > 0, InProcess.Mean: 0 }, CompletedH.Mean: not null })
            yield return IdleAfterOrders(run);
        else if (run is { DemandMet.Mean: null, WipGrowthUnitsPerY.Mean: > 0, Deadlock: null })
            yield return new(RunWarningKind.NotSteady, "horizon",
                "WIP grows until the end of the run: lead times and cost depend on the horizon. A longer horizon shows where they settle; "
                + "a warm-up (warm_up) leaves out the time in which the factory fills up.");
        if (run.Units.InProcess.Mean > 0 && run.LeadTimeH.Mean.Mean / 24 * ShortestInLeadTimes > run.HorizonD - run.WarmUpD)
            yield return new(RunWarningKind.NotSteady, "horizon", string.Create(Spaced,
                $"The time after the warm-up, {run.HorizonD - run.WarmUpD:0.#} d, is less than {ShortestInLeadTimes} lead times of "
                + $"{run.LeadTimeH.Mean.Mean / 24:0.#} d: the figures depend on the horizon."));
        foreach (var group in run.Groups.Where(group => group.PlateFillPercent?.Mean < EmptyPercent))
            yield return new(RunWarningKind.PlatesNearlyEmpty, $"machines.{group.Group}", string.Create(Spaced,
                $"Plates of {group.Group} are {group.PlateFillPercent!.Value.Mean:0} % full on average: "
                + $"larger lots, or a longer wait for full plates (key starts), would cost less."));
        if (run.Replications == 1)
            yield return new(RunWarningKind.TooFewReplications, "replications",
                "One replication gives no confidence intervals: run at least 5 (--replications 5) before you conclude from differences.");
        else if (Wide(run) is { } warning)
            yield return warning;
    }

    /// <summary>Warnings of units that wait for a full plate or batch at the end.</summary>
    /// <param name="replications">For each replication, how many wait at each group.</param>
    public static IEnumerable<RunWarning> OfWaiting(IReadOnlyList<IReadOnlyDictionary<string, long>> replications) =>
        replications.SelectMany(replication => replication.Keys).Distinct().Select(group => new RunWarning(
            RunWarningKind.WaitingForFull, group, string.Create(Spaced,
                $"Units wait for a full plate or batch at {group} at the end, "
                + $"{replications.Average(r => r.GetValueOrDefault(group)):#,0.#} on average; no others are started while more "
                + $"units are to come. starts: full or after 24 h would limit the wait.")));

    // The replications with which an interval of Student's t would be narrow, if they scattered as those that were run.
    private static int Needed(int replications, double share)
    {
        double Width(int n) => StudentT.InvCDF(0, 1, n - 1, 0.975) / Math.Sqrt(n);
        var needed = replications;
        while (needed < MostReplications && share * Width(needed) / Width(replications) > WideShare) needed++;
        return needed;
    }

    private static RunWarning DemandNotMet(RunSummary run) => new(RunWarningKind.DemandNotMet, "orders", string.Create(Spaced,
        $"More is ordered than the factory can make: {run.Units.InProcess.Mean:N0} units are in process at the end. "
        + $"Lead time, lateness and cost depend on the horizon."));

    private static RunWarning IdleAfterOrders(RunSummary run) => new(RunWarningKind.IdleAfterOrders, "horizon", string.Create(Spaced,
        $"All orders are complete after {run.CompletedH.Mean / 24:0.#} d of {run.HorizonD:0.#} d. Of the cost, "
        + $"{run.CostAfterCompletion.Mean:N0} {run.Currency} ({run.CostAfterCompletion.Mean / run.CostTotal.Total.Mean:0 %}) "
        + $"come after that; a shorter horizon leaves them out."));

    private static RunWarning? Wide(RunSummary run)
    {
        (string Name, Figure Figure)[] headline =
        [
            ("throughput", run.ThroughputUnitsPerY), ("lead time", run.LeadTimeH.Mean),
            ("cost of a good unit", run.CostPerGoodUnit.Total),
        ];
        var wide = headline.Select(figure => (figure.Name, Share: figure.Figure.HalfWidth95 / figure.Figure.Mean ?? 0))
            .Where(figure => figure.Share > WideShare).ToList();
        if (wide.Count == 0) return null;
        var needed = Needed(run.Replications, wide.Max(figure => figure.Share));
        var known = wide.Select(figure => string.Create(Spaced, $"{figure.Name} to ± {figure.Share * 100:0} %"));
        return new(RunWarningKind.WideInterval, "replications", string.Create(Spaced,
            $"Wide intervals: {string.Join(", ", known)}. About {needed:N0} replications would make it ± {WideShare * 100:0} %."));
    }
}
