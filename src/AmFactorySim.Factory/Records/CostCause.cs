#pragma warning disable CS1591 // Each member is described by its declaration.

namespace AmFactorySim.Factory.Records;

/// <summary>Why a cost was spent.</summary>
public enum CostCause
{
    [Cause("Work on builds and units, with what it uses up.")]
    Work,

    [Cause("Equipment that had something to do and waited: for people, powder or room further on.", BridgeStep.Waiting)]
    Waiting,

    [Cause("Equipment under repair after a failure.", BridgeStep.Down)]
    Down,

    [Cause("Equipment and people that had nothing to do.", BridgeStep.IdleEquipment, BridgeStep.IdlePeople)]
    Idle,

    [Cause("What no work causes: the factory as a whole, qualification, interest.", BridgeStep.Overhead)]
    Overhead,
}

/// <summary>Declares a cause of cost.</summary>
public sealed class CauseAttribute : WordAttribute
{
    /// <summary>A cause that is followed to the units: the steps of its cost depend on what became of them.</summary>
    public CauseAttribute(string help) : base(help) => IsFollowed = true;

    /// <summary>A cause with a step of its own, for all accounts.</summary>
    public CauseAttribute(string help, BridgeStep step) : this(help, step, step)
    {
    }

    /// <summary>A cause with a step for things and another for people.</summary>
    public CauseAttribute(string help, BridgeStep things, BridgeStep people) : base(help) => (Things, People) = (things, people);

    /// <summary>Whether its cost is followed to the units that it was spent on.</summary>
    public bool IsFollowed { get; }

    /// <summary>The step of equipment, material and the factory as a whole.</summary>
    public BridgeStep Things { get; }

    /// <summary>The step of people.</summary>
    public BridgeStep People { get; }
}

/// <summary>The steps from what a good unit costs by the plan to what it cost in the run, in the order of the bridge.</summary>
public enum BridgeStep
{
    [Step("plan, right the first time", "The closed form of a unit that is right the first time, on full plates and in full batches.")]
    Planned,

    [Step("plates not full, rework, variation",
        "What the work on good units took beyond the plan: rework, plates and batches that were not full, old powder, random times.")]
    Variation,

    [Step("failed builds and scrap", "Work on units that were scrapped.")]
    Scrap,

    [Step("repair after failures", "Equipment under repair after failures.")]
    Down,

    [Step("waiting for people, powder or room", "Equipment that waited for people, powder or room.")]
    Waiting,

    [Step("machines and stations without work", "Equipment without work.")]
    IdleEquipment,

    [Step("people without work", "Paid people without work.")]
    IdlePeople,

    [Step("overhead", "The factory as a whole, qualification, interest.")]
    Overhead,

    [Step("units still in process",
        "Work on units not yet finished, less the work that was done before the window on those finished in it.")]
    InProcess,
}

/// <summary>Declares a step of the cost bridge.</summary>
/// <param name="heading">What it is called in tables.</param>
/// <param name="help">What it means.</param>
public sealed class StepAttribute(string heading, string help) : WordAttribute(help)
{
    /// <summary>What it is called in tables.</summary>
    public string Heading { get; } = heading;
}
