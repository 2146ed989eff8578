using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.Routes;

/// <summary>What is bought for each unit that is begun.</summary>
public sealed record Feedstock
{
    /// <summary>Mass bought for each unit begun: the part, and all that is cut off or runs into gates and is not used again.</summary>
    public required Mass Bought { get; init; }

    /// <summary>Mass of it that is sold as scrap.</summary>
    public Mass Scrap { get; init; }

    /// <summary>The price of what is bought.</summary>
    public required Rate<Money, Mass> Price { get; init; }

    /// <summary>What scrap brings back.</summary>
    public Rate<Money, Mass> ScrapPrice { get; init; }

    /// <summary>What a unit uses up beside it: shells, coatings, cutting edges.</summary>
    public Money Consumables { get; init; }

    /// <summary>The energy that it took to make a kilogram of it; scrap brings nothing back.</summary>
    public Rate<Energy, Mass> EmbodiedEnergy { get; init; }

    /// <summary>The greenhouse gases of that.</summary>
    public Rate<Mass, Mass> EmbodiedCarbon { get; init; }

    /// <summary>Heat that a unit needs to melt, as electricity.</summary>
    public Energy Melting { get; init; }

}
