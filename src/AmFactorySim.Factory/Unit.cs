using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;

namespace AmFactorySim.Factory;

/// <summary>One piece of a part.</summary>
internal sealed class Unit(long number, Lot lot, TimeSpan released) : Job(number)
{
    public Lot Lot => lot;

    public TimeSpan Released => released;

    /// <summary>The build that prints or printed it; null while it waits for a machine.</summary>
    public Build? Build { get; set; }

    /// <summary>Where it is: a machine group or a station; null while it waits for a machine.</summary>
    public string? At { get; private set; }

    public int Reworks { get; set; }

    public override CostObject Object => CostObject.Unit;

    public override Build Origin => Build ?? throw new InvalidOperationException($"Unit {Number} has not been printed.");

    public override int UnitCount => 1;

    public override PartPlan Part => lot.Plan.Part;

    /// <summary>The furthest step of its route that it has been at; before the first -1.</summary>
    public int Furthest { get; private set; } = -1;

    /// <summary>Comes to a step of its route: 1 for the first time, otherwise 0.</summary>
    public int Reach(int step)
    {
        if (step <= Furthest) return 0;
        Furthest = step;
        return 1;
    }

    public override void MoveTo(string place) => At = place;

    // The units in process, in the order of their release: a chain through the units themselves.
    internal Unit? Previous { get; set; }

    internal Unit? Next { get; set; }
}
