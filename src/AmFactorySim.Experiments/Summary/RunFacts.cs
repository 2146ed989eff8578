namespace AmFactorySim.Experiments;

/// <summary>What is known of a run beside its tables.</summary>
/// <param name="Version">The program's version.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Replications">How many.</param>
/// <param name="Currency">The currency's code.</param>
/// <param name="Wall">How long the run took.</param>
/// <param name="Events">Events simulated.</param>
/// <param name="Folder">The run folder.</param>
internal sealed record RunFacts(string Version, ulong Seed, int Replications, string Currency, TimeSpan Wall, long Events, string Folder);
