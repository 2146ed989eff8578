using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;

namespace AmFactorySim.Factory;

/// <summary>One build: a plate of units, from the machine's set-up until its units are cut off.</summary>
internal sealed class Build(long number, string group, BuildRecipe recipe, List<Unit> units, TimeSpan started) : Job(number)
{
    /// <summary>The group of machines that prints it.</summary>
    public string Group => group;

    public BuildRecipe Recipe => recipe;

    /// <summary>The units that are still good.</summary>
    public List<Unit> Units => units;

    /// <summary>How many units were on the plate when printing began.</summary>
    public int PlannedUnits { get; } = units.Count;

    /// <summary>How many of its units are neither shipped nor scrapped.</summary>
    public int UnitsInProcess { get; set; } = units.Count;

    public int LostUnits => PlannedUnits - units.Count;

    public TimeSpan Started => started;

    public TimeSpan? PrintStarted { get; set; }

    public TimeSpan? PrintEnded { get; set; }

    public TimeSpan? Unloaded { get; set; }

    /// <summary>The powder in the machine.</summary>
    public PowderLot Powder { get; set; }

    /// <summary>Metal fused so far, as a number of whole units: a unit that failed half way up counts a half.</summary>
    public double FusedUnits { get; set; }

    public override CostObject Object => CostObject.Build;

    public override Build Origin => this;

    public override int UnitCount => units.Count;

    public override PartPlan Part => recipe.Part;

    public override void MoveTo(string place)
    {
        foreach (var unit in units) unit.MoveTo(place);
    }

    public BuildOutcome Outcome =>
        Unloaded is null ? BuildOutcome.InProcess
        : units.Count == PlannedUnits ? BuildOutcome.Completed
        : units.Count == 0 ? BuildOutcome.Aborted
        : BuildOutcome.PartlyLost;
}
