using AmFactorySim.Quantities;

namespace AmFactorySim.Factory.Records;

/// <summary>One posting of cost. The sum of all postings is the total cost.</summary>
[Table("ledger", "One posting of cost. The sum of all amounts is the total cost, to the cent.")]
public readonly record struct LedgerRow(
    [property: Column("Number of the replication, from 1.")] int Replication,
    [property: Column("When it was posted.")] TimeSpan Time,
    [property: Column("The account.")] Account Account,
    [property: Column("What it was spent on: a group of machines or stations, a crew, a material, a part, or the factory.")] string Resource,
    [property: Column("The group of machines or stations where it was spent; empty for what is spent for the factory as a whole.")] string? Place,
    [property: Column("What the cost follows.")] CostDriver Driver,
    [property: Column("How much of the driver, in its unit.")] double Quantity,
    [property: Column("The cost, in the scenario's currency.")] Money Amount,
    [property: Column("Why it was spent.")] CostCause Cause,
    [property: Column("What it was spent for.")] CostObject Object,
    [property: Column("Number of the build or unit; empty where nobody used what was paid for.")] long? ObjectNumber);

/// <summary>The accounts of the ledger.</summary>
public enum Account
{
    /// <summary>Powder fused, lost, sieved out or discarded.</summary>
    Material,

    /// <summary>Owning the printing machines: capital, infrastructure, maintenance.</summary>
    Machine,

    /// <summary>Owning the post-processing stations.</summary>
    Station,

    /// <summary>Gas, build plates, filters and blades, and what stations use up.</summary>
    Consumables,

    /// <summary>Electricity.</summary>
    Energy,

    /// <summary>Wages of paid shift time, worked or not.</summary>
    Labour,

    /// <summary>The factory as a whole, qualification, and interest on the value of units in process.</summary>
    Overhead,

    /// <summary>What scrap metal brings back: negative.</summary>
    ScrapRecovery,
}

/// <summary>What a cost follows, with the unit that its quantity is counted in.</summary>
public enum CostDriver
{
    /// <summary>Hours that equipment was in use.</summary>
    UsedH,

    /// <summary>Hours that equipment stood idle.</summary>
    IdleH,

    /// <summary>Hours that people worked.</summary>
    WorkedH,

    /// <summary>Paid hours in which people had nothing to do.</summary>
    UnworkedH,

    /// <summary>Kilograms of metal or powder.</summary>
    MassKg,

    /// <summary>Cubic metres of gas.</summary>
    GasM3,

    /// <summary>Build plates used.</summary>
    Plates,

    /// <summary>Hours of printing.</summary>
    PrintH,

    /// <summary>Kilowatt hours.</summary>
    EnergyKwh,

    /// <summary>Hours of calendar time.</summary>
    CalendarH,

    /// <summary>Batches that a station worked on.</summary>
    Batches,

    /// <summary>Units.</summary>
    Units,

    /// <summary>Money tied up for a year: an amount in the scenario's currency times years.</summary>
    TiedUpY,
}

/// <summary>Why a cost was spent.</summary>
public enum CostCause
{
    /// <summary>Work on builds and units, with what it uses up.</summary>
    Work,

    /// <summary>Equipment that had something to do and waited: for people, powder or room further on.</summary>
    Waiting,

    /// <summary>Equipment that was being put right after a failure.</summary>
    Down,

    /// <summary>Equipment and people that had nothing to do.</summary>
    Idle,

    /// <summary>What no work causes: the factory as a whole, qualification, interest.</summary>
    Overhead,
}

/// <summary>What a cost was spent for.</summary>
public enum CostObject
{
    /// <summary>The factory: nothing in particular used it.</summary>
    Factory,

    /// <summary>A build.</summary>
    Build,

    /// <summary>A unit.</summary>
    Unit,
}
