#pragma warning disable CS1591 // Each member is described by its declaration.

namespace AmFactorySim.Factory.Records;

/// <summary>What a machine or station is doing. It is always doing exactly one of these.</summary>
public enum EquipmentState
{
    [State("work", CostCause.Work, "Printing: scanning and recoating.", IsRunning = true, IsUnderPower = true)]
    Printing,

    [State("work", CostCause.Work, "A station processing plates or units.", IsRunning = true, IsUnderPower = true)]
    Processing,

    [State("set-up", CostCause.Work, "Being set up for a build.")]
    SettingUp,

    [State("set-up", CostCause.Work, "Flooding with inert gas and heating.", IsUnderPower = true)]
    Heating,

    [State("set-up", CostCause.Work, "Cooling down before the build can be unloaded.")]
    Cooling,

    [State("set-up", CostCause.Work, "Being unloaded.")]
    Unloading,

    [State("wait", CostCause.Waiting, "Has work and waits, within their shift, for people to be free.",
        IsForPeople = true)]
    WaitingCrew,

    [State("wait", CostCause.Waiting, "Runs day and night, has work, and waits for the next shift of its people.",
        IsForShift = true)]
    WaitingShift,

    [State("powder", CostCause.Waiting, "Waits for powder.", IsSpare = true)]
    WaitingPowder,

    [State("unload\nwait", CostCause.Waiting, "Holds a finished build that waits, within their shift, for people to be free.",
        IsForPeople = true)]
    WaitingUnload,

    [State("unload\nwait", CostCause.Waiting, "Holds a finished build that waits for the next shift of its people.",
        IsForShift = true)]
    WaitingUnloadShift,

    [State("off\nshift", CostCause.Waiting, "Works in shifts and is off shift, with work in hand.", IsScheduled = false)]
    OffShiftLoaded,

    [State("off\nshift", CostCause.Idle, "Works in shifts and is off shift, without work in hand.", IsScheduled = false)]
    OffShift,

    [State("starved", CostCause.Idle, "Has nothing to do.", IsSpare = true)]
    Starved,

    [State("blocked", CostCause.Waiting, "Done, but the next station has no room.", IsSpare = true)]
    Blocked,

    [State("down", CostCause.Down, "Under repair after a failure.")]
    Down,
}

/// <summary>Declares a state of machines and stations.</summary>
/// <param name="heading">Its heading in tables; states with the same heading share a column.</param>
/// <param name="cause">Why its hours cost money. Those of work are posted to what is worked on.</param>
/// <param name="help">What it means.</param>
public sealed class StateAttribute(string heading, CostCause cause, string help) : WordAttribute(help)
{
    /// <summary>Its heading in tables.</summary>
    public string Heading { get; } = heading;

    /// <summary>Why its hours cost money.</summary>
    public CostCause Cause { get; } = cause;

    /// <summary>Whether it is work on builds, plates or units, handling included.</summary>
    public bool IsBusy => Cause == CostCause.Work;

    /// <summary>Whether the process itself runs: the running time of OEE.</summary>
    public bool IsRunning { get; init; }

    /// <summary>Whether it draws the power of working rather than that of standing by.</summary>
    public bool IsUnderPower { get; init; }

    /// <summary>Whether it could work more in this time: it lacks work, powder or room, not people, and it is not down.</summary>
    public bool IsSpare { get; init; }

    /// <summary>Whether it waits for people who are there and busy elsewhere: more of them would shorten it.</summary>
    public bool IsForPeople { get; init; }

    /// <summary>Whether it waits for people whose next shift has not begun: a longer shift would shorten it.</summary>
    public bool IsForShift { get; init; }

    /// <summary>Whether the time belongs to the planned production time.</summary>
    public bool IsScheduled { get; init; } = true;
}
