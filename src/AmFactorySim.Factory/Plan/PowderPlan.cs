using AmFactorySim.Economics;
using AmFactorySim.Quantities;

namespace AmFactorySim.Factory.Plan;

/// <summary>One powder: what it is, how it is bought and how it is reused.</summary>
public sealed record PowderPlan
{
    /// <summary>The material's name.</summary>
    public required string Material { get; init; }

    /// <summary>The density of the solid metal.</summary>
    public required Rate<Mass, Volume> Density { get; init; }

    /// <summary>The share of a powder bed's volume that is metal.</summary>
    public required Share Packing { get; init; }

    /// <summary>The price of virgin powder; used powder is valued the same.</summary>
    public Rate<Money, Mass> Price { get; init; }

    /// <summary>The energy that it took to make the powder, from ore.</summary>
    public Rate<Energy, Mass> EmbodiedEnergy { get; init; }

    /// <summary>The greenhouse gases, as carbon dioxide, of making the powder.</summary>
    public Rate<Mass, Mass> EmbodiedCarbon { get; init; }

    /// <summary>What a kilogram of scrap metal brings back.</summary>
    public Rate<Money, Mass> ScrapValue { get; init; }

    /// <summary>Virgin powder in stock at the start.</summary>
    public required Mass Stock { get; init; }

    /// <summary>Virgin powder, in stock or ordered, at which more is ordered.</summary>
    public required Mass ReorderAt { get; init; }

    /// <summary>How much is ordered at a time.</summary>
    public required Mass OrderSize { get; init; }

    /// <summary>From ordering until delivery.</summary>
    public required Duration LeadTime { get; init; }

    /// <summary>The least share of virgin powder in what a machine is given.</summary>
    public required Share Refresh { get; init; }

    /// <summary>How many builds powder may go through; after the last it is discarded.</summary>
    public required int MaxUses { get; init; }

    /// <summary>The share of unfused powder that is lost at each unpacking.</summary>
    public Share HandlingLoss { get; init; }

    /// <summary>The share of sieved powder that the sieve rejects.</summary>
    public Share SieveLoss { get; init; }

    /// <summary>How fast the material's sieve works.</summary>
    public required Rate<Mass, Duration> SieveRate { get; init; }

    /// <summary>What the powder of a build costs, in closed form.</summary>
    public PowderCosts Costs => new()
    {
        Price = Price,
        ScrapValue = ScrapValue,
        Density = Density,
        Packing = Packing,
        Loss = new(1 - (1 - HandlingLoss.Fraction) * (1 - SieveLoss.Fraction)),
    };

    /// <summary>The same for a feedstock that is not sieved.</summary>
    public PowderCosts CostsWithoutSieve => Costs with { Loss = HandlingLoss };
}
