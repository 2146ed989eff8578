namespace AmFactorySim.Factory.Records;

/// <summary>A span of time that a machine or station spent in one state; the spans of each add up to the horizon.</summary>
[Table("states", "A span of time that one machine or station spent in one state. The spans of each add up to the horizon.")]
public readonly record struct StateRow(
    [property: Column("Number of the replication, from 1.")] int Replication,
    [property: Column("The group of identical machines or stations.")] string Group,
    [property: Column("The machine or station.")] string Resource,
    [property: Column("The state.")] EquipmentState State,
    [property: Column("When it came into the state.")] TimeSpan Start,
    [property: Column("When it left the state.")] TimeSpan End);

/// <summary>What a machine or station is doing. It is always doing exactly one of these.</summary>
public enum EquipmentState
{
    /// <summary>Nothing to do.</summary>
    Starved,

    /// <summary>Waiting for powder of the right kind.</summary>
    WaitingPowder,

    /// <summary>Waiting, within their shift, for people to be free.</summary>
    WaitingCrew,

    /// <summary>Waiting, or standing still in the middle of work, because its people are off shift.</summary>
    OffShift,

    /// <summary>Being set up for a build.</summary>
    SettingUp,

    /// <summary>Flooding with inert gas and heating.</summary>
    Heating,

    /// <summary>Printing: scanning and recoating.</summary>
    Printing,

    /// <summary>Cooling down before the build can be taken out.</summary>
    Cooling,

    /// <summary>Being unloaded.</summary>
    Unloading,

    /// <summary>A station working on something.</summary>
    Processing,

    /// <summary>Done, but the next station has no room.</summary>
    Blocked,

    /// <summary>Being put right after a failure.</summary>
    Down,
}
