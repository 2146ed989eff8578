using AmFactorySim.Factory.Records;

namespace AmFactorySim.Experiments.Runs;

/// <summary>A group of machines or stations.</summary>
public sealed record GroupFigures(
    [property: Figure("Its name.")] string Group,
    [property: Figure("The number of machines or stations.")] int Count,
    [property: Figure("The crew that attends it; null where there is none.")] string? Crew,
    [property: Figure("Busy time by the time in which it could have been busy: without down time, waiting for people and time off shift.")]
    Figure UtilisationPercent,
    [property: Figure("Share of its planned time in which it lacked work, powder or room.")] Figure SparePercent,
    [property: Figure("The time that all that is ordered would take of it, in percent of the time it has.")] Figure LoadPercent,
    [property: Figure("What it can make, in units per year: what is ordered, by the load.")] Figure CapacityUnitsPerY,
    [property: Figure("Overall equipment effectiveness and its factors.")] OeeFigures Oee,
    [property: Figure("Units on its plates, in percent of full plates; null for stations.")] Figure? PlateFillPercent,
    [property: Figure("Plates or units in its queue, on average; null for machines.")] Figure? QueueMean,
    [property: Figure("Plates or units in its queue at the end; null for machines.")] Figure? QueueAtEnd,
    [property: Figure("How fast the queue grows over the window, in plates or units per year; null for machines.")] Figure? QueueGrowthPerY,
    [property: Figure("What is spent there per good unit, in the currency: equipment, people at work, electricity, consumables, powder.")]
    Figure CostPerGoodUnit,
    [property: Figure("Its electricity per good unit, in kWh.")] Figure ElectricityPerGoodUnitKwh,
    [property: Figure("Share of time in each state, in percent.")] IReadOnlyDictionary<string, Figure> StatePercent)
{
    /// <summary>The mean share of time in a state, in percent.</summary>
    public double PercentOf(EquipmentState state) => StatePercent[Words<EquipmentState, StateAttribute>.All[(int)state].Name].Mean ?? 0;
}

/// <summary>Overall equipment effectiveness, in percent: availability x performance x quality.</summary>
public sealed record OeeFigures(
    [property: Figure("The product of the three.")] Figure Oee,
    [property: Figure("Running time by planned production time.")] Figure Availability,
    [property: Figure("Ideal time of what was produced by running time.")] Figure Performance,
    [property: Figure("Good units by all units.")] Figure Quality);

/// <summary>A crew.</summary>
public sealed record CrewFigures(
    [property: Figure("Its name.")] string Crew,
    [property: Figure("The number of people on shift at a time.")] int Count,
    [property: Figure("Hours worked by hours paid.")] Figure UtilisationPercent,
    [property: Figure("Share of the paid hours without work.")] Figure SparePercent,
    [property: Figure("The time that all that is ordered would take of it, in percent of the hours paid.")] Figure LoadPercent,
    [property: Figure("What it can serve, in units per year: what is ordered, by the load.")] Figure CapacityUnitsPerY);
