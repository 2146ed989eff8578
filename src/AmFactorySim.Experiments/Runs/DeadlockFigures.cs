using System.Globalization;
using AmFactorySim.Factory;

namespace AmFactorySim.Experiments.Runs;

/// <summary>Stations that waited for room in front of one another and never worked again.</summary>
public sealed record DeadlockFigures(
    [property: Figure("Replications in which it happened.")] int Replications,
    [property: Figure("When it happened in the first of them, in hours.")] double SinceH,
    [property: Figure("Who waited for whom.")] IReadOnlyList<DeadlockWait> Waits,
    [property: Figure("What happened, in words, and what to do.")] string Message)
{
    /// <summary>The deadlocks of a run's replications; null where there was none.</summary>
    internal static DeadlockFigures? Of(IReadOnlyList<Deadlock?> replications)
    {
        if (replications.FirstOrDefault(found => found is not null) is not { } first) return null;
        var count = replications.Count(found => found is not null);
        var at = first.Since < TimeSpan.FromDays(2)
            ? first.Since.TotalHours.ToString("0.# h", CultureInfo.InvariantCulture)
            : first.Since.TotalDays.ToString("0.# d", CultureInfo.InvariantCulture);
        var waits = string.Join(", ", first.Waits.Select(wait => $"{wait.Station} waits for room in front of {wait.For}"));
        var keys = string.Join(" or ", first.Waits.Select(wait => $"stations.{wait.For}.buffer").Distinct());
        var where = replications.Count == 1 ? "" : $" in {count} of {replications.Count} replications, the first";
        return new(count, first.Since.TotalHours, [.. first.Waits.Select(wait => new DeadlockWait(wait.Station, wait.For))],
            $"Deadlock{where} at {at}: {waits}. None of them can work again. Leave out {keys}: a buffer without limit blocks nobody.");
    }
}

/// <summary>A station that waits for another one.</summary>
public sealed record DeadlockWait(
    [property: Figure("The station that waits.")] string Station,
    [property: Figure("The station whose buffer is full.")] string For);
