using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.Routes;

/// <summary>One step of a conventional route.</summary>
/// <param name="Name">What is done.</param>
public sealed record RouteStep(string Name)
{
    /// <summary>How long a unit, or a whole batch, is worked on.</summary>
    public required Duration Cycle { get; init; }

    /// <summary>Units at once: cavities of a mould, trays of a furnace; at least 1.</summary>
    public double BatchSize { get; init; } = 1;

    /// <summary>Setting up for a lot.</summary>
    public Duration SetUp { get; init; }

    /// <summary>What an hour of the machine with its people costs, without electricity.</summary>
    public Rate<Money, Duration> HourlyRate { get; init; }

    /// <summary>Electric power while working.</summary>
    public Power Power { get; init; }

    /// <summary>The share of units that are good after it; above 0 %.</summary>
    public Share Yield { get; init; } = Share.Whole;

    /// <summary>Waiting and transport before it.</summary>
    public Duration Wait { get; init; }

    /// <summary>How many batches so many units are: whole ones where there is more than one unit in a batch.</summary>
    internal double Batches(double units) => BatchSize > 1 ? Math.Ceiling(units / BatchSize * (1 - 1e-12)) : units;
}
