namespace AmFactorySim.Factory.Records;

/// <summary>One movement of powder.</summary>
[Table("powder", "One movement of powder, and what was in stock after it. Opening and bought are what came in; fused, supports, lost, sieved out and discarded are what went out; closing is what is left.")]
public readonly record struct PowderRow(
    [property: Column("Number of the replication, from 1.")] int Replication,
    [property: Column("When it happened.")] TimeSpan Time,
    [property: Column("The material.")] string Material,
    [property: Column("What happened.")] PowderEvent Event,
    [property: Column("The mass that moved.")] double MassKg,
    [property: Column("How many builds that powder has been through, on average; empty for what is left at the end.")] double? Uses,
    [property: Column("The build it moved for.")] long? Build,
    [property: Column("Virgin powder in stock after the movement.")] double VirginKg,
    [property: Column("Used powder in stock after the movement.")] double UsedKg);

/// <summary>What happened to an amount of powder.</summary>
public enum PowderEvent
{
    /// <summary>In stock when the run began.</summary>
    Opening,

    /// <summary>Delivered.</summary>
    Bought,

    /// <summary>From stock into a machine.</summary>
    Charged,

    /// <summary>Fused into units, good or lost.</summary>
    Fused,

    /// <summary>Fused into supports.</summary>
    Supports,

    /// <summary>Lost in handling.</summary>
    Lost,

    /// <summary>Rejected by the sieve.</summary>
    SievedOut,

    /// <summary>Retired after its last allowed use.</summary>
    Discarded,

    /// <summary>Sieved and back in stock.</summary>
    Recovered,

    /// <summary>Left when the run ended: in stock, in the sieve and in machines.</summary>
    Closing,
}
