namespace AmFactorySim.Experiments.Runs;

/// <summary>An order of the scenario.</summary>
public sealed record OrderFigures(
    [property: Figure("Its path in the scenario: `orders[n]`.")] string Order,
    [property: Figure("The part.")] string Part,
    [property: Figure("Units ordered within the horizon.")] long QuantityUnits,
    [property: Figure("When its last lot is due, in days from the start; null where no date is promised.")] double? DueD,
    [property: Figure("Units shipped.")] Figure ShippedUnits,
    [property: Figure("When its last unit was shipped, in hours from the start, over the replications in which it was.")] Figure CompletedH,
    [property: Figure("Share of its lots that were done by their due date, in percent.")] Figure OnTimePercent);

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
