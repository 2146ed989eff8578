using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;

namespace AmFactorySim.Factory;

/// <summary>What travels through the factory: a plate with its build, or a single unit.</summary>
internal abstract class Job(long number)
{
    /// <summary>Its number within the replication: builds and units are counted apart.</summary>
    public long Number => number;

    /// <summary>Costs of working on it are posted to this kind of object.</summary>
    public abstract CostObject Object { get; }

    /// <summary>The build it is, or came from.</summary>
    public abstract Build Origin { get; }

    /// <summary>The part of the unit, or of the units on the plate.</summary>
    public abstract PartPlan Part { get; }

    /// <summary>How many units it is: one, or those on the plate.</summary>
    public abstract int UnitCount { get; }

    /// <summary>What has been posted to it for work.</summary>
    public Money Cost { get; set; }

    /// <summary>Where it is in its route: the index of the next or present operation.</summary>
    public int Step { get; set; }

    /// <summary>When it entered the queue it is in, or was last in.</summary>
    public TimeSpan Queued { get; set; }

    /// <summary>Notes where it is now, a machine group or a station.</summary>
    public abstract void MoveTo(string place);

    /// <summary>Its route.</summary>
    public IReadOnlyList<StationPlan> Route => Part.Route;
}
