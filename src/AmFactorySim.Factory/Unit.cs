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

    public override PartPlan Part => lot.Plan.Part;

    public override void MoveTo(string place) => At = place;

    // The units in process, in the order of their release: a chain through the units themselves.
    internal Unit? Previous { get; set; }

    internal Unit? Next { get; set; }
}
