#pragma warning disable CS1591 // Each member is described by its declaration.

namespace AmFactorySim.Factory.Records;

/// <summary>One movement of powder.</summary>
[Table("powder", "One movement of powder, and the stock after it. Opening and bought add up to what was fused, what was lost and closing.")]
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
    [Powder(PowderFlow.Held, "In stock when the run began.")] Opening,
    [Powder(PowderFlow.Bought, "Delivered.")] Bought,
    [Powder(PowderFlow.Within, "Moved from stock into a machine.")] Charged,
    [Powder(PowderFlow.Fused, "Fused into units, good or lost.")] Fused,
    [Powder(PowderFlow.Fused, "Fused into supports.")] Supports,
    [Powder(PowderFlow.Lost, "Lost in handling.")] Lost,
    [Powder(PowderFlow.Lost, "Rejected by the sieve.")] SievedOut,
    [Powder(PowderFlow.Lost, "Retired after its last allowed use.")] Discarded,
    [Powder(PowderFlow.Within, "Sieved and back in stock.")] Recovered,
    [Powder(PowderFlow.Held, "Left when the run ended: in stock, in the sieve and in machines.")] Closing,
}

/// <summary>Where an amount of powder goes in the balance of its material.</summary>
public enum PowderFlow
{
    [Word("In the factory at the beginning or end.")] Held,
    [Word("Came in.")] Bought,
    [Word("Left as metal of units and supports.")] Fused,
    [Word("Left as waste.")] Lost,
    [Word("Moved within the factory.")] Within,
}

/// <summary>Declares what can happen to powder.</summary>
public sealed class PowderAttribute(PowderFlow flow, string help) : WordAttribute(help)
{
    /// <summary>Where it goes in the balance.</summary>
    public PowderFlow Flow { get; } = flow;
}
