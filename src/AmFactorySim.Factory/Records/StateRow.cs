namespace AmFactorySim.Factory.Records;

/// <summary>A span of time that a machine or station spent in one state; the spans of each add up to the horizon.</summary>
[Table("states", "A span of time that one machine or station spent in one state. The spans of each add up to the horizon.")]
public readonly record struct StateRow(
    [property: Column("Number of the replication, from 1.")] int Replication,
    [property: Column("The group of identical machines or stations.")] string Group,
    [property: Column("The machine or station.")] string Resource,
    [property: Column("The state.")] EquipmentState State,
    [property: Column("Beginning of the state.")] TimeSpan Start,
    [property: Column("End of the state.")] TimeSpan End);
