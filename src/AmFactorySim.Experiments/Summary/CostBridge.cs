namespace AmFactorySim.Experiments;

/// <summary>From what a good unit costs by the plan to what it did cost; the steps add up to the cost of a good unit.</summary>
public sealed record CostBridge(
    [property: Figure("By the closed form: right the first time, on full plates and in full batches.")] Figure Planned,
    [property: Figure("What work on good units took beyond that: rework, plates and batches that were not full, old powder, chance.")] Figure Variation,
    [property: Figure("Work on units that were lost in builds or rejected.")] Figure Scrap,
    [property: Figure("Equipment being put right after failures.")] Figure Down,
    [property: Figure("Equipment that waited for people, powder or room.")] Figure Waiting,
    [property: Figure("Equipment without work.")] Figure IdleEquipment,
    [property: Figure("Paid people without work.")] Figure IdlePeople,
    [property: Figure("The factory as a whole, qualification, interest on units in process.")] Figure Overhead,
    [property: Figure("Work on units not yet finished, less earlier work on those that were.")] Figure InProcess);
