namespace AmFactorySim.Experiments.Runs;

/// <summary>A part.</summary>
public sealed record PartFigures(
    [property: Figure("Its name.")] string Part,
    [property: Figure("Units: ordered, released, shipped, scrapped and in process, over the whole horizon.")] UnitFigures Units,
    [property: Figure("Units shipped, scaled to a year of 365 days.")] Figure ThroughputUnitsPerY,
    [property: Figure("Share of the lots due whose quantity had been shipped by their date.")] Figure OnTimeDeliveryPercent,
    [property: Figure("Share of the units due that had been shipped by their date.")] Figure UnitsOnTimePercent,
    [property: Figure("Lead time of shipped units, from their order's release, in hours.")] LeadTimeFigures LeadTimeH,
    [property: Figure("Share of finished units that passed every step the first time.")] Figure FirstPassYieldPercent,
    [property: Figure("Share of finished units that were scrapped.")] Figure ScrapPercent,
    [property: Figure("Planned cost of a good unit: right the first time, on full plates and in full batches.")]
    Figure PlannedCostPerGoodUnit,
    [property: Figure("Cost of a good unit, with a share of what no part caused in proportion to what the parts did.")]
    Figure CostPerGoodUnit);
