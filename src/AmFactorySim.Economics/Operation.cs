using AmFactorySim.Quantities;

namespace AmFactorySim.Economics;

/// <summary>One step of post-processing, as it costs.</summary>
public sealed record Operation
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it takes whole plates; otherwise single units.</summary>
    public bool TakesPlates { get; init; }

    /// <summary>How many plates or units it takes at once.</summary>
    public int BatchSize { get; init; } = 1;

    /// <summary>How often it is done for each plate or unit that is printed, rework included and without those scrapped before.</summary>
    public double Visits { get; init; } = 1;

    /// <summary>How long a batch occupies a station.</summary>
    public required Duration Time { get; init; }

    /// <summary>How much of it a person is there.</summary>
    public Duration Attended { get; init; }

    /// <summary>What an hour of a person costs.</summary>
    public Rate<Money, Duration> Wage { get; init; }

    /// <summary>What owning a station costs.</summary>
    public required OwnershipRate Ownership { get; init; }

    /// <summary>U, the share of the calendar in which a station works, as of a machine; its hours of work pay for all hours.</summary>
    public Share Uptime { get; init; } = Share.Whole;

    /// <summary>What the work uses up in each hour.</summary>
    public Rate<Money, Duration> Consumables { get; init; }

    /// <summary>What each batch uses up.</summary>
    public Money ConsumablesPerBatch { get; init; }

    /// <summary>What each unit uses up, also where whole plates are worked on.</summary>
    public Money ConsumablesPerUnit { get; init; }

    /// <summary>Electric power while working.</summary>
    public Power Power { get; init; }

    /// <summary>The price of electricity.</summary>
    public Rate<Money, Energy> EnergyPrice { get; init; }

    /// <summary>What an hour of work costs without electricity: the station, whose hours in use pay for all hours, what it uses up, and its
    /// people.</summary>
    public Rate<Money, Duration> HourOfWork => Ownership.Total / Uptime.Fraction + Consumables
        + Rate.Of(ConsumablesPerBatch + Wage * Attended, Time);

    /// <summary>How many plates or units it works on, each time counted.</summary>
    /// <param name="plates">Plates printed.</param>
    /// <param name="units">Units printed.</param>
    public double VisitsOf(long plates, long units) => (TakesPlates ? plates : units) * Visits;

    /// <summary>How many batches these are.</summary>
    /// <remarks>
    /// Whole ones where a batch holds more than one; plates of all builds are put together, and only the last batch of the quantity
    /// is not full. Worked number: 9 plates in a furnace for 4: 3 batches.
    /// </remarks>
    /// <inheritdoc cref="VisitsOf"/>
    public double Batches(long plates, long units)
    {
        var visits = VisitsOf(plates, units);
        return BatchSize > 1 ? Math.Ceiling(visits / BatchSize * (1 - 1e-12)) : visits;
    }

    /// <summary>The same step where other parts fill its batches: a plate or unit bears its share of a full one.</summary>
    public Operation InFullBatches => this with
    {
        BatchSize = 1,
        Time = Time / BatchSize,
        Attended = Attended / BatchSize,
        ConsumablesPerBatch = ConsumablesPerBatch / BatchSize,
    };
}
