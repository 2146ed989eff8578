namespace AmFactorySim.Experiments;

/// <summary>A group of machines or stations.</summary>
public sealed record GroupFigures(
    [property: Figure("Its name.")] string Group,
    [property: Figure("How many there are.")] int Count,
    [property: Figure("Busy time by the time its people, if it has any all the time, are on shift.")] Figure UtilisationPercent,
    [property: Figure("Plates or units waiting in front of it, on average; null for machines.")] Figure? QueueMean,
    [property: Figure("Plates or units waiting when the run ended; null for machines.")] Figure? QueueAtEnd,
    [property: Figure("What is spent there for a good unit, in the currency: equipment, people at work, electricity, consumables and, at machines, powder.")] Figure CostPerGoodUnit,
    [property: Figure("Its electricity for a good unit, in kWh.")] Figure ElectricityPerGoodUnitKwh,
    [property: Figure("Share of time in each state, in percent.")] IReadOnlyDictionary<string, Figure> StatePercent);
