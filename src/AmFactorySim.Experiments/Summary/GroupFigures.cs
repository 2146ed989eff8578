namespace AmFactorySim.Experiments;

/// <summary>A group of machines or stations.</summary>
public sealed record GroupFigures(
    [property: Figure("Its name.")] string Group,
    [property: Figure("How many there are.")] int Count,
    [property: Figure("Busy time by the time in which it could have been busy: without down time, waiting for people and time off shift.")]
    Figure UtilisationPercent,
    [property: Figure("Share of its planned time in which it lacked work, powder or room.")] Figure SparePercent,
    [property: Figure("The throughput at which it would have no spare time, in units per year.")] Figure CapacityUnitsPerY,
    [property: Figure("Overall equipment effectiveness and its factors.")] OeeFigures Oee,
    [property: Figure("Units on its plates, in percent of full plates; null for stations.")] Figure? PlateFillPercent,
    [property: Figure("Plates or units waiting in front of it, on average; null for machines.")] Figure? QueueMean,
    [property: Figure("Plates or units waiting when the run ended; null for machines.")] Figure? QueueAtEnd,
    [property: Figure("How fast the queue grows over the window, in plates or units per year; null for machines.")] Figure? QueueGrowthPerY,
    [property: Figure("What is spent there for a good unit, in the currency: equipment, people at work, electricity, consumables, powder.")]
    Figure CostPerGoodUnit,
    [property: Figure("Its electricity for a good unit, in kWh.")] Figure ElectricityPerGoodUnitKwh,
    [property: Figure("Share of time in each state, in percent.")] IReadOnlyDictionary<string, Figure> StatePercent);

/// <summary>Overall equipment effectiveness, in percent: availability x performance x quality.</summary>
public sealed record OeeFigures(
    [property: Figure("The product of the three.")] Figure Oee,
    [property: Figure("Running time by planned production time.")] Figure Availability,
    [property: Figure("Ideal time of what was produced by running time.")] Figure Performance,
    [property: Figure("Good by all.")] Figure Quality);
