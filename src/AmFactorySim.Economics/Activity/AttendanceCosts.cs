using AmFactorySim.Quantities;

namespace AmFactorySim.Economics;

/// <summary>The people whom printing needs.</summary>
public sealed record AttendanceCosts
{
    /// <summary>What an hour of a person costs.</summary>
    public required Rate<Money, Duration> Wage { get; init; }

    /// <summary>A person's time for setting a build up.</summary>
    public Duration SetUp { get; init; }

    /// <summary>A person's time for taking a build out.</summary>
    public Duration Exchange { get; init; }

    /// <summary>The share of the printing time in which a person watches.</summary>
    public Share Supervision { get; init; }
}
