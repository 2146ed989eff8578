using AmFactorySim.Factory.Plan;
using AmFactorySim.Scenarios.Schema;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>Plans the powders.</summary>
internal static class Powders
{
    public static PowderPlan Plan(string name, PowderSection powder, MaterialSection material) => new()
    {
        Material = name,
        Density = material.Density,
        Packing = powder.Packing,
        Price = powder.Price,
        EmbodiedEnergy = powder.EmbodiedEnergy,
        EmbodiedCarbon = powder.EmbodiedCarbon,
        ScrapValue = powder.ScrapValue,
        Stock = powder.Stock,
        ReorderAt = powder.ReorderAt,
        OrderSize = powder.Order,
        LeadTime = powder.LeadTime,
        Refresh = powder.Refresh,
        MaxUses = powder.MaxUses,
        HandlingLoss = powder.HandlingLoss,
        SieveLoss = powder.SieveLoss,
        SieveRate = powder.SieveRate,
    };
}
